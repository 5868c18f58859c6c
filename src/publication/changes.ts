import type { EntityManager } from 'typeorm';
import { slotOf } from '../submissions/slot';
import { SubmissionEntity } from '../submissions/submission.entity';
import { differentRows } from './difference';

/** How the rows of a submission differ from those of the published version. */
export interface RowChanges {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

/** Null when nothing is published yet, or demonstration only. */
export async function changesAgainst(manager: EntityManager, submission: SubmissionEntity): Promise<RowChanges | null> {
  const published = await manager.findOneBy(SubmissionEntity, { publishedSlot: slotOf(submission) });
  if (published === null || (published.origin === 'DEMONSTRATION') !== (submission.origin === 'DEMONSTRATION'))
    return null;
  const counts = { ADDED: 0, CHANGED: 0, GONE: 0 };
  for await (const { change } of differentRows(manager, published, submission)) counts[change]++;
  return { added: counts.ADDED, changed: counts.CHANGED, gone: counts.GONE };
}
