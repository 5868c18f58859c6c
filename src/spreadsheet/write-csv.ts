import type { Column } from '../datasets/column';
import type { Dataset } from '../datasets/dataset';
import { withFormulaGuard } from '../datasets/formula-guard';
import type { CellValue, Row } from '../datasets/row';
import type { Dialect, DialectName } from './dialect';
import { DIALECTS } from './dialect';

/** A value as a cell of the dialect, unquoted; reading it back gives the same value. */
export function writtenCell(value: CellValue, column: Column, dialect: Dialect): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? dialect.yes : dialect.no;
  if (typeof value === 'number') return plainNumber(value).replace('.', dialect.decimal);
  return column.type === 'DATE' ? dialect.date(value) : withFormulaGuard(value);
}

/** Four decimals at most, never in scientific notation. */
const plainNumber = (value: number): string =>
  Number.isInteger(value) ? value.toFixed(0) : value.toFixed(4).replace(/\.?0+$/, '');

const NEEDS_QUOTES = /[";,\t\r\n]|^\s|\s$/;

const quoted = (cell: string): string => (NEEDS_QUOTES.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** One line of cells, its end included. */
export const csvLine = (cells: readonly string[], { separator, newline }: Dialect): string =>
  cells.map(quoted).join(separator) + newline;

/**
 * The rows as a CSV file of the dialect, piece by piece; machine names are the titles. `columns` leaves some out, such
 * as contacts for whoever may not see them. Nothing that it writes starts a formula.
 */
export function* writeCsv(
  { columns: declared }: Pick<Dataset, 'columns'>,
  rows: Iterable<Row>,
  name: DialectName,
  columns: readonly Column[] = declared,
): Generator<string> {
  const dialect = DIALECTS[name];
  yield (
    dialect.mark +
    csvLine(
      columns.map((column) => column.name),
      dialect,
    )
  );
  for (const row of rows)
    yield csvLine(
      columns.map((column) => writtenCell(row[column.name] ?? null, column, dialect)),
      dialect,
    );
}
