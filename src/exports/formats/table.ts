/** A day is `YYYY-MM-DD`, a time is UTC in ISO 8601. */
export type SingleCell = string | number | boolean;

/** What a cell of an export holds; several where a list stands in a row. Null: not known, never zero. */
export type ExportCell = SingleCell | readonly SingleCell[] | null;

export type CellKind = 'TEXT' | 'NUMBER' | 'INTEGER' | 'DATE' | 'TIME' | 'BOOLEAN';

/** Stands between the elements of a list that is one cell. */
export const BETWEEN = ' ; ';

/** Decimals that any file gives of a number: what one format rounds, all of them do. */
const DECIMALS = 6;
export const roundedNumber = (value: number): number => Number(value.toFixed(DECIMALS));

export interface ExportColumn {
  /** Dotted, from the row: `indicator.label`. Header of the `standard` dialect and key of JSON. */
  readonly path: string;
  /** French: header for people. No two columns of a table share one. */
  readonly label: string;
  /** Of a cell, or of each element of a list: then the cell is text to any reader that knows one type a column. */
  readonly kind: CellKind;
  readonly isList?: boolean;
}

export type ExportRow = readonly ExportCell[];

/** A table on its way out. Rows can be walked once, and come as they are read. */
export interface ExportTable {
  readonly columns: readonly ExportColumn[];
  /** How many rows will come, known before the first: what a cut file is recognised by. */
  readonly rowCount: number;
  readonly rows: AsyncIterable<ExportRow>;
}
