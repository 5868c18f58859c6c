import { STATE_WORDS } from '../../french';
import { html } from '../../html';
import type { Point } from './drawn';
import { across, drawnSeries, scalesOf, type Look, type Series } from './lines';
import { cut, WIDTH, type Piece } from './piece';

const COLUMNS = 2;
const [PANEL_WIDTH, PANEL_HEIGHT, HEAD] = [WIDTH / COLUMNS, 140, 46];
const [LONGEST_NAME, LONGEST_VALUE] = [27, 30];

/** A small graph a series, all on one scale, so that heights compare from one to the next. */
export function multiplesPiece(
  title: string | null,
  series: readonly Series[],
  years: readonly number[],
  { isJoined }: Pick<Look, 'isJoined'>,
): Piece {
  const ends = [...new Set([years[0] ?? 0, years.at(-1) ?? 0])];
  const body = series.map((each, index) => {
    const [left, top] = [(index % COLUMNS) * PANEL_WIDTH, Math.floor(index / COLUMNS) * PANEL_HEIGHT];
    const frame = { x: left + 22, y: top + HEAD, width: PANEL_WIDTH - 50, height: PANEL_HEIGHT - HEAD - 28 };
    const scales = scalesOf(series, years, frame);
    const last = each.points.findLast(({ number }) => number !== null);
    const labels = ends.map(
      (year) =>
        html`<text class="doux" x="${scales.x(year).toFixed(1)}" y="${frame.y + frame.height + 18}" text-anchor="middle">${year}</text>`, // prettier-ignore
    );
    const value =
      last === undefined || last.number === null
        ? html`<text class="doux" x="${left + 6}" y="${top + 34}">${unknownWords(each)}</text>`
        : html`<text class="valeur-point" x="${left + 6}" y="${top + 34}">${lastWords(last, years)}</text>`;
    return html`<text class="nom-serie" x="${left + 6}" y="${top + 16}">${cut(each.label, LONGEST_NAME)}</text>${across(
        'axe',
        frame.x - 8,
        frame.x + frame.width + 8,
        scales.y(0),
      )}${drawnSeries([{ ...each, number: 1 }], scales, isJoined)}${labels}${value}`;
  });
  return { title, height: Math.ceil(series.length / COLUMNS) * PANEL_HEIGHT, body };
}

/** What is withheld is known to somebody. */
const unknownWords = ({ points }: Series): string =>
  points.some(({ words }) => words === STATE_WORDS.SUPPRESSED) ? STATE_WORDS.SUPPRESSED : 'rien n’est connu';

/** The last value there is, in full where it is a part of a whole, with its year where that is not the last. */
function lastWords({ year, isPart, words, short }: Point, years: readonly number[]): string {
  return cut(`${isPart ? words : short}${year === years.at(-1) ? '' : ` (${year})`}`, LONGEST_VALUE);
}
