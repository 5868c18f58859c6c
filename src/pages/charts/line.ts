import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Unit } from '../../kernel/codes';
import { writeChange, writeFigure, writeShort } from '../french';
import { html } from '../html';
import type { PointAnswer } from '../key-figures/key-figures.query';
import type { Drawing } from './svg';

const [WIDTH, HEIGHT, TOP, BOTTOM, SIDE] = [460, 190, 34, 34, 44];

/** Whether a national value rests on some regions only: neither all of them handed in, nor a report prints the whole. */
export const isPartial = ({ coverage, printed, value }: PointAnswer): boolean =>
  value !== null && coverage.expected > 1 && coverage.reporting < coverage.expected && printed.length === 0;

interface LineSpec {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly points: readonly PointAnswer[];
}

/**
 * Values over the years. The line joins neighbouring years that can be compared; a year between that nobody knows, and
 * a year that rests on some regions only, break it, and the latter is a hollow point.
 */
export function lineChart({ id, title, unit, points }: LineSpec): Drawing {
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 0];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const x = scalePoint<number>()
    .domain(years)
    .range([SIDE, WIDTH - SIDE]);
  const most = Math.max(0, ...points.map(({ value }) => value ?? 0));
  const y = scaleLinear()
    .domain([0, most || 1])
    .range([HEIGHT - BOTTOM, TOP]);
  const byYear = new Map(points.map((point) => [point.year, point]));
  const comparable = (year: number): boolean => {
    const point = byYear.get(year);
    return point !== undefined && point.value !== null && !isPartial(point);
  };
  const path = line<number>()
    .defined(comparable)
    .x((year) => x(year) ?? 0)
    .y((year) => y(byYear.get(year)?.value ?? 0))(years);
  const marks = points.map((point) => {
    if (point.value === null) return null;
    const [cx, cy] = [(x(point.year) ?? 0).toFixed(1), y(point.value)];
    return html`<circle
        class="${isPartial(point) ? 'point partiel' : 'point'}"
        cx="${cx}"
        cy="${cy.toFixed(1)}"
        r="5"
      /><text x="${cx}" y="${(cy - 12).toFixed(1)}" text-anchor="middle"
        >${writeFigure(point, unit, writeShort)}</text
      >`;
  });
  const floor = HEIGHT - BOTTOM;
  const labels = points.map(
    ({ year }) =>
      html`<text class="doux" x="${(x(year) ?? 0).toFixed(1)}" y="${floor + 22}" text-anchor="middle">${year}</text>`,
  );
  return {
    id,
    title,
    summary: lineSummary(points, unit),
    width: WIDTH,
    height: HEIGHT,
    demonstration: points.some(({ demonstration }) => demonstration),
    body: html`<line
        class="axe"
        x1="8"
        x2="${WIDTH - 8}"
        y1="${floor}"
        y2="${floor}"
      />${path !== null && html`<path class="trait" d="${path}" />`}${marks}${labels}`,
  };
}

/** From the first to the last year that can be compared. */
function lineSummary(points: readonly PointAnswer[], unit: Unit): string {
  const whole = points.filter((point) => point.value !== null && !isPartial(point));
  const [first, last] = [whole[0], whole.at(-1)];
  if (first === undefined || last === undefined) return 'Aucune année ne couvre toutes les régions.';
  if (first === last) return `Une seule année complète, ${last.year} : ${writeFigure(last, unit)}.`;
  const change = first.value ? ` (${writeChange(((last.value ?? 0) - first.value) / first.value)})` : '';
  return `De ${writeFigure(first, unit)} en ${first.year} à ${writeFigure(last, unit)} en ${last.year}${change}.`;
}
