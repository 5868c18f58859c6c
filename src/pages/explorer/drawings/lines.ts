import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { html, type Content } from '../../html';
import type { Point, WriteTick } from './drawn';
import { mark } from './marks';
import { cut, WIDTH, type Piece } from './piece';
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

/** A line across from one end to the other. */
export const across = (name: string, from: number, to: number, y: number) =>
  html`<line class="${name}" x1="${from}" x2="${to}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}" />`;

const [LEFT, NAMES, HEIGHT, STEP] = [62, 142, 230, 17];
/** From the middle of a year's name to the next. */
const APART = 38;

/** The years that have room for their name, the last before any other. */
function legible(years: readonly number[], x: (year: number) => number): readonly number[] {
  const named: number[] = [];
  for (const year of years.toReversed()) {
    const [next] = named;
    if (next === undefined || x(next) - x(year) >= APART) named.unshift(year);
  }
  return named;
}

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
  const labels = legible(years, scales.x).map(
    (year) =>
      html`<text class="doux" x="${scales.x(year).toFixed(1)}" y="${floor + 20}" text-anchor="middle">${year}</text>`,
  );
  const names = isAlone ? values(series[0], scales) : endNames(series, scales, { right: to, floor });
  return {
    title,
    height: HEIGHT + Math.max(0, series.length * STEP - frame.height),
    body: html`${grid}${across('axe', from, to, scales.y(0))}${drawnSeries(series, scales, isJoined)}${labels}${names}`,
  };
}

/** Of a line alone, each value over its point; a part with how much of the whole it is. */
const values = (series: Series | undefined, scales: Scales): Content =>
  (series?.points ?? []).map(
    ({ year, number, short }) =>
      number !== null &&
      html`<text class="valeur-point" x="${scales.x(year).toFixed(1)}" y="${(scales.y(number) - 11).toFixed(1)}" text-anchor="middle">${short}</text>`, // prettier-ignore
  );

interface Ends {
  readonly right: number;
  readonly floor: number;
}

/** A name a series with its mark, as near to its last point as the others let it be. */
function endNames(series: readonly Series[], scales: Scales, { right, floor }: Ends): Content {
  const wanted = series
    .map((each) => ({ each, last: each.points.findLast(({ number }) => number !== null)?.number ?? null }))
    .map(({ each, last }) => ({ each, y: last === null ? floor : scales.y(last) }))
    .sort((a, b) => a.y - b.y);
  // Those at the foot would leave the drawing one under the other: each starts no lower than leaves room for the rest.
  let above = -STEP;
  return wanted.map(({ each, y }, index) => {
    const lowest = floor - (wanted.length - 1 - index) * STEP;
    above = Math.max(Math.min(y, lowest), above + STEP);
    const at = { x: right + 10, y: above };
    return html`${mark(each.number, at, false, each.label)}<text
        class="nom-serie"
        x="${right + 20}"
        y="${(above + 4).toFixed(1)}"
        >${cut(each.label, 15)}</text
      >`;
  });
}
