/** What a report says, page by page, in the order in which one reads it. */
export interface ReportText {
  readonly kind: 'PDF' | 'DOCX';
  /** False for a document that does not say where its pages end: what it is cut into then are its sections. */
  readonly pagesKnown: boolean;
  readonly pages: readonly ReportPage[];
}

export interface ReportPage {
  /** From 1: of the page as a reader counts them, or of the section. */
  readonly number: number;
  /** Lines, each ended by a line feed. */
  readonly text: string;
  /** Titles of the page, and where in `text` each begins. */
  readonly headings: readonly { readonly at: number; readonly title: string }[];
}

interface Line {
  readonly text: string;
  readonly heading: boolean;
}

const LONGEST_HEADING = 120;

/** A page made of its lines. A line that is empty separates what stands apart; two never follow one another. */
export function pageOf(number: number, lines: readonly Line[]): ReportPage {
  let text = '';
  const headings: { at: number; title: string }[] = [];
  for (const line of lines) {
    const written = line.text.replace(/[^\S\t]+/g, ' ').trim();
    if (written === '' && (text === '' || text.endsWith('\n\n'))) continue;
    if (line.heading && written !== '') headings.push({ at: text.length, title: written.slice(0, LONGEST_HEADING) });
    text += `${written}\n`;
  }
  return { number, text: text.trimEnd() === '' ? '' : `${text.trimEnd()}\n`, headings };
}

/** A line in capitals is a title, whatever its letters' size. */
export const isInCapitals = (text: string): boolean =>
  /^[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*$/u.test(text.trim()) && text.trim().length > 6 && text.length < LONGEST_HEADING;
