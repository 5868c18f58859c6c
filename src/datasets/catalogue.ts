import { PRECISION } from '../kernel/codes';
import type { IndicatorDefinition } from './indicator';
import type { PrintedIndicator } from './printed/printed-indicator';
import type { ComputedIndicatorCode } from './registry';
import { DATASETS, PRINTED_INDICATORS } from './registry';

/** A code of the catalogue. Those that only reports print are data, and stay plain strings to the compiler. */
export type IndicatorCode = ComputedIndicatorCode | (string & {});

const fromPrinted = (printed: PrintedIndicator): IndicatorDefinition => ({
  ...printed,
  dataset: null,
  precision: PRECISION[printed.unit],
  measure: null,
  ratio: printed.ratio ?? null,
  difference: null,
  alias: null,
  guarded: false,
  reserved: false,
  reservedDimensions: [],
});

/** Every indicator: those of the datasets in the registry's order, then those that are only printed or declared. */
export const indicators: readonly IndicatorDefinition[] = [
  ...DATASETS.flatMap((dataset) => dataset.indicators),
  ...PRINTED_INDICATORS.map(fromPrinted),
];

const byCode = new Map(
  indicators.flatMap((indicator) =>
    [indicator.code, ...(indicator.alias === null ? [] : [indicator.alias])].map((code) => [code, indicator] as const),
  ),
);

/** The indicator of a code; undefined for a code that is not in the catalogue. */
export const indicatorOf = (code: string): IndicatorDefinition | undefined => byCode.get(code);

/** The indicator of a code that is known to be in the catalogue; throws otherwise. */
export function definitionOf(code: IndicatorCode): IndicatorDefinition {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`indicator ${code} is not in the catalogue`);
  return found;
}
