import type { IndicatorDefinition } from '../datasets/indicator';
import { addAmounts } from './amount';
import type { FigureKey } from './figure-key';
import { figureOfAmount, unknownFigure, weakestBasis, type ResolvedFigure } from './resolved';

/**
 * The federation's figure as the sum of its regions', and of what belongs to none. Complete when every region shows
 * a value that can be added, or says that it has none to give.
 */
export function consolidate(
  key: FigureKey,
  definition: IndicatorDefinition,
  regions: readonly ResolvedFigure[],
  outside: readonly ResolvedFigure[],
): ResolvedFigure {
  const complete = regions.every(
    (figure) => figure.state === 'NOT_APPLICABLE' || (figure.state === 'KNOWN' && figure.amount !== null),
  );
  const parts = [...regions, ...outside].filter((figure) => figure.state === 'KNOWN' && figure.amount !== null);
  if (parts.length === 0) return { ...unknownFigure(key, complete ? 'NOT_APPLICABLE' : 'NOT_REPORTED'), complete };
  const sum = addAmounts(parts.flatMap((figure) => (figure.amount === null ? [] : [figure.amount])));
  return {
    ...figureOfAmount(key, definition, sum),
    basis: weakestBasis(parts.map((figure) => figure.basis)),
    approximate: parts.some((figure) => figure.approximate),
    demonstration: parts.some((figure) => figure.demonstration),
    way: 'CONSOLIDATION',
    complete,
  };
}
