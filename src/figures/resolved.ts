import type { IndicatorDefinition } from '../datasets/indicator';
import { standsAlone, type FigureBasis, type FigureState } from '../kernel/codes';
import { roundedValue } from '../kernel/decimal';
import type { TerritoryRef } from '../kernel/territory';
import { valueOf, type Amount } from '../published/amount';
import type { FigureKey } from '../published/figure-key';
import type { Publication } from '../published/publication-state';

/** How a value came about. */
export type Way = 'ROWS' | 'DECLARED' | 'PRINTED' | 'CONSOLIDATION' | 'NONE';

/** A figure after the rules have decided which value wins. */
export interface ResolvedFigure {
  readonly key: FigureKey;
  readonly state: FigureState;
  /** Rounded to the indicator's precision; null exactly when `state` is not KNOWN. */
  readonly value: number | null;
  readonly basis: FigureBasis | null;
  /** While `state` is PARTIAL, what the parts that are known come to; null otherwise. */
  readonly partialValue: number | null;
  /** While `state` is PARTIAL, the parts that `partialValue` counts; empty otherwise. */
  readonly partialOf: readonly TerritoryRef[];
  readonly approximate: boolean;
  readonly demonstration: boolean;
  readonly way: Way;
  /** What can be added up with other territories; null for a printed or declared mean, which cannot. */
  readonly amount: Amount | null;
  /** The submission that it rests on, for ROWS and DECLARED. */
  readonly publication: Publication | null;
}

export const unknownFigure = (key: FigureKey, state: Exclude<FigureState, 'KNOWN' | 'PARTIAL'>): ResolvedFigure => ({
  key,
  state,
  value: null,
  partialValue: null,
  partialOf: [],
  basis: null,
  approximate: false,
  demonstration: false,
  way: 'NONE',
  amount: null,
  publication: null,
});

/** A value that was said whole: a sum can be added to others, a mean cannot (nothing is averaged from averages). */
export const saidFigure = (key: FigureKey, definition: IndicatorDefinition, scaled: number): ResolvedFigure => ({
  ...unknownFigure(key, 'NOT_REPORTED'),
  state: 'KNOWN',
  value: roundedValue(scaled, definition.precision),
  amount: standsAlone(definition.aggregation) ? { numerator: scaled, denominator: 0 } : null,
});

/** A figure from additive parts; NOT_APPLICABLE where a mean or ratio rests on nothing. */
export function figureOfAmount(key: FigureKey, definition: IndicatorDefinition, amount: Amount): ResolvedFigure {
  const value = valueOf(amount, definition.aggregation, definition.precision);
  return { ...unknownFigure(key, 'NOT_APPLICABLE'), state: value === null ? 'NOT_APPLICABLE' : 'KNOWN', value, amount };
}

/** A figure of which some parts are missing: what the others come to, and which they are. What has no value stays as it is. */
export const partialFigure = (figure: ResolvedFigure, partialOf: readonly TerritoryRef[]): ResolvedFigure =>
  figure.state === 'KNOWN'
    ? { ...figure, state: 'PARTIAL', value: null, partialValue: figure.value, partialOf }
    : figure;

/** The number that a figure carries, whole or partial: what secrecy has to guard. */
export const numberOf = ({ value, partialValue }: Pick<ResolvedFigure, 'value' | 'partialValue'>): number | null =>
  value ?? partialValue;
