import { isSurveyed } from '../../datasets/roles';
import { bars } from '../charts/bars';
import { lineChart } from '../charts/line';
import type { Drawing } from '../charts/svg';
import { mapSummary, tileMap } from '../charts/tile-map';
import { isOfLoneReports } from '../part-words';
import type { KeyFiguresData } from './key-figures.data';
import { multiplesDrawing } from './multiples-section';
import { standingDrawing } from './standing-section';

export const mapDrawing = ({ map, year, territory }: KeyFiguresData): Drawing => {
  const { indicator, breakdown, demonstration } = map.answer;
  return tileMap({
    id: 'carte',
    title: `${indicator.label} par région, ${year}`,
    summary: mapSummary(breakdown, indicator.unit),
    unit: indicator.unit,
    parts: breakdown,
    year,
    current: territory.code,
    demonstration,
  });
};

/** Only those that have something to draw; what one region's report prints splits nothing of the federation. */
export const barDrawings = ({ bars: all, year, regions }: KeyFiguresData): readonly Drawing[] =>
  all
    .filter(
      ({ answer }) =>
        !isOfLoneReports(answer) &&
        answer.breakdown.some(({ value, partialValue }) => (value ?? partialValue) !== null),
    )
    .map(({ id, title, answer }) =>
      bars({
        id,
        title: `${title}, ${year}`,
        unit: answer.indicator.unit,
        parts: answer.breakdown,
        demonstration: answer.demonstration,
        regions: regions.length,
        total: answer.value,
        coverage: answer.basis === 'PRINTED' || answer.basis === 'DECLARED' ? null : answer.coverage,
      }),
    );

export const lineDrawings = ({ series, regions }: KeyFiguresData): readonly Drawing[] =>
  series.map(({ id, indicator, answer }) =>
    lineChart({
      id,
      title: `${indicator.label} au fil des années`,
      unit: indicator.unit,
      points: answer,
      regions: regions.length,
      joined: !isSurveyed(indicator),
    }),
  );

/** Every drawing of the page, by the name of its file. */
export const drawingsOf = (data: KeyFiguresData): ReadonlyMap<string, Drawing> =>
  new Map(
    [
      mapDrawing(data),
      multiplesDrawing(data),
      standingDrawing(data),
      ...barDrawings(data),
      ...lineDrawings(data),
    ].flatMap((drawing) => (drawing === null ? [] : [[drawing.id, drawing]])),
  );
