import type { Cell, Table } from './table';

/** `excel-fr`: `;`, decimal comma, CRLF, a BOM. `standard`: `,`, decimal point, LF, no BOM. */
export type Dialect = 'excel-fr' | 'standard';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const FORMULA = /^[=+\-@\t\r]/;

function textOf(cell: Cell, dialect: Dialect): string {
  if (cell === null) return '';
  const french = dialect === 'excel-fr';
  if (typeof cell === 'boolean') return french ? (cell ? 'oui' : 'non') : String(cell);
  if (typeof cell === 'number') return french ? String(cell).replace('.', ',') : String(cell);
  const date = DATE.exec(cell);
  if (date && french) return `${date[3]}/${date[2]}/${date[1]}`;
  // A spreadsheet would run it.
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as the text of a CSV file; an unknown value is an empty cell, zero is `0`. */
export function toCsv(table: Table, dialect: Dialect): string {
  const french = dialect === 'excel-fr';
  const separator = french ? ';' : ',';
  const end = french ? '\r\n' : '\n';
  const lines = [table.columns as readonly Cell[], ...table.rows].map((cells) =>
    cells.map((cell) => quoted(textOf(cell, dialect), separator)).join(separator),
  );
  return (french ? '\uFEFF' : '') + lines.map((line) => line + end).join('');
}
