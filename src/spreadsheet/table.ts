import type { RawCell } from './raw-cell';

/** Day numbers mean dates in a workbook only, and workbooks count from one of two days. */
export type DaySerials = 1900 | 1904 | null;

/** Some lines of a table: `numbers[i]` is the spreadsheet's line of `records[i]`, from 1. */
export interface Lines {
  readonly numbers: readonly number[];
  readonly records: readonly (readonly RawCell[])[];
}

/** A table in either format, read once from top to bottom. Throws FileFault where it cannot be read on. */
export interface Table {
  /** Null for text files, which have no sheets. */
  readonly sheet: string | null;
  readonly serials: DaySerials;
  lines(): AsyncIterable<Lines>;
}
