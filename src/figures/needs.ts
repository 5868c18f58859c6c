import { isSurveyed } from '../datasets/roles';
import { definitionOf } from '../datasets/catalogue';
import { measuredIn } from '../datasets/indicator';
import type { CellNeed } from '../published/cell.repository';
import type { Grouping } from '../published/figure-cell.entity';
import type { FigureKey } from '../published/figure-key';
import { LISTED } from './survey';

/** The cells that `resolve` reads for a figure. */
export function needsOf(key: FigureKey): readonly CellNeed[] {
  const definition = definitionOf(key.indicator);
  const indicators = [...measuredIn(definition)];
  if (isSurveyed(definition)) indicators.push(LISTED);
  return [...new Set(indicators)].flatMap((indicator) => needsOfIndicator(indicator, key));
}

function needsOfIndicator(indicator: string, { territory, year, slice }: FigureKey): readonly CellNeed[] {
  const total: CellNeed = { indicator, year, grouping: 'TOTAL' };
  if (territory.kind === 'ADHERENT') return [total, { indicator, year, grouping: 'ADHERENT' }];
  if (territory.kind === 'DEPARTMENT')
    return slice === null
      ? [total, { indicator, year, grouping: 'DEPARTMENT' }]
      : [total, { indicator, year, grouping: slice.dimension as Grouping, within: territory.code }];
  return slice === null ? [total] : [total, { indicator, year, grouping: slice.dimension as Grouping }];
}
