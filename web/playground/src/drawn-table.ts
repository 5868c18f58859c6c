import type { Drawn } from '../../../src/pages/explorer/drawings/drawn';
import { barsOf } from './bars';
import { showBar } from './chart-summary';
import { SERIES } from './series-tables';
import { showCell } from './show-cell';
import type { Cell, Table } from './table';

/** A row of a table as it is drawn, with what tells it from the others. */
export interface DrawnRow extends Drawn {
  /** One a label column. */
  readonly labels: readonly string[];
  readonly year: number | null;
  readonly basis: string | null;
  readonly unit: Cell;
}

export interface DrawnTable {
  /** The column that is drawn, and those that tell its rows apart: without the year. */
  readonly valueColumn: string;
  readonly labelColumns: readonly string[];
  readonly rows: readonly DrawnRow[];
}

const YEAR = /(^|\.)year$/;
/** Names before places before the rest: as many as a drawing has room for. */
const MOST_LABELS = 2;

/** Null where a table has no numbers. Totals dwarf their parts, and are left out where anything else is there. */
export function drawnTable(table: Table): DrawnTable | null {
  const bars = barsOf(table);
  if (bars === null) return null;
  const parts = table.rows.filter((row) => !row.includes('Total'));
  const rows = parts.length > 0 ? parts : table.rows;
  const at = (column: string): number => table.columns.indexOf(column);
  const year = table.columns.findIndex((column) => YEAR.test(column));
  const [basis, demonstration] = [at('basis'), at('demonstration')];
  const named = [...(table.columns.includes(SERIES) ? [SERIES] : []), ...bars.labelColumns]
    .filter((column, index, all) => !YEAR.test(column) && all.indexOf(column) === index)
    .slice(0, MOST_LABELS);
  return {
    valueColumn: bars.valueColumn,
    labelColumns: named,
    rows: bars.bars.map((bar, line) => {
      const row = rows[line] ?? [];
      const number = bar.value ?? bar.partial?.value ?? null;
      return {
        labels: named.map((column) => String(row[at(column)] ?? '—')),
        year: typeof row[year] === 'number' ? row[year] : null,
        basis: typeof row[basis] === 'string' ? row[basis] : null,
        unit: bar.unit,
        number,
        isPart: bar.partial !== undefined,
        words: showBar(bar, bars.valueColumn),
        short: `${showCell(number, bars.valueColumn, bar.unit)}${bar.partial === undefined ? '' : ' (partiel)'}`,
        isInvented: row[demonstration] === true,
      };
    }),
  };
}
