import { hash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { datasetOf } from '../datasets/registry';
import type { StoredRow } from '../datasets/row';
import { storedRows } from '../submissions/stored-rows';
import { SubmissionEntity } from '../submissions/submission.entity';
import { slotOf } from './publish';

/** How the rows of a submission differ from those of the published version. */
export interface RowChanges {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

/** Null when nothing is published yet, or demonstration only. Memory: a fingerprint a row of the published version. */
export async function changesAgainst(manager: EntityManager, submission: SubmissionEntity): Promise<RowChanges | null> {
  const published = await manager.findOneBy(SubmissionEntity, { publishedSlot: slotOf(submission) });
  if (published === null || (published.origin === 'DEMONSTRATION') !== (submission.origin === 'DEMONSTRATION'))
    return null;
  const before = new Map<string, string>();
  const compared = new Set(['uid', ...datasetOf(submission.dataset).columns.map(({ name }) => name)]);
  for await (const row of storedRows(manager, published, compared)) before.set(row.uid, contentOf(submission, row));
  let [added, changed] = [0, 0];
  for await (const row of storedRows(manager, submission, compared)) {
    const known = before.get(row.uid);
    if (known === undefined) added++;
    else if (known !== contentOf(submission, row)) changed++;
    before.delete(row.uid);
  }
  return { added, changed, gone: before.size };
}

function contentOf({ dataset }: SubmissionEntity, row: StoredRow): string {
  const cells = datasetOf(dataset).columns.map(({ name }) => String(row[name] ?? ''));
  return hash('sha1', cells.join('\u001f'), 'base64');
}
