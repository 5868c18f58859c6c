import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Unit } from '../../kernel/codes';
import { writeShort } from '../../kernel/french';
import { writeFigure } from '../french';
import { html, type Content } from '../html';
import { knownNumber } from '../part-words';
import { sourceLine } from '../territory-words';
import { byImportance, legibleYears, Places, within, written } from './labels';
import { isPartial, runsOf, yearsOf, type LinePoint } from './line-points';
import { breakWords, lineConclusion, lineSummary, partialLabel } from './line-words';
import { CHARACTER, diamond, emptyPoint, printedElsewhere } from './marks';
import type { Drawing } from './svg';

export type { LinePoint } from './line-points';

const [WIDTH, HEIGHT, TOP, BOTTOM] = [480, 250, 30, 32];
const TICKS = 4;
/** Of letters over their base line. */
const OVER = 12;
/** Of years that are all named under the axis. */
const MOST_YEARS = 10;
/** Of reasons of breaks that stand over each other: how many, and how far apart. */
const [BREAK_LINES, BREAK_LINE] = [8, 18];

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
 * unknown year an outline on the axis, crossed out where it is withheld, a break a dashed upright with its reason, and a diamond what a report prints
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
  const places = new Places();
  const known = points.filter((point) => knownNumber(point) !== null);
  const labels = new Map(
    byImportance(known).map((point) => {
      const [cx, cy] = [at(point.year), y(knownNumber(point) ?? 0)];
      const words = isPartial(point) ? partialLabel(point, unit, regions) : writeFigure(point, unit, writeShort);
      const isTaken = printed.some(
        ({ year, value }) => year === point.year && cy - y(value) > -4 && cy - y(value) < 34,
      );
      const near = [cy - 12, cy + 24].filter((base) => base < floor || base < cy);
      const heights = [...(isTaken ? near.toReversed() : near), cy - 28].filter((base) => base > OVER);
      const wanted = heights.map((base) => within({ x: cx, y: base, anchor: 'middle', words }, left - 4, WIDTH));
      return [point, places.take(...wanted)] as const;
    }),
  );
  const marks = known.map((point) => {
    const label = labels.get(point) ?? null;
    return html`<circle
        class="${isPartial(point) ? 'point partiel' : 'point'}"
        cx="${at(point.year).toFixed(1)}"
        cy="${y(knownNumber(point) ?? 0).toFixed(1)}"
        r="5"
      />${label !== null && written(label)}`;
  });
  const unwritten = [...labels.values()].filter((label) => label === null).length;
  return {
    id,
    title,
    conclusion: lineConclusion(points, unit, joined),
    summary: lineSummary(points, unit, joined),
    unwritten,
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
    )}${joined && breaks(points, at, { left: left - 4, floor }, places)}${paths.map((path) => html`<path class="trait" d="${path}" />`)}${years
      .filter((year) => !byYear.has(year) || knownNumber(byYear.get(year) ?? UNKNOWN) === null)
      .map((year) =>
        emptyPoint(byYear.get(year)?.state ?? 'NOT_REPORTED', at(year), floor),
      )}${marks}${printed.map(({ year, value }) => diamond(at(year), y(value)))}${yearLabels(years, byYear, at)}`,
  };
}

const UNKNOWN = { value: null, partialValue: null };

/** A dashed upright between two years that stand side by side and do not compare, with the reason. */
const breaks = (
  points: readonly LinePoint[],
  at: (year: number) => number,
  { left, floor }: { readonly left: number; readonly floor: number },
  places: Places,
): Content =>
  points.map((point, index) => {
    const next = points[index + 1];
    const words = next === undefined || next.year !== point.year + 1 ? null : breakWords(point, next);
    if (words === null) return null;
    const middle = (at(point.year) + at(point.year + 1)) / 2;
    const heights = Array.from({ length: BREAK_LINES }, (_, line) => floor - 8 - line * BREAK_LINE);
    const said = { x: middle, anchor: 'middle', words: `rupture : ${words}` } as const;
    const label = places.take(...heights.map((height) => within({ ...said, y: height }, left, WIDTH)));
    return html`<line
        class="rupture"
        x1="${middle.toFixed(1)}"
        x2="${middle.toFixed(1)}"
        y1="${TOP - 4}"
        y2="${floor}"
      />${label !== null && written(label, 'doux')}`;
  });

/** Of many years, those that have a point and the ends, as far as they have room. */
function yearLabels(
  years: readonly number[],
  known: ReadonlyMap<number, unknown>,
  at: (year: number) => number,
): Content {
  const wanted = years.filter(
    (year, index) => years.length <= MOST_YEARS || known.has(year) || index === 0 || index === years.length - 1,
  );
  return legibleYears(wanted, at).map(
    (year) =>
      html`<text class="doux" x="${at(year).toFixed(1)}" y="${HEIGHT - BOTTOM + 22}" text-anchor="middle"
        >${year}</text
      >`,
  );
}
