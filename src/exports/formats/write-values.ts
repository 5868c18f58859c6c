import { withFormulaGuard } from '../../datasets/formula-guard';
import { DIALECTS, type DialectName } from '../../spreadsheet/dialect';
import { csvLine } from '../../spreadsheet/write-csv';
import type { WritableCell } from '../../spreadsheet/workbook/sheet-to-write';
import type { CellKind, ExportCell, ExportTable } from './table';

/** Six decimals at most, never in scientific notation. */
const plainNumber = (value: number): string =>
  Number.isInteger(value) ? value.toFixed(0) : value.toFixed(6).replace(/\.?0+$/, '');

/** The table as CSV, piece by piece; French titles for people, dotted paths for machines. */
export async function* writeTableCsv({ columns, rows }: ExportTable, name: DialectName): AsyncGenerator<string> {
  const dialect = DIALECTS[name];
  const written = (value: ExportCell, kind: CellKind | undefined): string => {
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? dialect.yes : dialect.no;
    if (typeof value === 'number') return plainNumber(value).replace('.', dialect.decimal);
    if (kind !== 'DATE') return withFormulaGuard(value);
    const [day = '', time] = value.split('T');
    if (time === undefined) return dialect.date(day);
    return name === 'standard' ? value : `${dialect.date(day)} ${time.slice(0, 5)}`;
  };
  yield (
    dialect.mark +
    csvLine(
      columns.map(({ label, path }) => (name === 'standard' ? path : label)),
      dialect,
    )
  );
  let piece = '';
  for await (const row of rows) {
    piece += csvLine(
      row.map((value, index) => written(value, columns[index]?.kind)),
      dialect,
    );
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

const PIECE = 32_768;

/** A value as a spreadsheet holds it: real numbers, real dates, and text that starts no formula. */
export function sheetValue(value: ExportCell, kind: CellKind): WritableCell {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (kind === 'DATE') return new Date(value.includes('T') ? value : `${value}T00:00:00Z`);
  return withFormulaGuard(value);
}
