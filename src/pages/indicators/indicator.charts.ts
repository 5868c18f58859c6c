import { isSurveyed } from '../../datasets/roles';
import { lineChart } from '../charts/line';
import type { Drawing } from '../charts/svg';
import { mapSummary, tileMap } from '../charts/tile-map';
import type { PartAnswer } from '../figure-answers';
import { isOfLoneReports } from '../part-words';
import type { IndicatorData, RegionFigure } from './indicator.data';

/** As a map splits a figure: a part a region. */
export const partOf = ({ code, name, ...figure }: RegionFigure): PartAnswer => ({ ...figure, key: code, label: name });

/** Null where no region has a value: a map of nothing says nothing. */
export function mapDrawing({ definition, year, regions }: IndicatorData): Drawing | null {
  if (year === null || regions.every(({ value }) => value === null)) return null;
  const parts = regions.map(partOf);
  return tileMap({
    id: 'carte',
    title: `${definition.label} par région, ${year}`,
    summary: mapSummary(parts, definition.unit),
    unit: definition.unit,
    parts,
    year,
    current: '',
    demonstration: regions.some(({ demonstration }) => demonstration),
  });
}

/**
 * Real years; invented ones only where no other is known, as the two stand in no line together. Null where there is
 * nothing to draw.
 */
export function historyDrawing({ definition, history, regions }: IndicatorData): Drawing | null {
  const known = history.filter((point) => (point.value ?? point.partialValue) !== null && !isOfLoneReports(point));
  const real = known.filter(({ demonstration }) => !demonstration);
  const points = real.length > 0 ? real : known;
  if (points.length === 0) return null;
  return lineChart({
    id: 'histoire',
    title: `${definition.label} au fil des années`,
    unit: definition.unit,
    points,
    regions: regions.length,
    joined: !isSurveyed(definition),
  });
}

/** Every drawing of the page, by the name of its file. */
export const drawingsOf = (data: IndicatorData): ReadonlyMap<string, Drawing> =>
  new Map([mapDrawing(data), historyDrawing(data)].flatMap((each) => (each === null ? [] : [[each.id, each]])));
