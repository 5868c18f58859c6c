import { requireRight } from '../access/rights';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { MaillageError } from '../kernel/errors';
import type { Network } from '../network/network';
import { SubmissionEntity } from '../submissions/submission.entity';
import { withEffects, type Effect } from './effects';
import { publish, withdraw, type Published } from './publish';

export interface PublishedWithEffects extends Published {
  readonly effects: readonly Effect[];
}

/**
 * The national office publishes a submission: one transaction, and what it changed. Throws UNAUTHENTICATED, FORBIDDEN,
 * NOT_FOUND, and CONFLICT for who loses a race; a submission that cannot be published is a refusal in the answer.
 */
export async function publishSubmission(
  database: Database,
  network: Network,
  actor: Actor,
  uid: string,
  now: Date = new Date(),
): Promise<PublishedWithEffects> {
  requireRight(actor, 'publish', null);
  return asConflict(
    database.write(async (manager) => {
      const { dataset, regionKey, year } = await manager.findOneByOrFail(SubmissionEntity, { uid }).catch(() => {
        throw new MaillageError('NO_SUCH_SUBMISSION');
      });
      const reach = { dataset, region: regionKey === '' ? null : regionKey, year };
      const { result, effects } = await withEffects(manager, network, reach, () => publish(manager, uid, actor, now));
      return { ...result, effects };
    }),
  );
}

/** The national office takes a published submission back; the one before does not come back by itself. */
export async function withdrawSubmission(
  database: Database,
  actor: Actor,
  uid: string,
  reason: string,
  now: Date = new Date(),
): Promise<Published> {
  requireRight(actor, 'withdraw', null);
  return asConflict(database.write((manager) => withdraw(manager, uid, reason, actor, now)));
}

/** Two publishers that meet in the database (a unique slot, a lock, a deadlock): the one who loses is told so. */
async function asConflict<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw isRace(error) ? new MaillageError('LOST_RACE') : error;
  });
}

const RACE_CODES = new Set(['ER_DUP_ENTRY', 'ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD', 'SQLITE_BUSY']);

function isRace(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  const slotTaken = error.message.includes('ux_submissions_published_slot') || error.message.includes('published_slot');
  return (typeof code === 'string' && RACE_CODES.has(code)) || slotTaken;
}
