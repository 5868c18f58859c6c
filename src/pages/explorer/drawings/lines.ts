import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { STATE_WORDS } from '../../french';
import { html, type Content } from '../../html';
import type { Point, WriteTick } from './drawn';
import { mark } from './marks';
import { byImportance, legibleYears, Places, within, written, type Label } from '../../charts/labels';
import { emptyPoint } from '../../charts/marks';
import { linesOf } from '../../charts/text-lines';
import { WIDTH, type Piece } from './piece';
import { runsOf } from './runs';

export interface Series {
  readonly label: string;
  /** Oldest first; years of which there is nothing are left out. */
  readonly points: readonly Point[];
  /** From 1; which colour and mark. */
  readonly number: number;
}

export interface Look {
  readonly writeTick: WriteTick;
  /** Whether neighbouring years compare. */
  readonly isJoined: boolean;
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Scales {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Every year from the first to the last has its place, so that a gap is as wide as it lasts. */
export function scalesOf(series: readonly Series[], years: readonly number[], { x, y, width, height }: Frame): Scales {
  const numbers = series.flatMap(({ points }) => points.map(({ number }) => number ?? 0));
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const across = scalePoint<number>()
    .domain(Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .range([x, x + width]);
  const up = scaleLinear()
    .domain([Math.min(0, ...numbers), Math.max(0, ...numbers) || 1])
    .nice(4)
    .range([y + height, y]);
  return { x: (year) => across(year) ?? x, y: (value) => up(value), ticks: up.ticks(4) };
}

/** The lines and marks of series; a line joins nothing that does not compare, and no mark stands for what is not known. */
export function drawnSeries(series: readonly Series[], scales: Scales, isJoined: boolean): Content {
  const draw = line<Point>()
    .x(({ year }) => scales.x(year))
    .y(({ number }) => scales.y(number ?? 0));
  return series.map(({ label, points, number: which }) => [
    ...runsOf(points, isJoined).map((run) => html`<path class="trait serie-${which}" d="${draw([...run]) ?? ''}" />`),
    ...points.map(({ year, number, isPart, words, isInvented }) => {
      if (number === null) return null;
      const said = `${label}, ${year} : ${words}${isInvented ? ' (démonstration)' : ''}`;
      return mark(which, { x: scales.x(year), y: scales.y(number) }, isPart, said);
    }),
  ]);
}

/** Of one series by itself: on the axis, the years that have no number. */
export const emptyYears = ({ points }: Series, { x, y }: Scales): Content =>
  points.map(({ year, number, state }) => number === null && emptyPoint(state, x(year), Math.round(y(0))));

/** A line across from one end to the other. */
export const across = (name: string, from: number, to: number, y: number) =>
  html`<line class="${name}" x1="${from}" x2="${to}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}" />`;

const [LEFT, NAMES, HEIGHT, STEP] = [62, 156, 230, 17];
/** Of letters over the middle of their line. */
const HALF_LINE = 10;
/** Characters of a name at the end of its line. */
const LONGEST_NAME = 15;

/** Series over the years on one scale from nought, each named at its end. */
export function linesPiece(
  title: string | null,
  series: readonly Series[],
  years: readonly number[],
  { writeTick, isJoined }: Look,
): Piece {
  const isAlone = series.length < 2;
  const frame = { x: LEFT, y: 22, width: WIDTH - LEFT - (isAlone ? 44 : NAMES), height: HEIGHT - 56 };
  const scales = scalesOf(series, years, frame);
  const floor = frame.y + frame.height;
  const [from, to] = [frame.x - 8, frame.x + frame.width + 8];
  const grid = scales.ticks.map((tick) => {
    const label = html`<text class="doux" x="${from - 4}" y="${(scales.y(tick) + 4).toFixed(1)}" text-anchor="end">${writeTick(tick)}</text>`; // prettier-ignore
    return html`${across('grille', from, to, scales.y(tick))}${label}`;
  });
  const labels = legibleYears(years, scales.x).map(
    (year) =>
      html`<text class="doux" x="${scales.x(year).toFixed(1)}" y="${floor + 20}" text-anchor="middle">${year}</text>`,
  );
  const named = series.map((each) => ({ series: each, lines: nameLines(each) }));
  const own = values(isAlone ? series[0] : undefined, scales, from);
  const names = isAlone ? own.map((label) => label !== null && written(label, 'valeur-point')) : endNames(named, scales, { right: to, floor }); // prettier-ignore
  const lines = isAlone ? 0 : named.reduce((sum, each) => sum + each.lines.length, 0);
  return {
    title,
    unwritten: own.filter((label) => label === null).length,
    height: HEIGHT + Math.max(0, lines * STEP + HALF_LINE - frame.height),
    body: html`${grid}${across('axe', from, to, scales.y(0))}${isAlone && series.map((each) => emptyYears(each, scales))}${drawnSeries(series, scales, isJoined)}${labels}${names}`,
  };
}

/** Of a line alone, each value over its point, null where there is no room; a part with how much of the whole it is. */
function values(series: Series | undefined, scales: Scales, from: number): readonly (Label | null)[] {
  const places = new Places();
  return byImportance((series?.points ?? []).filter(({ number }) => number !== null)).map(({ year, number, short }) => {
    const [x, y] = [scales.x(year), scales.y(number ?? 0)];
    const at = (height: number): Label => within({ x, y: height, anchor: 'middle', words: short }, from, WIDTH);
    return places.take(at(y - 11), at(y - 27));
  });
}

interface Ends {
  readonly right: number;
  readonly floor: number;
}

interface Named {
  readonly series: Series;
  readonly lines: readonly string[];
}

const lastNumber = ({ points }: Series): number | null =>
  points.findLast(({ number }) => number !== null)?.number ?? null;

/** Why a series has no point at all. */
const whyNone = ({ points }: Series): Point['state'] =>
  points.find(({ state }) => state === 'SUPPRESSED')?.state ?? points[0]?.state ?? 'NOT_REPORTED';

/** The name of a series; of one without a point, why it has none. */
function nameLines(series: Series): readonly string[] {
  if (lastNumber(series) !== null) return linesOf(series.label, LONGEST_NAME);
  const state = whyNone(series);
  return [...linesOf(`${series.label}\u00a0:`, LONGEST_NAME), state === 'KNOWN' ? '' : STATE_WORDS[state]];
}

/** A name a series with its mark, as near to its last point as the others let it be; without a point, at the foot with the mark of what is missing. */
function endNames(named: readonly Named[], scales: Scales, { right, floor }: Ends): Content {
  const wanted = named
    .map((each) => ({ ...each, last: lastNumber(each.series) }))
    .map((each) => ({ ...each, y: each.last === null ? floor : scales.y(each.last) }))
    .sort((a, b) => a.y - b.y);
  // Those at the foot would leave the drawing one under the other: each starts no lower than leaves room for the rest.
  let [next, rest] = [HALF_LINE, wanted.reduce((sum, { lines }) => sum + lines.length, 0)];
  return wanted.map(({ series: each, lines, last, y }) => {
    rest -= lines.length;
    const top = Math.max(Math.min(y, floor - (rest + lines.length - 1) * STEP), next);
    next = top + lines.length * STEP;
    const own =
      last === null
        ? emptyPoint(whyNone(each), right + 10, top)
        : mark(each.number, { x: right + 10, y: top }, false, each.label);
    return html`${own}${lines.map(
      (line, index) =>
        html`<text class="nom-serie" x="${right + 20}" y="${(top + 4 + index * STEP).toFixed(1)}">${line}</text>`,
    )}`;
  });
}
