import { FEDERATION } from '../../kernel/territory';
import { chartFigure } from '../charts/chart-figure';
import { multiples } from '../charts/multiples';
import { panelGrid } from '../charts/panel-grid';
import type { Drawing } from '../charts/svg';
import type { Html } from '../html';
import { graphWays } from '../graph-ways';
import { MULTIPLES_VIEW } from '../graph-address';
import { drawingAddress, pageAddress } from './addresses';
import type { KeyFiguresData } from './key-figures.data';
import { MULTIPLES, multiplesSpec, multiplesTable, type MultiplesOfRegions } from './multiples-spec';

function specOf({ multiples: asked, map, inventedYears, year }: KeyFiguresData): MultiplesOfRegions | null {
  if (asked === null) return null;
  const { label, unit } = map.answer.indicator;
  return multiplesSpec({ series: asked.answer, label, unit, isInvented: inventedYears.has(year) });
}

/** Null where nothing is known of any region. */
export function multiplesDrawing(data: KeyFiguresData): Drawing | null {
  const spec = specOf(data);
  return spec === null ? null : multiples(spec);
}

/** Each region over the years, all on one scale. */
export function multiplesFigure(data: KeyFiguresData): Html | null {
  const [spec, { multiples: asked, year, territory, map }] = [specOf(data), data];
  if (spec === null || asked === null) return null;
  const drawing = multiples(spec);
  return chartFigure({
    drawing,
    query: asked.query,
    file: drawingAddress(pageAddress(year, territory), MULTIPLES, map.answer.indicator.code),
    table: multiplesTable(spec),
    graph: graphWays({
      indicator: map.answer.indicator.code,
      territory: FEDERATION,
      split: null,
      view: MULTIPLES_VIEW,
      year: spec.demonstration ? year : null,
    }),
    mention: data.mention,
    shown: panelGrid(spec, (panel) => pageAddress(year, panel)),
  });
}
