import { In, type EntityManager, type ObjectLiteral } from 'typeorm';
import type { Dataset } from '../datasets/dataset';
import { datasetOf } from '../datasets/registry';
import type { StoredRow } from '../datasets/row';
import { storedRow } from '../datasets/row-entity';
import { reading } from './bulk';
import type { SubmissionEntity } from './submission.entity';

const AT_ONCE = 2_000;

/**
 * The rows of a submission in their order, some thousand at a time. With `only`, a row has those properties (and its
 * `rowNumber`) and no others: every value that is not read saves time.
 */
export async function* storedRows(
  manager: EntityManager,
  { dataset, id }: Pick<SubmissionEntity, 'dataset' | 'id'>,
  only: ReadonlySet<string> | null = null,
): AsyncGenerator<StoredRow> {
  const { rowEntity, fromEntity } = datasetOf(dataset);
  // A row of an entity written by hand is made from properties that the dataset does not know by name.
  const properties = only === null || fromEntity !== storedRow ? null : new Set([...only, 'rowNumber']);
  const { select, from, column, typed } = reading(manager, rowEntity, properties);
  const [submission, number] = [column('submissionId'), column('rowNumber')];
  const page = `SELECT ${select} FROM ${from} WHERE ${submission} = ? AND ${number} > ? ORDER BY ${number} LIMIT ${AT_ONCE}`;
  for (let last = 0; ;) {
    const rows = await manager.query<ObjectLiteral[]>(page, [id, last]);
    typed(rows);
    for (const row of rows) {
      const stored = fromEntity(row);
      last = stored.rowNumber;
      yield stored;
    }
    if (rows.length < AT_ONCE) return;
  }
}

/** The rows of a submission that have these numbers, by number. One statement. */
export async function rowsNumbered(
  manager: EntityManager,
  { dataset, id }: SubmissionEntity,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, StoredRow>> {
  if (numbers.length === 0) return new Map();
  const { rowEntity, fromEntity } = datasetOf(dataset);
  const rows = await manager.find(rowEntity, { where: { submissionId: id, rowNumber: In([...numbers]) } });
  return new Map(rows.map(fromEntity).map((row) => [row.rowNumber, row]));
}

/** The rows of several submissions of a dataset, each in its order; a row has the properties of `only` and no others. One statement. */
export async function rowsOfSubmissions(
  manager: EntityManager,
  { rowEntity, fromEntity }: Dataset,
  ids: readonly number[],
  only: ReadonlySet<string>,
): Promise<readonly StoredRow[]> {
  if (ids.length === 0) return [];
  const properties = fromEntity === storedRow ? only : null;
  const { select, from, column, typed } = reading(manager, rowEntity, properties);
  const [submission, number] = [column('submissionId'), column('rowNumber')];
  const text = `SELECT ${select} FROM ${from} WHERE ${submission} IN (${ids.map(() => '?').join(', ')}) ORDER BY ${submission}, ${number}`;
  const rows = await manager.query<ObjectLiteral[]>(text, [...ids]);
  typed(rows);
  return rows.map(fromEntity);
}
