import type { Dataset } from '../datasets/dataset';
import type { FileToSubmit } from './file';

/** What was typed, before anything is looked up. */
export interface Typed {
  readonly path: string | undefined;
  readonly dataset: string | undefined;
  /** Undefined: of no delegation. */
  readonly region: string | undefined;
  readonly year: number;
  readonly neant: boolean;
  readonly annote: string | undefined;
  readonly json: boolean;
  readonly dryRun: boolean;
  /** All of it, to be shown again. */
  readonly args: readonly string[];
}

/** What was typed, once it is known to exist. */
export interface FileRequest extends Typed {
  readonly file: FileToSubmit;
  readonly fileName: string;
  /** Null for a whole workbook. */
  readonly found: { readonly dataset: Dataset | null; readonly region: string | null };
}
