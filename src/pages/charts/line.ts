import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Unit } from '../../kernel/codes';
import { writeChange, writePoints, writeShort } from '../../kernel/french';
import { writeFigure } from '../french';
import { html } from '../html';
import type { PointAnswer, TerritoryAnswer } from '../figure-answers';
import { knownNumber } from '../part-words';
import { sourceLine } from '../territory-words';
import type { Drawing } from './svg';

const [WIDTH, HEIGHT, TOP, BOTTOM, SIDE] = [460, 190, 34, 34, 44];

/** A year of a line: as it is read now, or frozen. */
export type LinePoint = Pick<
  PointAnswer,
  'year' | 'value' | 'partialValue' | 'state' | 'basis' | 'approximate' | 'demonstration'
> & { readonly partialOf: readonly unknown[]; readonly printed: readonly TerritoryAnswer[] };

const isPartial = ({ state }: LinePoint): boolean => state === 'PARTIAL';
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
 * Values over the years. The line joins neighbouring years that can be compared; a year between that nobody knows, a
 * break of series, and a year that rests on some regions only break it, and the last is a hollow point.
 */
export function lineChart({ id, title, unit, points, regions, joined }: LineSpec): Drawing {
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 0];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const x = scalePoint<number>()
    .domain(years)
    .range([SIDE, WIDTH - SIDE]);
  const most = Math.max(0, ...points.map((point) => knownNumber(point) ?? 0));
  const y = scaleLinear()
    .domain([0, most || 1])
    .range([HEIGHT - BOTTOM, TOP]);
  const byYear = new Map(points.map((point) => [point.year, point]));
  const draw = line<number>()
    .x((year) => x(year) ?? 0)
    .y((year) => y(byYear.get(year)?.value ?? 0));
  const paths = (joined ? runsOf(points) : []).flatMap((run) => draw(run.map(({ year }) => year)) ?? []);
  const marks = points.map((point) => {
    const number = knownNumber(point);
    if (number === null) return null;
    const [cx, cy] = [(x(point.year) ?? 0).toFixed(1), y(number)];
    const label = isPartial(point) ? partialLabel(point, unit, regions) : writeFigure(point, unit, writeShort);
    const { at, anchor } = within(Number(cx), label);
    return html`<circle
        class="${isPartial(point) ? 'point partiel' : 'point'}"
        cx="${cx}"
        cy="${cy.toFixed(1)}"
        r="5"
      /><text x="${at.toFixed(1)}" y="${(cy - 12).toFixed(1)}" text-anchor="${anchor}">${label}</text>`;
  });
  const floor = HEIGHT - BOTTOM;
  const labels = points.map(
    ({ year }) =>
      html`<text class="doux" x="${(x(year) ?? 0).toFixed(1)}" y="${floor + 22}" text-anchor="middle">${year}</text>`,
  );
  return {
    id,
    title,
    summary: lineSummary(points, unit, joined),
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
      />${paths.map((path) => html`<path class="trait" d="${path}" />`)}${marks}${labels}`,
  };
}

/** Of a character of a label, about. */
const CHARACTER = 8;

/** Where a label stands so that no side of the drawing cuts it. */
function within(x: number, label: string): { readonly at: number; readonly anchor: 'start' | 'middle' | 'end' } {
  const half = (label.length * CHARACTER) / 2;
  if (x + half > WIDTH) return { at: WIDTH - 2, anchor: 'end' };
  if (x - half < 0) return { at: 2, anchor: 'start' };
  return { at: x, anchor: 'middle' };
}

/** « 171 (2 sur 14) ». */
const partialLabel = ({ partialValue, partialOf }: LinePoint, unit: Unit, regions: number): string =>
  `${writeShort(partialValue ?? 0, unit)} (${partialOf.length} sur ${regions})`;

/** From the first to the last year that can be compared; a rate in points. */
function lineSummary(points: readonly LinePoint[], unit: Unit, joined: boolean): string {
  const whole = points.filter((point) => point.value !== null);
  const [first, last] = [whole[0], whole.at(-1)];
  if (first === undefined || last === undefined) return 'Aucune année ne couvre toutes les régions.';
  if (first === last) return `Une seule année complète, ${last.year} : ${writeFigure(last, unit)}.`;
  const [from, to] = [first, last].map((point) => `${writeFigure(point, unit)} en ${point.year}`);
  if (!joined) return `${from}, ${to} : les répondants changent d’une année à l’autre, ces totaux ne se comparent pas.`;
  if (whole.some(({ basis }) => basis !== first.basis))
    return `${from}, ${to} : il y a rupture de série entre les deux, le tableau dit sur quoi chaque année repose.`;
  const difference = (last.value ?? 0) - (first.value ?? 0);
  const change = unit === 'RATE' ? writePoints(difference) : first.value ? writeChange(difference / first.value) : null;
  return `De ${from} à ${to}${change === null ? '' : ` (${change})`}.`;
}

/** Years that follow each other, are known whole and rest on the same: what one line may join. */
function runsOf(points: readonly LinePoint[]): readonly (readonly LinePoint[])[] {
  const runs: LinePoint[][] = [];
  for (const point of points) {
    if (point.value === null) continue;
    const before = runs.at(-1)?.at(-1);
    if (before !== undefined && before.year === point.year - 1 && before.basis === point.basis)
      runs.at(-1)?.push(point);
    else runs.push([point]);
  }
  return runs.filter(({ length }) => length > 1);
}
