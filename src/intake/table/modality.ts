import { definitionOf, indicatorOf } from '../../datasets/catalogue';
import { dimensionCodes } from '../../datasets/dimension';
import { datasetOf } from '../../datasets/registry';
import { REGISTER } from '../../datasets/roles';
import { schemaKeyOf } from '../../datasets/schema-key';
import type { Dimension } from '../../kernel/codes';
import type { IntakeContext } from '../context';

/** Whether each of the codes joined by `+` may stand in a breakdown of the indicator; any text where there is no list. */
export function isModality(
  { departments, programmes }: IntakeContext,
  indicator: string,
  dimension: string,
  key: string,
): boolean {
  if (indicatorOf(indicator) === undefined) return false;
  const { dataset } = definitionOf(indicator);
  const possible = new Set<string>();
  if (dimension === 'DEPARTMENT') departments.forEach(({ code }) => possible.add(code));
  else if (dimension === 'REGION') departments.forEach(({ region }) => region !== null && possible.add(region));
  else if (dimension === 'PROGRAMME') programmes.forEach(({ code }) => possible.add(code));
  else if (dimension === 'STRUCTURE_TYPE' || dataset !== null)
    dimensionCodes(dataset === null ? REGISTER : datasetOf(dataset), dimension as Dimension).forEach((code) =>
      possible.add(code.key),
    );
  return (
    possible.size === 0 ||
    schemaKeyOf(dimension, key)
      .split('+')
      .every((part) => possible.has(part))
  );
}
