import type { Inlines } from '../document';
import type { Face } from '../fonts/font-files';
import { widthOf } from '../fonts/measure';

/** Letters of one kind that stand together. */
export interface Fragment {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  /** What it leads to. */
  readonly href: string | null;
  /** The footnote that it is the mark of. */
  readonly note: number | null;
}

/** What is on one line together, unless it is wider than a line. */
export interface Unit {
  readonly fragments: readonly Fragment[];
  readonly width: number;
  /** The space after it, which a line that ends here leaves out; null where there is none. */
  readonly space: Fragment | null;
}

/** Of a footnote's mark, in parts of the letters beside it. */
const MARK_SIZE = 0.62;

/** After a space, and after what joins the parts of a word or of an address, a line may end. */
const BREAKS = /(?<= )(?! )|(?<=[\p{L}\p{N}][-/–])(?=[\p{L}\p{N}])/u;

/** A content as units; each footnote within it is told to `numbered`, which gives its number. */
export function unitsOf(
  content: Inlines,
  face: Face,
  size: number,
  numbered: (note: Inlines) => number,
): readonly Unit[] {
  const units: Unit[] = [];
  let open: Fragment[] = [];
  const close = (space: Fragment | null): void => {
    if (open.length > 0 || space !== null) units.push({ fragments: open, width: widthOfAll(open), space });
    open = [];
  };
  const add = (text: string, kind: Omit<Fragment, 'text' | 'size'>): void => {
    for (const part of text.split(BREAKS)) {
      const word = part.replace(/ +$/, '');
      if (word !== '') open.push({ ...kind, text: word, size });
      if (word !== part) close({ ...kind, text: ' ', size });
      else if (/[-/–]$/.test(word) && part !== text) close(null);
    }
  };
  for (const each of content) {
    if (typeof each === 'string') add(each, { face, href: null, note: null });
    else if ('strong' in each) add(each.strong, { face: 'BOLD', href: null, note: null });
    else if ('href' in each) add(each.text, { face, href: each.href, note: null });
    else {
      const note = numbered(each.footnote);
      open.push({ text: String(note), face, size: size * MARK_SIZE, href: null, note });
    }
  }
  close(null);
  return units;
}

export const widthOfAll = (fragments: readonly Fragment[]): number =>
  fragments.reduce((sum, { text, face, size }) => sum + widthOf(text, face, size), 0);
