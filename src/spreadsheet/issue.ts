import type { Severity } from '../kernel/codes';

/** One fault of a file, once for all the cells that share it. */
export interface Issue {
  readonly severity: Severity;
  /** 1 is the first row under the header; null for the file as a whole. */
  readonly row: number | null;
  /** Machine name, or the header as written when it is no column of the dataset. */
  readonly column: string | null;
  readonly code: string;
  /** French: where, what was found, what to write instead. */
  readonly message: string;
  /** The same without its place: for whoever shows it beside the cell. */
  readonly text: string;
  /** What the cell held, shortened; null when the fault is not about one value. */
  readonly value: string | null;
  /** Spreadsheet address: `C12`; null for a row or the file as a whole. */
  readonly cell: string | null;
  /** Name of the sheet; null for text files. */
  readonly sheet: string | null;
  /** Rows that share the fault, the first thousand of them, `row` included. */
  readonly rows: readonly number[];
  /** How many cells or rows share it. */
  readonly count: number;
}
