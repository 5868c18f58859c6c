import { hash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { holds } from '../datasets/predicate';
import { datasetOf } from '../datasets/registry';
import type { Row, StoredRow } from '../datasets/row';
import { DIALECTS } from '../spreadsheet/dialect';
import { writtenCell } from '../spreadsheet/write-csv';
import { rowsNumbered, storedRows } from '../submissions/stored-rows';
import type { SubmissionEntity } from '../submissions/submission.entity';

export const ROW_CHANGES = ['ADDED', 'CHANGED', 'GONE'] as const;
export type RowChange = (typeof ROW_CHANGES)[number];

/** A row that two versions of a file do not share, by its number in each; null where it is not in one of them. */
export interface DifferentRow {
  readonly change: RowChange;
  readonly before: number | null;
  readonly after: number | null;
}

/**
 * What differs between two submissions of one dataset, region and year: rows added or changed in the order of the
 * later file, then those that are gone. Memory: a fingerprint a row of the earlier one.
 */
export async function* differentRows(
  manager: EntityManager,
  from: SubmissionEntity,
  to: SubmissionEntity,
): AsyncGenerator<DifferentRow> {
  const before = new Map<string, { readonly number: number; readonly content: string }>();
  const compared = new Set(['uid', ...datasetOf(to.dataset).columns.map(({ name }) => name)]);
  for await (const row of storedRows(manager, from, compared))
    before.set(row.uid, { number: row.rowNumber, content: contentOf(from, row) });
  for await (const row of storedRows(manager, to, compared)) {
    const known = before.get(row.uid);
    if (known === undefined) yield { change: 'ADDED', before: null, after: row.rowNumber };
    else if (known.content !== contentOf(to, row))
      yield { change: 'CHANGED', before: known.number, after: row.rowNumber };
    before.delete(row.uid);
  }
  for (const { number } of before.values()) yield { change: 'GONE', before: number, after: null };
}

function contentOf({ dataset }: SubmissionEntity, row: StoredRow): string {
  const cells = datasetOf(dataset).columns.map(({ name }) => String(row[name] ?? ''));
  return hash('sha1', cells.join('\u001f'), 'base64');
}

/** One cell of such a row, as people write it in files; null where there is nothing. */
export interface DifferentCell {
  readonly column: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ReadRow extends DifferentRow {
  /** What the row is told apart by, in words; null for one without a key. */
  readonly title: string | null;
  /** The cells that differ, in the order of the file's columns. */
  readonly cells: readonly DifferentCell[];
}

/** Reads such rows, some at a time. What is reserved is left out unless `reserved`. Two statements. */
export async function readDifferentRows(
  manager: EntityManager,
  from: SubmissionEntity,
  to: SubmissionEntity,
  rows: readonly DifferentRow[],
  reserved: boolean,
): Promise<readonly ReadRow[]> {
  const numbers = (side: 'before' | 'after') => rows.flatMap((row) => row[side] ?? []);
  const [was, is] = [
    await rowsNumbered(manager, from, numbers('before')),
    await rowsNumbered(manager, to, numbers('after')),
  ];
  return rows.map((row) => {
    const before = row.before === null ? undefined : was.get(row.before);
    const after = row.after === null ? undefined : is.get(row.after);
    return { ...row, title: titleOf(to, after ?? before), cells: cellsOf(to, before, after, reserved) };
  });
}

function titleOf({ dataset, year }: SubmissionEntity, row: Row | undefined): string | null {
  if (row === undefined) return null;
  const { keys, columns } = datasetOf(dataset);
  const key = keys.find(({ when }) => when === null || holds(when, row, year));
  const named = columns.filter(({ name }) => key?.columns.includes(name) === true || name === 'nom');
  const words = named.map((column) => writtenCell(row[column.name] ?? null, column, DIALECTS['excel-fr']));
  return key === undefined ? null : words.filter((word) => word !== '').join(' · ');
}

function cellsOf(
  { dataset }: SubmissionEntity,
  before: Row | undefined,
  after: Row | undefined,
  reserved: boolean,
): readonly DifferentCell[] {
  return datasetOf(dataset).columns.flatMap((column) => {
    if (column.reserved && !reserved) return [];
    const written = (row: Row | undefined) =>
      writtenCell(row?.[column.name] ?? null, column, DIALECTS['excel-fr']) || null;
    const cell = { column: column.name, label: column.label, before: written(before), after: written(after) };
    return cell.before === cell.after ? [] : [cell];
  });
}
