import type { RawCell } from '../cells/raw-cell';
import type { DaySerials } from '../cells/cell-reader';

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
