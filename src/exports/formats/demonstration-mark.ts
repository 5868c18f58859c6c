import { DEMONSTRATION_COLUMN } from '../../kernel/demonstration';
import type { ExportRow, ExportTable } from './table';

/** Columns by which rows say it themselves: of figures and adherents, and of submissions. */
const SAYING = [DEMONSTRATION_COLUMN, 'origin'];

/**
 * The table of a file that rests on demonstration: with a column that says so on every row, unless its rows say so
 * themselves. A CSV has no other place for it, and a row that is copied out of a workbook takes it along.
 */
export function markedTable(table: ExportTable, demonstration: boolean): ExportTable {
  const { columns, rows } = table;
  if (!demonstration || columns.some(({ path }) => SAYING.includes(path.split('.').at(-1) ?? ''))) return table;
  const column = { path: DEMONSTRATION_COLUMN, label: 'Démonstration', kind: 'BOOLEAN' as const };
  return { ...table, columns: [...columns, column], rows: marked(rows) };
}

async function* marked(rows: AsyncIterable<ExportRow>): AsyncGenerator<ExportRow> {
  for await (const row of rows) yield [...row, true];
}

/** What the name of a file says: it is what is left of a file that lies in a folder. */
export const markedName = (name: string, demonstration: boolean): string =>
  demonstration ? `demonstration-${name}` : name;
