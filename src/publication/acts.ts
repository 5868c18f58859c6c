import type { EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { MaillageError } from '../kernel/errors';
import { inSpan } from '../kernel/tracing';
import type { Network } from '../network/network';
import { SubmissionEntity } from '../submissions/submission.entity';
import { reachOf, withEffects, type Effect } from './effects';
import { asConflict } from './conflict';
import { publish, withdraw, type Published } from './publish';

export interface Act extends Published {
  /** Empty when the act was refused. */
  readonly effects: readonly Effect[];
}

type Work = (manager: EntityManager) => Promise<Published>;

/** One transaction around an act and the figures before and after it. Whoever calls has checked the right to. */
const inOneTransaction = (database: Database, network: Network, uid: string, work: Work): Promise<Act> =>
  asConflict(
    database.write(async (manager) => {
      const submission = await manager.findOneBy(SubmissionEntity, { uid });
      if (submission === null) throw new MaillageError('NO_SUCH_SUBMISSION');
      const { result, effects } = await withEffects(manager, network, [reachOf(submission)], () => work(manager));
      return { ...result, effects };
    }),
  );

/**
 * Publishes, and says what that did to figures; `note` is kept with it, or neither is. Throws NOT_FOUND and CONFLICT as
 * {@link publish} does.
 */
export const publishSubmission = (
  database: Database,
  network: Network,
  uid: string,
  actor: Actor,
  now: Date = new Date(),
  note?: (manager: EntityManager) => Promise<unknown>,
): Promise<Act> =>
  inSpan('maillage publication', {}, () =>
    inOneTransaction(database, network, uid, async (manager) => {
      const published = await publish(manager, uid, actor, now);
      if (published.refusal === null) await note?.(manager);
      return published;
    }),
  );

/** Withdraws, and says what that did to figures. Throws NOT_FOUND and CONFLICT as {@link withdraw} does. */
export const withdrawSubmission = (
  database: Database,
  network: Network,
  uid: string,
  reason: string,
  actor: Actor,
  now: Date = new Date(),
): Promise<Act> =>
  inSpan('maillage withdrawal', {}, () =>
    inOneTransaction(database, network, uid, (manager) => withdraw(manager, uid, reason, actor, now)),
  );
