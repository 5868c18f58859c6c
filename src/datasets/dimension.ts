import type { Dimension } from '../kernel/codes';
import type { Column } from './column';
import type { Dataset } from './dataset';
import { PRINTED_WORDS } from './printed/printed-words';
import type { Row, RowHead, StoredRow } from './row';
import { STRUCTURE_TYPE_CODES } from './structure-types';

/** Dimensions that a column of the dataset gives, with that column. */
export function columnOf(dataset: Dataset, dimension: Dimension): Column | undefined {
  const name = dataset.dimensionColumns[dimension];
  return name === undefined ? undefined : dataset.columns.find((column) => column.name === name);
}

/** File code to key, per column: the same for every row, so it is made once. */
const keysOfColumn = new WeakMap<Column, ReadonlyMap<string, string>>();

function keysOf(column: Column): ReadonlyMap<string, string> {
  const keys = keysOfColumn.get(column) ?? new Map(column.codes.map((one) => [one.code, one.key]));
  keysOfColumn.set(column, keys);
  return keys;
}

/**
 * The key that a row falls under in a breakdown: the schema's word, or the file's code where the schema has none;
 * null where the row leaves it open. A theme that is free text is its own key.
 */
export const dimensionKey = (dataset: Dataset, dimension: Dimension, row: StoredRow): string | null =>
  dimensionKeys(dataset, dimension)(row, row);

/** The same for many rows, of their cells and where they stand. */
export function dimensionKeys(
  dataset: Dataset,
  dimension: Dimension,
): (cells: Row, head: Pick<RowHead, 'region' | 'department' | 'structureType'>) => string | null {
  if (dimension === 'REGION') return (_, { region }) => region;
  if (dimension === 'DEPARTMENT') return (_, { department }) => department;
  if (dimension === 'STRUCTURE_TYPE') return (_, { structureType }) => structureType;
  const column = columnOf(dataset, dimension);
  if (column === undefined) return () => null;
  const { name } = column;
  const keys = keysOf(column);
  return (cells) => {
    const value = cells[name];
    return typeof value !== 'string' || value === '' ? null : (keys.get(value) ?? value);
  };
}

/** The keys that a breakdown may have, in the order of the declaration; empty where any text may stand. */
export function dimensionCodes(dataset: Dataset | null, dimension: Dimension): Column['codes'] {
  if (dimension === 'STRUCTURE_TYPE') return STRUCTURE_TYPE_CODES;
  return dataset === null ? [] : (columnOf(dataset, dimension)?.codes ?? []);
}

/**
 * French label of a key that is a word of a column, or a structure type; of merged keys, both labels.
 * A key without a label is its own. Regions, departments and programmes have names in reference data.
 */
export function dimensionLabel(dataset: Dataset | null, dimension: Dimension, key: string): string {
  const own = dimension === 'STRUCTURE_TYPE' || dataset !== null ? dimensionCodes(dataset, dimension) : [];
  // Reports print kinds that no file has.
  const labelled = dimension === 'STRUCTURE_TYPE' ? own : [...own, ...PRINTED_WORDS];
  const labelOf = (one: string): string => labelled.find((code) => code.key === one)?.label.fr ?? one;
  const whole = labelOf(key);
  return whole !== key || !key.includes('+') ? whole : key.split('+').map(labelOf).join(' et ');
}
