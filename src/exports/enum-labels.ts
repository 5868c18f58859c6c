import type { GraphQLEnumType } from 'graphql';
import { indicatorOf } from '../datasets/catalogue';
import { DATASETS } from '../datasets/registry';
import { wordFor } from './code-words';
import { structureTypeLabel } from './structure-type-label';
import { dimensionWord } from './words';

/**
 * French label of a word of the schema: the catalogue's, the datasets' or the table's above; else the first sentence
 * of what the schema says of it. Never the code itself without need.
 */
export function enumLabel(type: GraphQLEnumType, value: string): string {
  if (type.name === 'IndicatorCode') return indicatorOf(value)?.label ?? value;
  if (type.name === 'DatasetCode') return DATASETS.find(({ code }) => code === value)?.label ?? value;
  if (type.name === 'StructureType') return structureTypeLabel(value);
  if (type.name === 'Dimension') return dimensionWord(value).toLowerCase();
  const known = wordFor(type.name, value);
  if (known !== null) return known;
  const [described] = (type.getValue(value)?.description ?? value).split('\n');
  return (described ?? value).replace(/\.$/, '');
}
