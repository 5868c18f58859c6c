import { FileFault } from '../file-fault';

/** No element that is kept whole is longer: a cell holds 32,767 characters, in runs of its own at the worst. */
const LONGEST = 8 * 1024 * 1024;
/** As much of a tag as says which element it opens. */
const TAG_HEAD = 40;

/**
 * Markup in pieces that never cut one of the elements named: the last of them waits for what follows it, and so does a
 * tag that is not whole. A character stands for a byte, so that nothing is decoded and nothing lost. Throws FileFault
 * for an element without an end.
 */
export async function* pieces(markup: AsyncIterable<Buffer>, element: string): AsyncGenerator<string> {
  const opening = new RegExp(`^<(?:\\w+:)?${element}[\\s/>]`);
  let held = '';
  for await (const chunk of markup) {
    const known = held.length;
    held += chunk.toString('latin1');
    const cut = lastOpening(held, opening, known - TAG_HEAD);
    if (held.length - cut > LONGEST) throw new FileFault('WORKBOOK_BROKEN', { reason: 'balise sans fin' });
    if (cut > 0) yield held.slice(0, cut);
    held = held.slice(cut);
  }
  if (held !== '') yield held;
}

/**
 * Where the last such element starts; without one, where the last tag does. Before `from` was looked at already, save
 * the very start: what is held begins with such an element, or with a tag that was not whole.
 */
function lastOpening(text: string, opening: RegExp, from: number): number {
  const last = text.lastIndexOf('<');
  for (let at = last; at >= Math.max(from, 0); at = at === 0 ? -1 : text.lastIndexOf('<', at - 1))
    if (opening.test(text.slice(at, at + TAG_HEAD))) return at;
  return opening.test(text.slice(0, TAG_HEAD)) ? 0 : Math.max(last, 0);
}
