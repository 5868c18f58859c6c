/** What a cell of an export holds; a day is `YYYY-MM-DD`, a time is UTC in ISO 8601. Null: not known, never zero. */
export type ExportCell = string | number | boolean | null;

export type CellKind = 'TEXT' | 'NUMBER' | 'DATE' | 'BOOLEAN';

export interface ExportColumn {
  /** Dotted, from the row: `indicator.label`. Header of the `standard` dialect and key of JSON. */
  readonly path: string;
  /** French: header for people. No two columns of a table share one. */
  readonly label: string;
  readonly kind: CellKind;
}

export type ExportRow = readonly ExportCell[];

/** A table on its way out. Rows can be walked once, and come as they are read. */
export interface ExportTable {
  readonly columns: readonly ExportColumn[];
  /** How many rows will come, known before the first: what a cut file is recognised by. */
  readonly rowCount: number;
  readonly rows: AsyncIterable<ExportRow>;
}
