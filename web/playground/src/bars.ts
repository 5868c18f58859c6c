import type { Cell, Table } from './table';
import { usualLabel, type LabelOf } from './usual-label';
import { wordsOf } from './words-of';

export interface Bar {
  readonly label: string;
  readonly value: number | null;
  /** Of the longest bar in the same unit, 0 to 1. */
  readonly share: number;
  /** As the schema names it; null when the table does not say. */
  readonly unit: Cell;
  /** Where the whole is not known: what its known parts come to, and whose these are as far as the table says it. */
  readonly partial?: Partial;
}

export interface Partial {
  readonly value: number;
  readonly of: readonly string[];
  /** How many regions have published, and are expected; null where the question did not ask. */
  readonly reporting: number | null;
  readonly expected: number | null;
}

export interface Bars {
  readonly bars: readonly Bar[];
  /** The columns that the lengths and the names come from. */
  readonly valueColumn: string;
  readonly labelColumns: readonly string[];
}

const YEAR = /(^|\.)(year|memberSince)$/;
/** Words about a figure that do not name it. */
const ABOUT = /(^|\.)(id|state|basis|unit|aggregation|description|message|code|key|partialOf)$/;
/** Never the length of a whole's bar. */
const PARTIAL = /(^|\.)partial(Value|Before|After)$/;

const cellsOf = (table: Table, index: number): Cell[] => table.rows.map((row) => row[index] ?? null);
const varies = (cells: readonly Cell[]): boolean => new Set(cells).size > 1;

function valueIndex(table: Table): number {
  const numeric = table.columns.map((column, index) => {
    const cells = [...cellsOf(table, index), ...partialCells(table, column)];
    return !YEAR.test(column) && !PARTIAL.test(column) && cells.some((cell) => typeof cell === 'number');
  });
  const named = table.columns.findIndex((column, index) => numeric[index] && column === 'value');
  return named >= 0 ? named : numeric.indexOf(true);
}

/** What stands beside the values of `column` while they are partial: their parts' sum, names of the parts, how many are expected. */
function besideOf(
  table: Table,
  column: string,
  name: 'partialValue' | 'partialOf' | 'coverage.reporting' | 'coverage.expected',
): readonly Cell[] {
  if (!/(^|\.)value$/.test(column)) return [];
  const index = table.columns.indexOf(column.replace(/value$/, name));
  return index < 0 ? [] : cellsOf(table, index);
}

const partialCells = (table: Table, column: string): readonly Cell[] => besideOf(table, column, 'partialValue');

/** A part as cells of a table say it. */
export const partOf = (value: number, names?: Cell, reporting?: Cell, expected?: Cell): Partial => ({
  value,
  of: String(names ?? '')
    .split(' ; ')
    .filter(Boolean),
  reporting: typeof reporting === 'number' ? reporting : null,
  expected: typeof expected === 'number' ? expected : null,
});

/** Totals dwarf their parts, so they are drawn only when nothing else is there. */
function withoutTotals(table: Table): Table {
  const rows = table.rows.filter((row) => !row.includes('Total'));
  return rows.length > 0 ? { ...table, rows } : table;
}

function longestByUnit(numbers: readonly (number | null)[], units: readonly Cell[]): Map<Cell, number> {
  const longest = new Map<Cell, number>();
  for (const [line, number] of numbers.entries()) {
    const unit = units[line] ?? null;
    longest.set(unit, Math.max(longest.get(unit) ?? 0, Math.abs(number ?? 0)));
  }
  return longest;
}

/** A table as horizontal bars, named in words; null when it has no numbers. */
export function barsOf(whole: Table, labelOf: LabelOf = usualLabel): Bars | null {
  const table = withoutTotals(whole);
  const value = valueIndex(table);
  if (value < 0) return null;
  const named = table.columns.map((column, index) => ({ column, index, cells: cellsOf(table, index) }));
  const texts = named.filter(
    ({ column, cells }) => varies(cells) && !ABOUT.test(column) && cells.some((cell) => typeof cell === 'string'),
  );
  const years = named.filter(({ column, cells }) => YEAR.test(column) && varies(cells));
  const labels = [...texts.slice(0, 2), ...years.slice(0, 1)];
  const numbers = cellsOf(table, value).map((cell) => (typeof cell === 'number' ? cell : null));
  const units = cellsOf(table, table.columns.indexOf('indicator.unit'));
  const column = table.columns[value] ?? '';
  const [partials, names] = [partialCells(table, column), besideOf(table, column, 'partialOf')];
  const [reporting, expected] = (['coverage.reporting', 'coverage.expected'] as const).map((name) =>
    besideOf(table, column, name),
  );
  const partialOf = (line: number): number | null => {
    const cell = numbers[line] === null ? partials[line] : null;
    return typeof cell === 'number' ? cell : null;
  };
  const drawn = numbers.map((number, line) => number ?? partialOf(line));
  const longest = longestByUnit(drawn, units);
  const bars = numbers.map((number, line): Bar => {
    const unit = units[line] ?? null;
    const label =
      labels.map(({ column, cells }) => nameOf(column, cells[line] ?? null, labelOf)).join(', ') || `ligne ${line + 1}`;
    const share = Math.abs(drawn[line] ?? 0) / (longest.get(unit) || 1);
    const part = partialOf(line);
    const own = { label, value: number, share, unit };
    return part === null
      ? own
      : {
          ...own,
          partial: partOf(part, names[line], reporting?.[line], expected?.[line]),
        };
  });
  return { bars, valueColumn: column, labelColumns: labels.map(({ column }) => column) };
}

/** What tells a row from the others, in words. */
export const nameOf = (column: string, cell: Cell, labelOf: LabelOf): string =>
  typeof cell === 'string' ? wordsOf(column, cell, labelOf) : String(cell ?? '—');
