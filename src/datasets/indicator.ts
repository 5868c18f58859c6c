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

export const indicator = <const Code extends string>(
  code: Code,
  {
    label,
    description,
    unit,
    measure,
    guarded = false,
  }: Declaration & { readonly measure: Measure; readonly guarded?: boolean },
): IndicatorSpec<Code> => ({
  code,
  label,
  description,
  unit,
  aggregation: aggregationOf(measure),
  precision: PRECISION[unit],
  measure,
  ratio: null,
  guarded,
});

/** One indicator over another: computed from their figures at every level, never from rows. */
export const ratioOf = <const Code extends string>(
  code: Code,
  numerator: string,
  denominator: string,
  { label, description, unit }: Declaration,
): IndicatorSpec<Code> => ({
  code,
  label,
  description,
  unit,
  aggregation: 'RATIO',
  precision: PRECISION[unit],
  measure: null,
  ratio: { numerator, denominator },
  guarded: false,
});
