import type { FigureState } from '../../kernel/codes';
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

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A frame for what is expected, crossed out for what is withheld, of no size that means anything; nothing for what has no meaning. */
export function emptyFrame(state: FigureState, { x, y, width, height }: Frame): Html | null {
  if (state !== 'NOT_REPORTED' && state !== 'SUPPRESSED') return null;
  const [left, right] = [x.toFixed(1), (x + width).toFixed(1)];
  return html`<rect class="attendu" x="${left}" y="${y}" width="${width.toFixed(1)}" height="${height}" />${
      state === 'SUPPRESSED' && html`<path class="axe" d="M${left} ${y + height}L${right} ${y}" />`
    }`;
}

/** The same of a year on an axis. */
export function emptyPoint(state: FigureState, x: number, y: number): Html | null {
  if (state !== 'NOT_REPORTED' && state !== 'SUPPRESSED') return null;
  return html`<circle class="attendu" cx="${x.toFixed(1)}" cy="${y}" r="5" />${
      state === 'SUPPRESSED' &&
      html`<path class="axe" d="M${(x - 4).toFixed(1)} ${y + 4}L${(x + 4).toFixed(1)} ${y - 4}" />`
    }`;
}

/** Of a character of a drawing’s words, about, in the widest of the fonts that they may be shown in. */
export const CHARACTER = 7.6;
/** The same on a telephone, where words of a drawing are larger in it. */
export const LARGER = 8.4;
