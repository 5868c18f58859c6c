import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Unit } from '../../kernel/codes';
import { writeChange, writeFigure, writePoints, writeShort } from '../french';
import { html } from '../html';
import type { PointAnswer } from '../key-figures/key-figures.query';
import { sourceLine } from '../key-figures/place-words';
import type { Drawing } from './svg';

const [WIDTH, HEIGHT, TOP, BOTTOM, SIDE] = [460, 190, 34, 34, 44];

const isPartial = ({ state }: PointAnswer): boolean => state === 'PARTIAL';
const numberOf = ({ value, partialValue }: PointAnswer): number | null => value ?? partialValue;

interface LineSpec {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly points: readonly PointAnswer[];
  readonly regions: number;
}

/**
 * Values over the years. The line joins neighbouring years that can be compared; a year between that nobody knows, and
 * a year that rests on some regions only, break it, and the latter is a hollow point.
 */
export function lineChart({ id, title, unit, points, regions }: LineSpec): Drawing {
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 0];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const x = scalePoint<number>()
    .domain(years)
    .range([SIDE, WIDTH - SIDE]);
  const most = Math.max(0, ...points.map((point) => numberOf(point) ?? 0));
  const y = scaleLinear()
    .domain([0, most || 1])
    .range([HEIGHT - BOTTOM, TOP]);
  const byYear = new Map(points.map((point) => [point.year, point]));
  const comparable = (year: number): boolean => {
    const point = byYear.get(year);
    return point !== undefined && point.value !== null;
  };
  const path = line<number>()
    .defined(comparable)
    .x((year) => x(year) ?? 0)
    .y((year) => y(byYear.get(year)?.value ?? 0))(years);
  const marks = points.map((point) => {
    const number = numberOf(point);
    if (number === null) return null;
    const [cx, cy] = [(x(point.year) ?? 0).toFixed(1), y(number)];
    return html`<circle
        class="${isPartial(point) ? 'point partiel' : 'point'}"
        cx="${cx}"
        cy="${cy.toFixed(1)}"
        r="5"
      /><text x="${cx}" y="${(cy - 12).toFixed(1)}" text-anchor="middle"
        >${isPartial(point) ? partialLabel(point, unit, regions) : writeFigure(point, unit, writeShort)}</text
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
    source: sourceLine(points),
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

/** « 171 (2 sur 14) ». */
const partialLabel = ({ partialValue, partialOf }: PointAnswer, unit: Unit, regions: number): string =>
  `${writeShort(partialValue ?? 0, unit)} (${partialOf.length} sur ${regions})`;

/** From the first to the last year that can be compared; a rate in points. */
function lineSummary(points: readonly PointAnswer[], unit: Unit): string {
  const whole = points.filter((point) => point.value !== null);
  const [first, last] = [whole[0], whole.at(-1)];
  if (first === undefined || last === undefined) return 'Aucune année ne couvre toutes les régions.';
  if (first === last) return `Une seule année complète, ${last.year} : ${writeFigure(last, unit)}.`;
  const difference = (last.value ?? 0) - (first.value ?? 0);
  const change =
    unit === 'RATE'
      ? ` (${writePoints(difference)})`
      : first.value && first.basis === last.basis
        ? ` (${writeChange(difference / first.value)})`
        : '';
  return `De ${writeFigure(first, unit)} en ${first.year} à ${writeFigure(last, unit)} en ${last.year}${change}.`;
}
