import { dimensionKey } from '../../datasets/dimension';
import { datasetOf } from '../../datasets/registry';
import type { CellValue, StoredRow } from '../../datasets/row';
import type { DatasetCode } from '../../kernel/codes';
import type { CellDimension } from '../../kernel/dimensions';
import type { RowEdges } from './row-edges';

export const text = (value: CellValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
export const number = (value: CellValue | undefined): number | null => (typeof value === 'number' ? value : null);
export const required = <T>(value: T | null, row: StoredRow, column: string): T => {
  if (value === null) throw new Error(`row ${row.uid} has no ${column}`);
  return value;
};

export const edges = (row: StoredRow): RowEdges => ({
  regionCode: row.region,
  adherentUid: row.adherentUid,
  submissionId: row.submissionId,
});

export const keyIn = (code: DatasetCode, dimension: CellDimension, row: StoredRow): string | null =>
  dimensionKey(datasetOf(code), dimension, row);
