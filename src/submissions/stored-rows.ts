import { MoreThan, type EntityManager } from 'typeorm';
import { datasetOf } from '../datasets/registry';
import type { StoredRow } from '../datasets/row';
import type { SubmissionEntity } from './submission.entity';

const AT_ONCE = 5_000;

/** The rows of a submission in their order, a few thousand at a time. */
export async function* storedRows(
  manager: EntityManager,
  { dataset, id }: SubmissionEntity,
): AsyncGenerator<StoredRow> {
  const { rowEntity, fromEntity } = datasetOf(dataset);
  for (let last = 0; ;) {
    const rows = await manager.find(rowEntity, {
      where: { submissionId: id, rowNumber: MoreThan(last) },
      order: { rowNumber: 'ASC' },
      take: AT_ONCE,
    });
    for (const row of rows) {
      const stored = fromEntity(row);
      last = stored.rowNumber;
      yield stored;
    }
    if (rows.length < AT_ONCE) return;
  }
}
