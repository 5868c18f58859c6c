import type { ResolvedFigure } from '../../figures/resolved';
import type { FigureType } from './figure.type';

export const figureRow = (resolved: ResolvedFigure): FigureType => ({
  year: resolved.key.year,
  value: resolved.value,
  state: resolved.state,
  basis: resolved.basis,
  approximate: resolved.approximate,
  demonstration: resolved.demonstration,
  resolved,
});
