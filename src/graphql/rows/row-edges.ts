import type { StoredRow } from '../../datasets/row';

/** What a row of a dataset points at. */
export interface RowEdges {
  /** Slug of the region that handed it in; null outside every delegation. */
  readonly regionCode: string | null;
  readonly adherentUid: string | null;
  readonly submissionId: number;
}

export const edges = (row: StoredRow): RowEdges => ({
  regionCode: row.region,
  adherentUid: row.adherentUid,
  submissionId: row.submissionId,
});
