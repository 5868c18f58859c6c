import { withFormulaGuard } from '../../datasets/formula-guard';
import { DIALECTS, type DialectName } from '../../spreadsheet/dialect';
import { csvLine } from '../../spreadsheet/write-csv';
import type { WritableCell } from '../../spreadsheet/workbook/sheet-to-write';
import { BETWEEN, type CellKind, type ExportCell, type ExportTable, type SingleCell } from './table';

/** Six decimals at most, never in scientific notation. */
const plainNumber = (value: number): string =>
  Number.isInteger(value) ? value.toFixed(0) : value.toFixed(6).replace(/\.?0+$/, '');

/** A cell as text of the dialect; a list is one text. */
export function writtenText(cell: ExportCell, kind: CellKind | undefined, name: DialectName): string {
  const dialect = DIALECTS[name];
  const written = (value: SingleCell): string => {
    if (typeof value === 'boolean') return value ? dialect.yes : dialect.no;
    if (typeof value === 'number') return plainNumber(value).replace('.', dialect.decimal);
    if (kind !== 'DATE' && kind !== 'TIME') return withFormulaGuard(value);
    const [day = '', time] = value.split('T');
    if (time === undefined) return dialect.date(day);
    return name === 'standard' ? value : `${dialect.date(day)} ${time.slice(0, 5)}`;
  };
  if (cell === null) return '';
  return Array.isArray(cell) ? cell.map(written).join(BETWEEN) : written(cell as SingleCell);
}

/** The table as CSV, piece by piece; French titles for people, dotted paths for machines. */
export async function* writeTableCsv({ columns, rows }: ExportTable, name: DialectName): AsyncGenerator<string> {
  const dialect = DIALECTS[name];
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
      row.map((value, index) => writtenText(value, columns[index]?.kind, name)),
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
  if (typeof value === 'object') return withFormulaGuard(writtenText(value, kind, 'excel-fr'));
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (kind === 'DATE' || kind === 'TIME') return new Date(value.includes('T') ? value : `${value}T00:00:00Z`);
  return withFormulaGuard(value);
}
