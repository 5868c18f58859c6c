import { indicatorOf } from '../../datasets/catalogue';
import type { IndicatorDefinition } from '../../datasets/indicator';
import type { IndicatorType } from './indicator.type';

export const indicatorRow = (definition: IndicatorDefinition): IndicatorType => ({
  ...definition,
  description: definition.description.fr,
});

/** The catalogue's entry of a code that the rooms below handed up. */
export function indicatorRowOf(code: string): IndicatorType {
  const definition = indicatorOf(code);
  if (definition === undefined) throw new Error(`an indicator that the catalogue does not have: ${code}`);
  return indicatorRow(definition);
}
