import { counted } from '../../kernel/french';
import { html, type Html } from '../html';
import { LARGER } from './marks';

/** Words in a drawing: where they stand, by their middle, start or end, on their base line. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly words: string;
}

/** Of a line of words over and under its base line, pixels. */
const [OVER, UNDER] = [13, 4];
/** Between two words side by side. */
const APART = 4;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ x, y, anchor, words }: Label): Box {
  const wide = words.length * LARGER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  return { left: left - APART / 2, right: left + wide + APART / 2, top: y - OVER, bottom: y + UNDER };
}

/** The same where it lies between the two, and no side of a drawing cuts it. */
export function within(label: Label, from: number, to: number): Label {
  const { left, right } = boxOf(label);
  if (right > to) return { ...label, x: to - 2, anchor: 'end' };
  return left < from ? { ...label, x: from + 2, anchor: 'start' } : label;
}

/** The places in a drawing that words have taken: none of them is written over another. */
export class Places {
  private readonly taken: Box[] = [];

  /** The first of the places that is free, which is taken then; null where each would be over other words. */
  take(...wanted: readonly Label[]): Label | null {
    for (const label of wanted) {
      const box = boxOf(label);
      const isFree = this.taken.every(
        (each) => box.right <= each.left || each.right <= box.left || box.bottom <= each.top || each.bottom <= box.top,
      );
      if (!isFree) continue;
      this.taken.push(box);
      return label;
    }
    return null;
  }
}

/** As it is drawn. */
export const written = ({ x, y, anchor, words }: Label, kind: string | null = null): Html =>
  html`<text${kind !== null && html` class="${kind}"`} x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}"
    >${words}</text
  >`;

/** « 3 valeurs non écrites, faute de place : voir le tableau » */
export const unwrittenWords = (count: number): string =>
  `${counted(count, 'valeur non écrite', 'valeurs non écrites')}, faute de place : voir le tableau`;

/** In the order in which what stands side by side is written, as far as there is room: the last, the first, then the rest from the end. */
export function byImportance<Item>(items: readonly Item[]): readonly Item[] {
  const [first, ...rest] = items;
  if (first === undefined || rest.length === 0) return items;
  const [last, ...between] = rest.toReversed();
  return last === undefined ? items : [last, first, ...between];
}

/** From the middle of a year's name to the next. */
const YEAR = 38;

/** The years that have room for their name: the last and the first before any other. */
export function legibleYears(years: readonly number[], x: (year: number) => number): readonly number[] {
  const named: number[] = [];
  for (const year of byImportance(years))
    if (named.every((other) => Math.abs(x(other) - x(year)) >= YEAR)) named.push(year);
  return named.sort((a, b) => a - b);
}
