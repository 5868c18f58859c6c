import type { Aggregation, DatasetCode, Dimension, Unit } from '../kernel/codes';
import { PRECISION } from '../kernel/codes';
import type { Measure } from './measure';
import { aggregationOf } from './measure';
import type { Words } from './words';

/** One figure that the catalogue knows. */
export interface IndicatorDefinition<Code extends string = string> {
  readonly code: Code;
  /** French, as printed in reports. */
  readonly label: string;
  readonly description: Words;
  readonly unit: Unit;
  readonly aggregation: Aggregation;
  /** The dataset whose rows give it; null for what is only printed or declared. */
  readonly dataset: DatasetCode | null;
  /** What it can be broken down by. */
  readonly dimensions: readonly Dimension[];
  /** Decimals that its value is rounded to. */
  readonly precision: number;
  /** What rows add to it; null for a ratio of two other indicators, and for what no rows give. */
  readonly measure: Measure | null;
  /** For a figure that is one indicator over another, whose rows stand in two datasets. */
  readonly ratio: { readonly numerator: string; readonly denominator: string } | null;
  /** For a figure that is one indicator less another; known where both are. */
  readonly difference: { readonly minuend: string; readonly subtrahend: string } | null;
  /** Another code that the same indicator is asked by; null without one. */
  readonly alias: string | null;
  /** Whether only those who may read the rows of a territory see it. */
  readonly reserved: boolean;
  /** Dimensions along which only they do: its whole is public. */
  readonly reservedDimensions: readonly Dimension[];
  /** Whether the public sees it only where no single adherent can be made out: money, hours, people. */
  readonly guarded: boolean;
}

/** An indicator as its dataset declares it: the dataset adds itself and its dimensions. */
export type IndicatorSpec<Code extends string = string> = Omit<IndicatorDefinition<Code>, 'dataset' | 'dimensions'>;

interface Declaration {
  readonly label: string;
  readonly description: Words;
  readonly unit: Unit;
}

interface Options {
  readonly guarded?: boolean;
  readonly alias?: string;
  readonly reserved?: boolean;
  readonly reservedDimensions?: readonly Dimension[];
}

const PLAIN = {
  measure: null,
  ratio: null,
  difference: null,
  alias: null,
  guarded: false,
  reserved: false,
  reservedDimensions: [],
} as const;

export const indicator = <const Code extends string>(
  code: Code,
  { measure, ...declaration }: Declaration & Options & { readonly measure: Measure },
): IndicatorSpec<Code> => ({
  ...PLAIN,
  ...declaration,
  code,
  aggregation: aggregationOf(measure),
  precision: PRECISION[declaration.unit],
  measure,
});

/** One indicator over another: computed from their figures at every level, never from rows. */
export const ratioOf = <const Code extends string>(
  code: Code,
  numerator: string,
  denominator: string,
  declaration: Declaration,
): IndicatorSpec<Code> => ({
  ...PLAIN,
  ...declaration,
  code,
  aggregation: 'RATIO',
  precision: PRECISION[declaration.unit],
  ratio: { numerator, denominator },
});

/** One indicator less another, of the same dataset: computed from their figures at every level; it may be negative. */
export const differenceOf = <const Code extends string>(
  code: Code,
  minuend: string,
  subtrahend: string,
  declaration: Declaration,
): IndicatorSpec<Code> => ({
  ...PLAIN,
  ...declaration,
  code,
  aggregation: 'SUM',
  precision: PRECISION[declaration.unit],
  difference: { minuend, subtrahend },
});

/** The two indicators that a ratio or a difference is made of; null for all others. */
export function sidesOf({
  ratio,
  difference,
}: Pick<IndicatorDefinition, 'ratio' | 'difference'>): readonly [string, string] | null {
  if (ratio !== null) return [ratio.numerator, ratio.denominator];
  return difference === null ? null : [difference.minuend, difference.subtrahend];
}

/** The indicators whose cells give an indicator: itself, or both its sides. */
export const measuredIn = (definition: Pick<IndicatorDefinition, 'code' | 'ratio' | 'difference'>): readonly string[] =>
  sidesOf(definition) ?? [definition.code];

/** Whether a figure, whole or along a dimension, is for those alone who may read the rows that it rests on. */
export const isReserved = (
  { reserved, reservedDimensions }: Pick<IndicatorDefinition, 'reserved' | 'reservedDimensions'>,
  dimension: string | null | undefined,
): boolean => reserved || reservedDimensions.some((each) => each === dimension);
