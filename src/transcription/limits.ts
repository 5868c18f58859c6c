const MEGABYTE = 1024 * 1024;

/** What a report that is read may hold; each limit has its reason in the documentation. */
export interface ReportLimits {
  readonly bytes: number;
  readonly pages: number;
  /** Of all its text. */
  readonly characters: number;
  /** Of a DOCX, unfolded: a file of its archive, and all of them. */
  readonly entryBytes: number;
  readonly archiveBytes: number;
  readonly ratio: number;
  readonly entries: number;
}

export const REPORT_LIMITS: ReportLimits = {
  bytes: 40 * MEGABYTE,
  pages: 500,
  characters: 3_000_000,
  entryBytes: 64 * MEGABYTE,
  archiveBytes: 256 * MEGABYTE,
  ratio: 200,
  entries: 5_000,
};
