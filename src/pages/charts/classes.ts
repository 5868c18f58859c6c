import { scaleQuantile } from 'd3-scale';
import type { Unit } from '../../kernel/codes';
import { NO_BREAK, writeShort } from '../../kernel/french';
import { html, type Html } from '../html';
import { CHARACTER } from './marks';

export const CLASS_COUNT = 4;

interface Valued {
  readonly value: number | null;
}

/** What falls into one class, from its least to its greatest value. */
export interface ClassBounds {
  readonly level: number;
  readonly least: number;
  readonly greatest: number;
}

/** One class per quarter of what has a value; 0 for what has none. */
export function classOf(known: readonly number[]): (part: Valued) => number {
  if (known.length === 0) return () => 0;
  const scale = scaleQuantile()
    .domain(known)
    .range(Array.from({ length: CLASS_COUNT }, (_, index) => index + 1));
  return ({ value }) => (value === null ? 0 : scale(value));
}

/** The classes that something falls into, from the lowest. */
export function boundsOf(known: readonly number[]): readonly ClassBounds[] {
  const of = classOf(known);
  const sorted = [...known].sort((a, b) => a - b);
  return Array.from({ length: CLASS_COUNT }, (_, index) => index + 1).flatMap((level) => {
    const own = sorted.filter((value) => of({ value }) === level);
    const [least, greatest] = [own[0], own.at(-1)];
    return least === undefined || greatest === undefined ? [] : [{ level, least, greatest }];
  });
}

const [SWATCH, HEIGHT, LINE] = [28, 22, 32];
/** Of a character of its words, which are larger than others. */
const LETTER = CHARACTER * 1.12;

/** Why something has no value: as it stands in its place, and in the legend. */
export interface Without {
  readonly sign: string;
  readonly words: string;
}

/**
 * Each class in its own shade beside the values that it holds, so that it is right in light, in dark and on paper; and
 * each sign that stands for no value, in a frame as there, with its meaning. As many lines as `width` asks for.
 */
export function legend(
  known: readonly number[],
  unit: Unit,
  { width, top, without }: { readonly width: number; readonly top: number; readonly without: readonly Without[] },
): { readonly body: Html; readonly height: number } {
  // Of fewer than there are classes each is its own, and says its value itself.
  const items = [
    ...(known.length < CLASS_COUNT ? [] : boundsOf(known)).map(({ level, least, greatest }) => ({
      level,
      sign: '',
      words: boundsWords(least, greatest, unit),
    })),
    ...without.map((each) => ({ level: 0, ...each })),
  ];
  let [x, y] = [4, top];
  const body = items.map(({ level, sign, words }) => {
    const swatch = Math.max(SWATCH, Math.ceil(sign.length * LETTER) + 10);
    const wide = swatch + 8 + words.length * LETTER + 18;
    if (x + wide - 18 > width && x > 4) [x, y] = [4, y + LINE];
    const drawn = html`<g class="classe-${level}"
        ><rect
          x="${x + 0.5}"
          y="${y + 2.5}"
          width="${swatch}"
          height="${HEIGHT}"
          rx="2"
          stroke-width="${level || 1}"
        />${sign !== '' && html`<text class="mot-carte" x="${x + 0.5 + swatch / 2}" y="${y + 19}" text-anchor="middle">${sign}</text>`}</g
      ><text class="mot-carte" x="${x + swatch + 8}" y="${y + 19}">${words}</text>`;
    x += wide;
    return drawn;
  });
  return { body: html`${body}`, height: items.length === 0 ? 0 : y + LINE - top };
}

const boundsWords = (least: number, greatest: number, unit: Unit): string => {
  const [from, to] = [least, greatest].map((value) => writeShort(value, unit).replaceAll(' ', NO_BREAK));
  return from === to ? `${from}` : `${from} à ${to}`;
};
