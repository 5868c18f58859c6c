import type { Column, ColumnType } from './column';

/** null: not known. Dates are `YYYY-MM-DD`, several codes are joined by `+`, codes are those of files. */
export type CellValue = string | number | boolean | null;

type ValueOf<Type extends ColumnType> = Type extends 'INTEGER' | 'DECIMAL' | 'YEAR'
  ? number
  : Type extends 'BOOLEAN'
    ? boolean
    : string;

/** The typed cells of one row, by machine name. */
export type RowOf<Columns extends readonly Column[]> = {
  readonly [C in Columns[number] as C['name']]: ValueOf<C['type']> | (C['required'] extends true ? never : null);
};

/** The typed cells of a row of any dataset. */
export type Row = Readonly<Record<string, CellValue>>;

/** Where a stored row stands: what every row table holds before its own columns. */
export interface RowHead {
  readonly submissionId: number;
  /** 1 is the first row under the header. */
  readonly rowNumber: number;
  /** Names the row for ever: the key of its public id. */
  readonly uid: string;
  /** Slug; null for what belongs to no delegation. */
  readonly region: string | null;
  readonly year: number;
  /** Null where the row names no adherent. */
  readonly adherentUid: string | null;
  /** The adherent's, in that year's register. */
  readonly department: string | null;
  /** The adherent's, as the schema writes it. */
  readonly structureType: string | null;
}

/** A row as the database gives it back. */
export type StoredRow = RowHead & Row;
