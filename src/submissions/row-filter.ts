import type { EntityManager } from 'typeorm';
import type { Dataset } from '../datasets/dataset';
import { groupBy } from '../kernel/group-by';
import { fold } from '../kernel/text';

/** Which rows of a dataset a list is of: all criteria at once; an empty list of words lets nothing through. */
export interface RowFilter {
  /** Columns that hold one of these words, as files write them. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** Columns that must be true. */
  readonly flags: readonly string[];
  /** Columns that hold one of these texts, accents and case aside. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** What one of these columns has as a part, accents and case aside; null for whatever they hold. */
  readonly search: { readonly columns: readonly string[]; readonly text: string } | null;
}

export const NO_FILTER: RowFilter = { codes: {}, flags: [], texts: {}, search: null };

export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const marks = (items: readonly unknown[]): string => items.map(() => '?').join(', ');

/** What the database can tell by itself, alike on every engine. */
export function codesCondition(dataset: Dataset, { codes, flags }: RowFilter): Condition {
  const known = (column: string): string => {
    if (!dataset.columns.some(({ name }) => name === column)) throw new Error(`${dataset.code} has no ${column}`);
    return `t.${column}`;
  };
  const among = Object.entries(codes).map(([column, words]) =>
    words.length === 0 ? '1 = 0' : `${known(column)} IN (${marks(words)})`,
  );
  return {
    sql: ['1 = 1', ...among, ...flags.map((flag) => `${known(flag)} = 1`)].join(' AND '),
    parameters: Object.values(codes).flat(),
  };
}

/**
 * The rest: engines do not fold accents alike, so that texts are compared here. Of a list that asks for none, nothing
 * is read; otherwise the texts of the rows that meet the other conditions, in one statement.
 */
export async function textsCondition(
  manager: EntityManager,
  { table }: Dataset,
  { texts, search }: RowFilter,
  within: Condition,
): Promise<string> {
  const columns = [...new Set([...Object.keys(texts), ...(search?.columns ?? [])])];
  if (columns.length === 0) return '1 = 1';
  const rows = await manager.query<Record<string, string | number | null>[]>(
    `SELECT t.submission_id, t.row_number, ${columns.map((column) => `t.${column}`).join(', ')} FROM ${table} t WHERE ${within.sql}`,
    [...within.parameters],
  );
  const wanted = Object.entries(texts).map(([column, words]) => [column, new Set(words.map(fold))] as const);
  const part = search === null ? '' : fold(search.text);
  const folded = (row: (typeof rows)[number], column: string): string => fold(String(row[column] ?? ''));
  const found = rows.filter(
    (row) =>
      wanted.every(([column, words]) => words.has(folded(row, column))) &&
      (search === null || search.columns.some((column) => folded(row, column).includes(part))),
  );
  const bySubmission = groupBy(found, (row) => String(row['submission_id']));
  // Numbers of the database's own: as parameters they would be too many for it.
  return `(1 = 0${[...bySubmission]
    .map(
      ([id, own]) =>
        ` OR (t.submission_id = ${Number(id)} AND t.row_number IN (${own.map((row) => Number(row['row_number'])).join(', ')}))`,
    )
    .join('')})`;
}
