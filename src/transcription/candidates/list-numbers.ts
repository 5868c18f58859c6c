import type { ReportPage } from '../text/report-text';

const CONTENTS = /(?:^|\n)[^\n]{0,12}(?:sommaire|table des matières)[^\n]{0,12}(?:\n|$)/iu;
const LEADING = /^\s*(?:[-–—•·*>]\s*)*(\d{1,3})(?![\d,])[.)°]?(?=\s|$)/du;
const NUMBERED = /^\s*(?:[-–—•·*>]\s*)*\d{1,2}(?:[.)°]|(?:\.\d{1,2})+)\s+[\p{L}\d]/u;
/** « – 13 2. Organisation » : the page of an entry of contents, and its number. */
const PAGE_AND_NUMBER = /^\s*(?:[-–—•·*>]\s*)*\d{1,3}\s+(\d{1,2})[.)]\s+[\p{L}\d]/du;
/** « 12 S'appuyer sur » : a number before a sentence, where a figure would stand before what it counts. */
const BEFORE_SENTENCE =
  /^\s*(?:[-–—•·*>]\s*)*(\d{1,2})\s+(?:[SLDN]['’]|(?:Se|Le|La|Les|Un|Une|Des|Du|En|Pour|Par)\s)\p{L}/du;
const TRAILING = /(?:\s|\.{2,}|p\.?\s?)(\d{1,3})(?:-\d{1,3})?\s*$/du;
/** So many entries make a page a table of contents, whatever it calls itself. */
const ENTRIES = 5;
/** So many in a row are a list and no figures. */
const SEQUENCE = 3;
/** What the first page of the file and its own numbering may be apart. */
const COVERS = 4;

interface NumberedLine {
  readonly text: string;
  readonly at: number;
}

/** Where in the text of a page the numbers stand that count its lists, its contents and its pages. */
export function numberingIn({ text, number }: Pick<ReportPage, 'text' | 'number'>): ReadonlySet<number> {
  const lines = linesOf(text);
  const found = new Set<number>();
  const take = (line: NumberedLine, match: RegExpExecArray | null): void => {
    if (match?.indices?.[1] !== undefined) found.add(line.at + match.indices[1][0]);
  };
  const isContents = CONTENTS.test(text) || lines.filter((line) => PAGE_AND_NUMBER.test(line.text)).length >= ENTRIES;
  for (const line of lines) {
    take(line, PAGE_AND_NUMBER.exec(line.text));
    take(line, BEFORE_SENTENCE.exec(line.text));
    if (isContents) [LEADING, TRAILING].forEach((pattern) => take(line, pattern.exec(line.text)));
    else if (NUMBERED.test(line.text) || PAGE_AND_NUMBER.test(line.text)) take(line, LEADING.exec(line.text));
  }
  for (const line of sequence(lines)) take(line, LEADING.exec(line.text));
  for (const line of [lines[0], lines.at(-1)])
    if (line !== undefined && /^\s*(?:page|p\.)?\s*\d{1,3}\s*$/iu.test(line.text)) {
      const match = /(\d+)/d.exec(line.text);
      if (match !== null && Math.abs(Number(match[1]) - number) <= COVERS) take(line, match);
    }
  return found;
}

function linesOf(text: string): NumberedLine[] {
  let at = 0;
  const lines = text.split('\n').map((line) => {
    const placed = { text: line, at };
    at += line.length + 1;
    return placed;
  });
  return lines.filter((line) => line.text.trim() !== '');
}

/** Lines that begin with one, two, three …, whatever stands between them. */
function sequence(lines: readonly NumberedLine[]): NumberedLine[] {
  const numbered = lines.flatMap((line) => {
    const match = LEADING.exec(line.text);
    return match === null || line.text.trim() === match[1] ? [] : [{ line, number: Number(match[1]) }];
  });
  const found: NumberedLine[] = [];
  let run: { line: NumberedLine; number: number }[] = [];
  for (const each of numbered) {
    const next = run.at(-1) === undefined ? each.number === 1 : each.number === (run.at(-1)?.number ?? 0) + 1;
    if (!next) {
      if (run.length >= SEQUENCE) found.push(...run.map(({ line }) => line));
      run = each.number === 1 ? [each] : [];
    } else run.push(each);
  }
  return run.length >= SEQUENCE ? [...found, ...run.map(({ line }) => line)] : found;
}
