import { STATE_WORDS } from '../../french';
import { html } from '../../html';
import type { Point } from './drawn';
import { across, drawnSeries, emptyYears, scalesOf, type Look, type Series } from './lines';
import { linesOf, roomFor } from '../../charts/text-lines';
import { writtenLines } from '../../charts/written-lines';
import { WIDTH, type Piece } from './piece';

const COLUMNS = 2;
const [PANEL_WIDTH, PANEL_HEIGHT, HEAD, LINE] = [WIDTH / COLUMNS, 140, 46, 18];
const LONGEST = roomFor(PANEL_WIDTH - 12);

/** A small graph a series, all on one scale, so that heights compare from one to the next. */
export function multiplesPiece(
  title: string | null,
  series: readonly Series[],
  years: readonly number[],
  { isJoined }: Pick<Look, 'isJoined'>,
): Piece {
  const ends = [...new Set([years[0] ?? 0, years.at(-1) ?? 0])];
  const said = series.map((each) => {
    const last = each.points.findLast(({ number }) => number !== null);
    const words = last === undefined ? unknownWords(each) : lastWords(last, years);
    return { each, names: linesOf(each.label, LONGEST), values: linesOf(words, LONGEST), isKnown: last !== undefined };
  });
  // All as high, so that heights compare.
  const more = (Math.max(2, ...said.map(({ names, values }) => names.length + values.length)) - 2) * LINE;
  const high = PANEL_HEIGHT + more;
  const body = said.map(({ each, names, values, isKnown }, index) => {
    const [left, top] = [(index % COLUMNS) * PANEL_WIDTH, Math.floor(index / COLUMNS) * high];
    const frame = { x: left + 22, y: top + HEAD + more, width: PANEL_WIDTH - 50, height: PANEL_HEIGHT - HEAD - 28 };
    const scales = scalesOf(series, years, frame);
    const labels = ends.map(
      (year) =>
        html`<text class="doux" x="${scales.x(year).toFixed(1)}" y="${frame.y + frame.height + 18}" text-anchor="middle">${year}</text>`, // prettier-ignore
    );
    const lines = (kind: string, first: number, all: readonly string[]) =>
      writtenLines(all, { x: left + 6, y: top + 16 + first * LINE, step: LINE, kind });
    return html`${lines('nom-serie', 0, names)}${lines(isKnown ? 'valeur-point' : 'doux', names.length, values)}${across('axe', frame.x - 8, frame.x + frame.width + 8, scales.y(0))}${emptyYears(each, scales)}${drawnSeries(
      [{ ...each, number: 1 }],
      scales,
      isJoined,
    )}${labels}`;
  });
  return { title, height: Math.ceil(series.length / COLUMNS) * high, body };
}

/** What is withheld is known to somebody. */
const unknownWords = ({ points }: Series): string =>
  points.some(({ state }) => state === 'SUPPRESSED') ? STATE_WORDS.SUPPRESSED : 'rien n’est connu';

/** The last value there is, in full where it is a part of a whole, with its year where that is not the last. */
const lastWords = ({ year, isPart, words, short }: Point, years: readonly number[]): string =>
  `${isPart ? words : short}${year === years.at(-1) ? '' : ` (${year})`}`;
