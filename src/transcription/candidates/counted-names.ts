import { fold } from '../../kernel/text';
import type { ReportPage } from '../text/report-text';
import type { PlaceName } from './near-names';
import type { WrittenNumber } from './written-numbers';

/** « – Prénom NOM, fonction » : a person, of whom nothing but the count is kept. */
const PERSON =
  /^\s*(?:[-–—•·*>]\s*)*(?:M\.|Mme\.?)?\s*(?!(?:Région|Département|Conseil|Ville|Groupe|Association|Fondation|Communauté|Réseau)\s)(?:\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)*\s+)(?:(?:de|du|le|la|DE|DU|LE|LA)\s+|[dD]['’])?\p{Lu}{2,}(?:[ '’-]\p{Lu}{2,})*(?=\s*(?:$|[,(–-]|\d))/u;
/** What such lists stand under, besides the name of a place. */
const BODY =
  /^\s*(?:[-–—•·*>]\s*)*(?:l[ae']s?\s*['’]?\s*)?(?:conseil|bureau|comité|collège|commission|équipes?|délégation|siège|instances?|administrateurs|représentants)(?!\p{L})/iu;
const LONGEST_HEADING = 80;

interface Line {
  readonly text: string;
  readonly at: number;
}

/** A list of persons under a heading: how many there are, as a number that stands where the heading does. */
export interface CountedNames extends WrittenNumber {
  readonly heading: string;
}

/**
 * The lists of names of a page, each counted: reports name their boards and teams instead of counting them. One name is
 * a list only under a place, where the others have theirs.
 */
export function countedNames({ text }: Pick<ReportPage, 'text'>, places: readonly PlaceName[]): CountedNames[] {
  const found: CountedNames[] = [];
  let heading: Line | null = null;
  let count = 0;
  const close = (): void => {
    if (heading !== null && count >= (isPlace(heading.text, places) ? 1 : 2)) found.push(asNumber(heading, count));
    count = 0;
  };
  for (const line of linesOf(text)) {
    if (PERSON.test(line.text)) count++;
    else if (isHeading(line.text, places)) {
      close();
      heading = line;
    }
  }
  close();
  return found;
}

function* linesOf(text: string): Generator<Line> {
  let at = 0;
  for (const line of text.split('\n')) {
    yield { text: line, at };
    at += line.length + 1;
  }
}

const isHeading = (text: string, places: readonly PlaceName[]): boolean =>
  text.trim() !== '' &&
  text.length <= LONGEST_HEADING &&
  (isPlace(text, places) || (BODY.test(text) && !/[,/;.]/.test(text)));

/** The name of a place, and nothing else of any length. */
function isPlace(text: string, places: readonly PlaceName[]): boolean {
  const folded = fold(text)
    .replaceAll(/ ?[-–] ?/g, '-')
    .trim();
  return places.some(({ name }) => {
    name.lastIndex = 0;
    const match = name.exec(folded);
    return match !== null && folded.length - match[0].length <= 4;
  });
}

const asNumber = ({ text, at }: Line, count: number): CountedNames => ({
  heading: text.trim(),
  at: at + text.length - text.trimStart().length,
  end: at + text.trimEnd().length,
  written: count === 1 ? '1 nom' : `${count} noms`,
  value: count,
  rounding: 1,
  approximate: false,
  unit: null,
  digits: true,
});
