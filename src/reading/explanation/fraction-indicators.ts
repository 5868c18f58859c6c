import type { IndicatorDefinition } from '../../datasets/indicator';
import { datasetOf } from '../../datasets/registry';

/**
 * The indicators that a mean's or a ratio's numerator and denominator are, or could be told from: where one of them is
 * withheld, so are the parts. Rather one too many than one too few.
 */
export function fractionIndicators({ dataset, ratio, measure }: IndicatorDefinition): readonly string[] {
  if (ratio !== null) return [ratio.numerator, ratio.denominator];
  if (dataset === null || measure === null) return [];
  const weight = measure.kind === 'MEAN' ? measure.weight : null;
  return datasetOf(dataset)
    .indicators.filter(
      (each) => each.measure?.kind === 'COUNT' || (each.measure?.kind === 'SUM' && each.measure.column === weight),
    )
    .map((each) => each.code);
}
