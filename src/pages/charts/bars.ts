import { scaleLinear } from 'd3-scale';
import type { Unit } from '../../kernel/codes';
import { writeShort } from '../../kernel/french';
import { writeFigure } from '../french';
import { html } from '../html';
import type { PartAnswer } from '../figure-answers';
import { sourceLine } from '../territory-words';
import { knownNumber, partialWords } from '../part-words';
import { barsConclusion, barsSummary } from './bars-words';
import { CHARACTER, diamond, emptyFrame, printedElsewhere } from './marks';
import type { Covered, Drawing } from './svg';
import { writtenLines } from './written-lines';
import { linesOf, roomFor } from './text-lines';

const [WIDTH, ROW, THICK, LEFT, LINE] = [480, 46, 16, 4, 18];
/** In characters. */
const LONGEST = roomFor(WIDTH - LEFT);
/** Pixels, at most, for the values at the ends of bars; longer words stand under theirs. */
const ROOM = 0.46 * WIDTH;
/** Of what is expected and unknown: a frame of no length that means anything. */
const EXPECTED = 26;

/** A partial value never stands without how much of the whole it counts. `regions`: how many there are. */
export const writePart = (part: PartAnswer, unit: Unit, regions: number): string =>
  part.state === 'PARTIAL' ? partialWords(part, regions, unit) : writeFigure(part, unit);

/** The greatest first, those without a value last; of the same, in the order given. */
export const byValue = <Part extends { readonly value: number | null; readonly partialValue: number | null }>(
  parts: readonly Part[],
): readonly Part[] => [...parts].sort((a, b) => (knownNumber(b) ?? -Infinity) - (knownNumber(a) ?? -Infinity) || 0);

export interface BarsSpec {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly parts: readonly PartAnswer[];
  readonly demonstration: boolean;
  /** How many there are: a part that counts some of them says how many. */
  readonly regions: number;
  /** What the parts make up; null where that is not known, or they make up nothing. */
  readonly total?: number | null;
  readonly coverage?: Covered | null;
}

/**
 * One bar a part, the longest first, its value at its end. What nobody knows whole is hollow and says how much of the
 * whole it counts; what is expected and unknown is an outline without length, crossed out where it is withheld; a diamond stands where a report prints
 * another number.
 */
export function bars({
  id,
  title,
  unit,
  parts,
  demonstration,
  regions,
  total = null,
  coverage = null,
}: BarsSpec): Drawing {
  const rows = byValue(parts).map((part) => {
    const printed = part.value === null ? [] : printedElsewhere(part.printed);
    const words = endWords(writePart(part, unit, regions), printed, unit);
    const isBeside = words.length * CHARACTER + 14 <= ROOM;
    return { part, number: knownNumber(part), printed, words, isBeside };
  });
  const most = Math.max(0, ...rows.flatMap(({ number, printed }) => [number ?? 0, ...printed]));
  const beside = rows.filter(({ isBeside }) => isBeside).map(({ words }) => words.length * CHARACTER + 14);
  const length = scaleLinear()
    .domain([0, most || 1])
    .range([0, WIDTH - LEFT - Math.max(40, ...beside)]);
  let height = 0;
  const drawn = rows.map(({ part, number, printed, words, isBeside }) => {
    const names = linesOf(part.label, LONGEST);
    const under = isBeside ? [] : linesOf(words, LONGEST);
    const y = height + (names.length - 1) * LINE;
    height = y + ROW + under.length * LINE;
    const [top, middle] = [y + 22, y + 22 + THICK / 2];
    const kind = number === null ? 'doux' : 'valeur-barre';
    const wide = number === null ? 0 : length(Math.max(0, number));
    const marks = printed.map(length);
    const end = LEFT + (number === null && part.state !== 'NOT_APPLICABLE' ? EXPECTED : Math.max(wide, ...marks)) + 8;
    return html`${names.map((name, index) => html`<text x="${LEFT}" y="${y + 16 - (names.length - 1 - index) * LINE}">${name}</text>`)}${
        number !== null
          ? html`<rect
              class="${part.value === null ? 'barre partiel' : 'barre'}"
              x="${LEFT}"
              y="${top}"
              width="${wide.toFixed(1)}"
              height="${THICK}"
            />`
          : emptyFrame(part.state, { x: LEFT + 0.5, y: top + 0.5, width: EXPECTED - 1, height: THICK - 1 })
      }${marks.map((at) => diamond(LEFT + at, middle))}${
        isBeside
          ? html`<text class="${kind}" x="${end.toFixed(1)}" y="${middle + 5}">${words}</text>`
          : writtenLines(under, { x: LEFT, y: top + THICK + LINE - 3, step: LINE, kind })
      }`; // prettier-ignore
  });
  return {
    id,
    title,
    conclusion: barsConclusion({ parts: byValue(parts), unit, regions, total }),
    summary: barsSummary(parts, unit, regions),
    source: sourceLine(parts),
    coverage,
    width: WIDTH,
    height,
    body: drawn,
    demonstration,
  };
}

/** « 269 (imprimé : 271) » */
const endWords = (words: string, printed: readonly number[], unit: Unit): string =>
  printed.length === 0 ? words : `${words} (imprimé : ${printed.map((value) => writeShort(value, unit)).join(', ')})`;
