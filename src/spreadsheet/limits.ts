import { MaillageError } from '../kernel/errors';
import { megabytes } from '../kernel/french';

const MEGABYTE = 1024 * 1024;

/** What a file may hold; each limit has its reason in the documentation. */
export interface IntakeLimits {
  readonly csvBytes: number;
  readonly xlsxBytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Characters in one cell. */
  readonly cell: number;
  /** Different texts in one column that figures are broken down by: each is a figure of every indicator. */
  readonly groupings: number;
  /** Issues that are listed; the rest is counted. */
  readonly issues: number;
  /** Of an XLSX archive, unfolded. */
  readonly entryBytes: number;
  readonly archiveBytes: number;
  readonly ratio: number;
  readonly entries: number;
  /** Of a workbook that is read: its sheets, the lines of one, empty ones too, and its merged cells. */
  readonly sheets: number;
  readonly lines: number;
  readonly merges: number;
  /** Cells up to the last one of each line, filled or not. */
  readonly gridCells: number;
  /** Shared texts, each as often as a cell points at it. */
  readonly sharedBytes: number;
  /** Its list of sheets, and its formats. */
  readonly surroundingBytes: number;
}

export const DEFAULT_LIMITS: IntakeLimits = {
  csvBytes: 20 * MEGABYTE,
  xlsxBytes: 10 * MEGABYTE,
  rows: 200_000,
  columns: 200,
  cell: 32 * 1024,
  groupings: 5000,
  issues: 1000,
  entryBytes: 64 * MEGABYTE,
  archiveBytes: 128 * MEGABYTE,
  ratio: 100,
  entries: 1000,
  sheets: 200,
  lines: 400_000,
  merges: 50_000,
  gridCells: 8_000_000,
  sharedBytes: 64 * MEGABYTE,
  surroundingBytes: 8 * MEGABYTE,
};

/** Refuses a file by its size: `most` in bytes. */
export const fileTooLarge = (most: number, isWorkbook: boolean): MaillageError =>
  new MaillageError('FILE_TOO_LARGE', {
    most: megabytes(most),
    kind: isWorkbook ? 'un classeur XLSX' : 'un CSV',
  });
