import { FEDERATION_NAME } from '../../network/network';
import { figureCells, figuresCsv, pointCells } from '../key-figures/key-figures.csv';
import type { IndicatorData } from './indicator.data';

/** The federation year by year, then the regions of the year that is shown. */
export const indicatorCsv = ({ definition, history, year, regions }: IndicatorData): string =>
  figuresCsv([
    ...history.map((figure) => figureCells(FEDERATION_NAME, figure.year, figure)),
    ...regions.map(({ name, ...figure }) => pointCells(name, definition, { ...figure, year: year ?? 0 })),
  ]);
