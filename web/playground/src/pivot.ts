import type { Cell, Table } from './table';

const MOST_COLUMNS = 30;
/** Words about a figure that say nothing of where it stands. */
const ABOUT = /(^|\.)(value|state|basis|approximate|demonstration|partialValue|partialOf|reporting|expected|rate)$/;

/** A table crossed: the values of one column stand across, and what else tells its rows apart down the side. */
export interface Pivot {
  readonly down: readonly string[];
  readonly across: readonly string[];
  readonly rows: readonly {
    readonly names: readonly Cell[];
    /** Lines of the table, in the order of `across`; null where there is none. */
    readonly lines: readonly (number | null)[];
  }[];
}

const valuesOf = ({ rows }: Table, index: number): ReadonlySet<Cell> => new Set(rows.map((row) => row[index] ?? null));

/** Columns that a table with a value can be crossed by. */
export function crossable(table: Table): readonly string[] {
  if (!table.columns.includes('value')) return [];
  return table.columns.filter((column, index) => {
    const count = valuesOf(table, index).size;
    return !ABOUT.test(column) && count > 1 && count <= MOST_COLUMNS;
  });
}

/** Null where the column tells too little apart: a place of the crossing would hold more than one line. */
export function pivotOf(table: Table, column: string): Pivot | null {
  const at = table.columns.indexOf(column);
  if (at < 0 || !crossable(table).includes(column)) return null;
  const across = [...valuesOf(table, at)];
  const places = table.columns.flatMap((name, index) => (index === at || ABOUT.test(name) ? [] : [{ name, index }]));
  const apart = places.filter(({ index }) => valuesOf(table, index).size > 1);
  // What merely names the columns again, as a code beside its label, tells no rows apart.
  const down = apart.filter(({ index }) => !follows(table, at, index));
  const rows = new Map<string, { names: readonly Cell[]; lines: (number | null)[] }>();
  for (const [line, row] of table.rows.entries()) {
    const names = down.map(({ index }) => row[index] ?? null);
    const key = JSON.stringify(names);
    const known = rows.get(key) ?? { names, lines: across.map(() => null) };
    rows.set(key, known);
    const place = across.indexOf(row[at] ?? null);
    if (known.lines[place] !== null) return null;
    known.lines[place] = line;
  }
  return {
    down: down.map(({ name }) => name),
    across: across.map((cell) => String(cell ?? '—')),
    rows: [...rows.values()],
  };
}

/** Whether one column is always the same where another is. */
function follows({ rows }: Table, of: number, index: number): boolean {
  const seen = new Map<Cell, Cell>();
  return rows.every((row) => {
    const [key, value] = [row[of] ?? null, row[index] ?? null];
    if (!seen.has(key)) seen.set(key, value);
    return seen.get(key) === value;
  });
}
