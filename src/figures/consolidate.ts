import type { IndicatorDefinition } from '../datasets/indicator';
import type { FigureBasis } from '../kernel/codes';
import { territoryKey, type TerritoryRef } from '../kernel/territory';
import { addAmounts } from '../published/amount';
import type { FigureKey } from '../published/figure-key';
import { figureOfAmount, partialFigure, unknownFigure, type ResolvedFigure } from './resolved';

/**
 * A whole as the sum of its parts. KNOWN when every expected part is known and can be added, or says that it has none
 * to give; PARTIAL when some are and some are not (docs/regles.md#partie-et-tout). `beyond` are parts that
 * nobody expects: they count, and are not missed.
 */
export function consolidate(
  key: FigureKey,
  definition: IndicatorDefinition,
  expected: readonly ResolvedFigure[],
  beyond: readonly ResolvedFigure[] = [],
): ResolvedFigure {
  const taken = realOnes([...expected, ...beyond].filter(canBeAdded));
  const complete = isComplete(expected) && expected.every((figure) => !canBeAdded(figure) || taken.includes(figure));
  if (taken.length === 0) return unknownFigure(key, complete ? 'NOT_APPLICABLE' : 'NOT_REPORTED');
  const sum = addAmounts(taken.flatMap((figure) => (figure.amount === null ? [] : [figure.amount])));
  const whole: ResolvedFigure = {
    ...figureOfAmount(key, definition, sum),
    basis: sharedBasis(taken.map((figure) => figure.basis)),
    approximate: taken.some((figure) => figure.approximate),
    demonstration: taken.some((figure) => figure.demonstration),
    way: 'CONSOLIDATION',
  };
  return complete ? whole : partialFigure(whole, territoriesOf(taken));
}

/** Whether each of several parts is known as a whole, and can be added, or has nothing to give. */
export const isComplete = (parts: readonly ResolvedFigure[]): boolean =>
  parts.every((figure) => figure.state === 'NOT_APPLICABLE' || (figure.state === 'KNOWN' && figure.amount !== null));

const canBeAdded = ({ state, amount }: ResolvedFigure): boolean =>
  amount !== null && (state === 'KNOWN' || state === 'PARTIAL');

/** The territories that parts stand for, each once. */
export function territoriesOf(parts: readonly ResolvedFigure[]): readonly TerritoryRef[] {
  const all = parts.flatMap(({ state, key, partialOf }) => (state === 'PARTIAL' ? partialOf : [key.territory]));
  return [...new Map(all.map((territory) => [territoryKey(territory), territory])).values()];
}

/** Nothing invented is added to what is real (docs/regles.md#demonstration). */
const realOnes = (parts: readonly ResolvedFigure[]): readonly ResolvedFigure[] =>
  parts.some(({ demonstration }) => !demonstration) ? parts.filter(({ demonstration }) => !demonstration) : parts;

/** What all parts share; PRINTED is said of a territory's own printed figure only. */
function sharedBasis(bases: readonly (FigureBasis | null)[]): FigureBasis {
  const [first, ...more] = new Set(bases);
  return more.length > 0 || first === undefined || first === null || first === 'PRINTED' ? 'MIXED' : first;
}
