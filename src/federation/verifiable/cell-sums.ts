import { createHash, type Hash } from 'node:crypto';

/** Enough to tell one cell from another: what is signed is the fingerprint of the whole file. */
const LENGTH = 8;
const BETWEEN = '\u001f';

export interface Sums {
  /** Of each row, one after the other, eight digits each. */
  readonly rows: string;
  /** Of each column, the same. */
  readonly columns: readonly string[];
}

/** Adds up rows as they pass. */
export class CellSums {
  private readonly rows: string[] = [];
  private columns: Hash[] | null = null;

  readonly see = (cells: readonly string[]): void => {
    this.rows.push(createHash('sha256').update(cells.join(BETWEEN)).digest('hex').slice(0, LENGTH));
    this.columns ??= cells.map(() => createHash('sha256'));
    this.columns.forEach((hash, at) => hash.update((cells[at] ?? '') + BETWEEN));
  };

  /** Of what passed so far. */
  sums = (): Sums => ({
    rows: this.rows.join(''),
    columns: (this.columns ?? []).map((hash) => hash.copy().digest('hex').slice(0, LENGTH)),
  });
}

/** Null for what is none. */
export function readSums(text: string): Sums | null {
  try {
    const { rows, columns } = JSON.parse(text) as Partial<Sums>;
    const isOne =
      /^([0-9a-f]{8})*$/.test(rows ?? '?') &&
      Array.isArray(columns) &&
      columns.every((each) => typeof each === 'string');
    return isOne ? { rows: rows ?? '', columns } : null;
  } catch {
    return null;
  }
}

/** Which rows (0 is the first) and which columns are others than they were. */
export function othersIn(
  before: Sums,
  now: Sums,
): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  const count = Math.max(before.rows.length, now.rows.length) / LENGTH;
  const row = ({ rows }: Sums, at: number): string => rows.slice(at * LENGTH, (at + 1) * LENGTH);
  const width = Math.max(before.columns.length, now.columns.length);
  return {
    rows: Array.from({ length: count }, (_, at) => at).filter((at) => row(before, at) !== row(now, at)),
    columns: Array.from({ length: width }, (_, at) => at).filter((at) => before.columns[at] !== now.columns[at]),
  };
}
