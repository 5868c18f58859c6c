import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { Dataset } from '../../datasets/dataset';
import type { Row, RowHead } from '../../datasets/row';
import { MembershipEntity } from '../../network/membership.entity';
import { reading } from '../../submissions/bulk';
import { membershipOf, storeRows, type NumberedRow } from '../../submissions/store-rows';
import type { SubmissionEntity } from '../../submissions/submission.entity';

const AT_ONCE = 2_000;
const HEAD = ['rowNumber', 'uid', 'region', 'adherentUid', 'department', 'structureType'] as const;
const OF_REGISTERS = ['rowNumber', 'region', 'adherentUid', 'memberSince'] as const;

const isRegister = ({ rowEntity }: Dataset): boolean => rowEntity === MembershipEntity;

/** What each row of a submission was read as, beside its cells: one JSON array a line, in the order of the rows. */
export async function* readingLines(
  manager: EntityManager,
  dataset: Dataset,
  { id }: Pick<SubmissionEntity, 'id'>,
): AsyncGenerator<string> {
  const properties = isRegister(dataset) ? OF_REGISTERS : HEAD;
  const { select, from, column, typed } = reading(manager, dataset.rowEntity, new Set(properties));
  const [submission, number] = [column('submissionId'), column('rowNumber')];
  const page = `SELECT ${select} FROM ${from} WHERE ${submission} = ? AND ${number} > ? ORDER BY ${number} LIMIT ${AT_ONCE}`;
  for (let last = 0; ;) {
    const rows = await manager.query<ObjectLiteral[]>(page, [id, last]);
    typed(rows);
    for (const row of rows) {
      last = row['rowNumber'] as number;
      yield `${JSON.stringify(properties.map((property) => (row[property] as unknown) ?? null))}\n`;
    }
    if (rows.length < AT_ONCE) return;
  }
}

/** The inverse: stores rows by their cells and by what they were read as, the first of each together. */
export async function storeRead(
  manager: EntityManager,
  dataset: Dataset,
  submission: Pick<SubmissionEntity, 'id' | 'year'>,
  rows: readonly Row[],
  lines: readonly string[],
): Promise<void> {
  const properties = isRegister(dataset) ? OF_REGISTERS : HEAD;
  const heads = lines.map((line) => {
    const values = JSON.parse(line) as readonly unknown[];
    return Object.fromEntries(properties.map((property, at) => [property, values[at] ?? null]));
  });
  const both = rows.slice(0, heads.length);
  if (isRegister(dataset)) {
    const memberships = both.map((row, at) => membershipOf(submission, row, heads[at] as never));
    for (let at = 0; at < memberships.length; at += AT_ONCE / 4)
      await manager.insert(MembershipEntity, memberships.slice(at, at + AT_ONCE / 4));
    return;
  }
  const numbered = both.map((cells, at): NumberedRow => ({
    cells,
    head: { ...heads[at], submissionId: submission.id, year: submission.year } as RowHead,
  }));
  await storeRows(manager, dataset, numbered);
}
