/** What a row of a dataset points at. */
export interface RowEdges {
  /** Slug of the region that handed it in; null outside every delegation. */
  readonly regionCode: string | null;
  readonly adherentUid: string | null;
  readonly submissionId: number;
}
