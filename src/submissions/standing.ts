import { In, type EntityManager } from 'typeorm';
import { AuditEntryEntity } from './audit-entry.entity';
import { isOlderThan, slotOf } from './slot';
import { SubmissionEntity } from './submission.entity';

/** Who took a published version back, when and why. */
export interface Withdrawal {
  readonly reason: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
}

/** What became of a submission beside its state. */
export interface Standing {
  /** Null for one that was not withdrawn. */
  readonly withdrawal: Withdrawal | null;
  /** Of a valid one: the version that was published in its stead, which it can no longer replace. Null otherwise. */
  readonly newerPublishedVersion: number | null;
}

export const NO_STANDING: Standing = { withdrawal: null, newerPublishedVersion: null };

/** It waits for the national office, and nothing newer has been published. */
export const isPublishable = ({ status }: SubmissionEntity, { newerPublishedVersion }: Standing): boolean =>
  status === 'VALID' && newerPublishedVersion === null;

/** In the order given. Two statements at most, whatever their number. */
export async function readStandings(
  manager: EntityManager,
  submissions: readonly SubmissionEntity[],
): Promise<readonly Standing[]> {
  const withdrawals = await readWithdrawals(
    manager,
    submissions.filter(({ status }) => status === 'WITHDRAWN').map(({ id }) => id),
  );
  const slots = [...new Set(submissions.filter(({ status }) => status === 'VALID').map(slotOf))];
  const published = new Map(
    (slots.length === 0 ? [] : await manager.findBy(SubmissionEntity, { publishedSlot: In(slots) })).map((each) => [
      slotOf(each),
      each,
    ]),
  );
  return submissions.map((submission) => {
    const other = submission.status === 'VALID' ? published.get(slotOf(submission)) : undefined;
    return {
      withdrawal: withdrawals.get(submission.id) ?? null,
      newerPublishedVersion: other !== undefined && isOlderThan(submission, other) ? other.version : null,
    };
  });
}

async function readWithdrawals(
  manager: EntityManager,
  submissionIds: readonly number[],
): Promise<ReadonlyMap<number, Withdrawal>> {
  if (submissionIds.length === 0) return new Map();
  const entries = await manager.find(AuditEntryEntity, {
    where: { submissionId: In([...submissionIds]), action: 'WITHDRAW' },
    order: { id: 'ASC' },
  });
  return new Map(
    entries.map(({ submissionId, at, actor, reason }) => [submissionId, { at, by: actor, reason: reason ?? '' }]),
  );
}
