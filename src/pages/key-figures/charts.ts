import { isSurveyed } from '../../datasets/roles';
import { bars } from '../charts/bars';
import { lineChart } from '../charts/line';
import type { Drawing } from '../charts/svg';
import { mapSummary, tileMap } from '../charts/tile-map';
import type { GraphRef } from '../graph-address';
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

type Series = KeyFiguresData['series'][number];

export const lineTitle = ({ indicator }: Series): string => `${indicator.label} au fil des années`;

/** Where the line is had by itself: there are the real years, wherever there are any, unless one that is invented is named. */
export const lineRef = ({ territory, year }: KeyFiguresData, { indicator, answer }: Series): GraphRef => ({
  indicator: indicator.code,
  territory,
  split: null,
  year: answer.some(({ demonstration }) => demonstration) ? year : null,
});

export const lineDrawings = ({ series, regions }: KeyFiguresData): readonly Drawing[] =>
  series.map((each) =>
    lineChart({
      id: each.id,
      title: lineTitle(each),
      unit: each.indicator.unit,
      points: each.answer,
      regions: regions.length,
      joined: !isSurveyed(each.indicator),
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
