import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Unit } from '../../kernel/codes';
import { writeShort } from '../../kernel/french';
import { writeFigure } from '../french';
import { html, type Content } from '../html';
import { knownNumber } from '../part-words';
import { sourceLine } from '../territory-words';
import { isPartial, runsOf, yearsOf, type LinePoint } from './line-points';
import { breakWords, lineConclusion, lineSummary, partialLabel } from './line-words';
import { CHARACTER, diamond, printedElsewhere } from './marks';
import type { Drawing } from './svg';

export type { LinePoint } from './line-points';

const [WIDTH, HEIGHT, TOP, BOTTOM] = [480, 250, 30, 32];
const TICKS = 4;
/** Of years that are all named under the axis. */
const MOST_YEARS = 10;

interface LineSpec {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly points: readonly LinePoint[];
  readonly regions: number;
  /** Whether neighbouring years compare: not those of the survey, whose respondents differ from year to year. */
  readonly joined: boolean;
}

/**
 * Values over the years, from nought. The line joins neighbouring years that can be compared; a year between that
 * nobody knows, a break of series, and a year that rests on some regions only break it. The last is a hollow point, an
 * unknown year an outline on the axis, a break a dashed upright with its reason, and a diamond what a report prints
 * otherwise.
 */
export function lineChart({ id, title, unit, points, regions, joined }: LineSpec): Drawing {
  const years = yearsOf(points);
  const printed = points.flatMap((point) =>
    point.value === null ? [] : printedElsewhere(point.printed).map((value) => ({ year: point.year, value })),
  );
  const most = Math.max(0, ...points.map((point) => knownNumber(point) ?? 0), ...printed.map(({ value }) => value));
  const y = scaleLinear()
    .domain([0, most || 1])
    .nice(TICKS)
    .range([HEIGHT - BOTTOM, TOP]);
  const ticks = y.ticks(TICKS).filter((tick) => unit === 'RATE' || Number.isInteger(tick) || most < 2);
  const left = 14 + Math.max(...ticks.map((tick) => writeShort(tick, unit).length)) * CHARACTER;
  const x = scalePoint<number>()
    .domain(years)
    .range([left + 18, WIDTH - 30]);
  const at = (year: number): number => x(year) ?? 0;
  const byYear = new Map(points.map((point) => [point.year, point]));
  const draw = line<number>()
    .x(at)
    .y((year) => y(byYear.get(year)?.value ?? 0));
  const paths = (joined ? runsOf(points) : []).flatMap((run) => draw(run.map(({ year }) => year)) ?? []);
  const floor = HEIGHT - BOTTOM;
  const marks = points.map((point) => {
    const number = knownNumber(point);
    if (number === null) return null;
    const [cx, cy] = [at(point.year), y(number)];
    const label = isPartial(point) ? partialLabel(point, unit, regions) : writeFigure(point, unit, writeShort);
    const { place, anchor } = within(cx, label);
    const isTaken = printed.some(({ year, value }) => year === point.year && cy - y(value) > -4 && cy - y(value) < 34);
    const base = isTaken && cy + 24 < floor ? cy + 24 : cy - 12;
    return html`<circle
        class="${isPartial(point) ? 'point partiel' : 'point'}"
        cx="${cx.toFixed(1)}"
        cy="${cy.toFixed(1)}"
        r="5"
      /><text x="${place.toFixed(1)}" y="${base.toFixed(1)}" text-anchor="${anchor}">${label}</text>`;
  });
  return {
    id,
    title,
    conclusion: lineConclusion(points, unit, joined),
    summary: lineSummary(points, unit, joined),
    source: sourceLine(points),
    coverage: null,
    width: WIDTH,
    height: HEIGHT,
    demonstration: points.some(({ demonstration }) => demonstration),
    body: html`${ticks.map(
      (tick) =>
        html`<line
            class="${tick === 0 ? 'axe' : 'grille'}"
            x1="${left.toFixed(1)}"
            x2="${WIDTH - 4}"
            y1="${y(tick).toFixed(1)}"
            y2="${y(tick).toFixed(1)}"
          /><text class="doux" x="${(left - 8).toFixed(1)}" y="${(y(tick) + 4).toFixed(1)}" text-anchor="end"
            >${writeShort(tick, unit)}</text
          >`,
    )}${joined && breaks(points, at, floor)}${paths.map((path) => html`<path class="trait" d="${path}" />`)}${years
      .filter((year) => !byYear.has(year) || knownNumber(byYear.get(year) ?? UNKNOWN) === null)
      .map(
        (year) => html`<circle class="attendu" cx="${at(year).toFixed(1)}" cy="${floor}" r="5" />`,
      )}${marks}${printed.map(({ year, value }) => diamond(at(year), y(value)))}${yearLabels(years, byYear, at)}`,
  };
}

const UNKNOWN = { value: null, partialValue: null };

/** A dashed upright between two years that stand side by side and do not compare, with the reason. */
const breaks = (points: readonly LinePoint[], at: (year: number) => number, floor: number): Content =>
  points.map((point, index) => {
    const next = points[index + 1];
    const words = next === undefined || next.year !== point.year + 1 ? null : breakWords(point, next);
    if (words === null) return null;
    const middle = (at(point.year) + at(point.year + 1)) / 2;
    const label = `rupture : ${words}`;
    const { place, anchor } = within(middle, label);
    return html`<line
        class="rupture"
        x1="${middle.toFixed(1)}"
        x2="${middle.toFixed(1)}"
        y1="${TOP - 4}"
        y2="${floor}"
      /><text class="doux" x="${place.toFixed(1)}" y="${floor - 8}" text-anchor="${anchor}">${label}</text>`;
  });

/** Of many years, those that have a point and the ends. */
const yearLabels = (
  years: readonly number[],
  known: ReadonlyMap<number, unknown>,
  at: (year: number) => number,
): Content =>
  years
    .filter((year, index) => years.length <= MOST_YEARS || known.has(year) || index === 0 || index === years.length - 1)
    .map(
      (year) =>
        html`<text class="doux" x="${at(year).toFixed(1)}" y="${HEIGHT - BOTTOM + 22}" text-anchor="middle"
          >${year}</text
        >`,
    );

/** Where words stand so that no side of the drawing cuts them. */
function within(x: number, words: string): { readonly place: number; readonly anchor: 'start' | 'middle' | 'end' } {
  const half = (words.length * 8) / 2;
  if (x + half > WIDTH) return { place: WIDTH - 2, anchor: 'end' };
  if (x - half < 0) return { place: 2, anchor: 'start' };
  return { place: x, anchor: 'middle' };
}
