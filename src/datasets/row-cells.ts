import type { DatasetCode } from '../kernel/codes';
import type { CellDimension } from '../kernel/dimensions';
import { dimensionKey } from './dimension';
import { datasetOf } from './registry';
import type { CellValue, StoredRow } from './row';

/** What a cell of a stored row holds, as the word that it is asked for. */
export const text = (value: CellValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
export const number = (value: CellValue | undefined): number | null => (typeof value === 'number' ? value : null);
export const required = <T>(value: T | null, row: StoredRow, column: string): T => {
  if (value === null) throw new Error(`row ${row.uid} has no ${column}`);
  return value;
};

/** The key that a row falls under; see {@link dimensionKey}. */
export const keyIn = (code: DatasetCode, dimension: CellDimension, row: StoredRow): string | null =>
  dimensionKey(datasetOf(code), dimension, row);
