import { FIGURE_STATES } from '../../../src/kernel/codes';
import type { Drawn } from '../../../src/pages/explorer/drawings/drawn';
import { barsOf, nameOf, type Partial } from './bars';
import { howMuch, showBar } from './chart-summary';
import { SERIES } from './series-tables';
import { showCell } from './show-cell';
import type { Cell, Table } from './table';
import { usualLabel, type LabelOf } from './usual-label';

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
export function drawnTable(table: Table, labelOf: LabelOf = usualLabel): DrawnTable | null {
  const bars = barsOf(table, labelOf);
  if (bars === null) return null;
  const parts = table.rows.filter((row) => !row.includes('Total'));
  const rows = parts.length > 0 ? parts : table.rows;
  const at = (column: string): number => table.columns.indexOf(column);
  const year = table.columns.findIndex((column) => YEAR.test(column));
  const [basis, demonstration, state] = [at('basis'), at('demonstration'), at('state')];
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
        labels: named.map((column) => nameOf(column, row[at(column)] ?? null, labelOf)),
        year: typeof row[year] === 'number' ? row[year] : null,
        basis: typeof row[basis] === 'string' ? row[basis] : null,
        unit: bar.unit,
        number,
        isPart: bar.partial !== undefined,
        words: showBar(bar, bars.valueColumn),
        short: `${showCell(number, bars.valueColumn, bar.unit)}${bar.partial === undefined ? '' : ` (${shortly(bar.partial)})`}`,
        state: stateOf(row[state]),
        isInvented: row[demonstration] === true,
      };
    }),
  };
}

/** What was not asked for is not guessed: without a number nothing is drawn then. */
const stateOf = (cell: unknown): Drawn['state'] => FIGURE_STATES.find((state) => state === cell) ?? 'NOT_APPLICABLE';

/** « 2 sur 14 », or whose the known parts are, as far as the answer says it. */
const shortly = (partial: Partial): string =>
  partial.of.length > 0 && partial.expected !== null
    ? `${partial.of.length} sur ${partial.expected}`
    : howMuch(partial, 2) || 'partiel';
