import { FileFault } from '../file-fault';

/** No element that is kept whole is longer: a cell holds 32,767 characters, in runs of its own at the worst. */
const LONGEST = 4 * 1024 * 1024;
/** As much of a tag as says which element it opens. */
const TAG_HEAD = 40;

/**
 * Markup in pieces that never cut one of the elements named: the last of them waits for what follows it until it is
 * closed, and so does a tag that is not whole. A character stands for a byte, so that nothing is decoded and nothing
 * lost. Throws FileFault for an element without an end.
 */
export async function* pieces(markup: AsyncIterable<Buffer>, element: string): AsyncGenerator<string> {
  const { opening, single, closing } = tagsOf(element);
  let held = '';
  let goesOn = false;
  for await (const chunk of markup) {
    // Looked at already, and not again: an element may go on for megabytes, chunk after chunk.
    const known = Math.max(0, held.length - TAG_HEAD);
    held += chunk.toString('latin1');
    const last = lastOpening(held, opening, known);
    if (goesOn) goesOn = !single.test(held) && !closing.test(held.slice(known));
    const cut = last ?? (goesOn ? 0 : Math.max(0, held.lastIndexOf('<')));
    if (held.length - cut > LONGEST) throw new FileFault('WORKBOOK_BROKEN', { reason: 'balise sans fin' });
    if (cut > 0) yield held.slice(0, cut);
    held = held.slice(cut);
    if (last !== null) goesOn = !single.test(held) && !closing.test(held);
  }
  if (held !== '') yield held;
}

const tagsOf = (element: string) => ({
  opening: new RegExp(`^<(?:\\w+:)?${element}[\\s/>]`),
  single: new RegExp(`^<(?:\\w+:)?${element}(?:\\s[^<>]*)?/>`),
  closing: new RegExp(`</(?:\\w+:)?${element}\\s*>`),
});

/** Where the last such element starts, from `known` on. */
function lastOpening(text: string, opening: RegExp, known: number): number | null {
  for (let at = text.lastIndexOf('<'); at >= known; at = at === 0 ? -1 : text.lastIndexOf('<', at - 1))
    if (opening.test(text.slice(at, at + TAG_HEAD))) return at;
  return null;
}
