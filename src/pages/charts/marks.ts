import { html, type Html } from '../html';

interface Said {
  readonly value: number;
  /** The page's value less this one; null where they are not compared. */
  readonly difference: number | null;
}

/** What reports print otherwise than what is drawn: each number once. */
export const printedElsewhere = (printed: readonly Said[]): readonly number[] => [
  ...new Set(printed.flatMap(({ value, difference }) => (difference === null || difference === 0 ? [] : [value]))),
];

/** A report prints another number here. */
export function diamond(x: number, y: number): Html {
  const [left, right] = [(x - 6).toFixed(1), (x + 6).toFixed(1)];
  return html`<path
    class="repere"
    d="M${left} ${y.toFixed(1)}L${x.toFixed(1)} ${(y - 6).toFixed(1)}L${right} ${y.toFixed(1)}L${x.toFixed(1)} ${(y + 6).toFixed(1)}Z"
  />`;
}

/** Of a character of a drawing’s words, about, in the widest of the fonts that they may be shown in. */
export const CHARACTER = 7.6;
/** The same on a telephone, where words of a drawing are larger in it. */
export const LARGER = 8.4;
