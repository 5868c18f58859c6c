import type { EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { MaillageError } from '../kernel/errors';
import { inSpan } from '../kernel/tracing';
import type { Network } from '../network/network';
import type { Thresholds } from '../secrecy/thresholds';
import { SubmissionEntity } from '../submissions/submission.entity';
import { asConflict } from './conflict';
import { DecideFirst } from './decide-first';
import { reachOf, withEffects, type Effect } from './effects';
import { publish, withdraw, type Published } from './publish';

export interface Act extends Published {
  /** Empty when the act was refused. */
  readonly effects: readonly Effect[];
}

export interface ActOptions {
  /** Now when left out. */
  readonly now?: Date;
  /** By which it is decided what will be withheld, before anybody sees it; left to the first reader when left out. */
  readonly secrecy?: Thresholds | undefined;
  /** Kept with the act, or neither is; not asked for where it is refused. */
  readonly note?: (manager: EntityManager) => Promise<unknown>;
}

type Work = (manager: EntityManager) => Promise<Published>;

/** One transaction around an act and the figures before and after it. Whoever calls has checked the right to. */
async function inOneTransaction(
  database: Database,
  network: Network,
  uid: string,
  { secrecy, note }: ActOptions,
  work: Work,
): Promise<Act> {
  const first = secrecy === undefined ? null : new DecideFirst(database, network, secrecy);
  await first?.decide(async (manager) => {
    const { submission, refusal } = await work(manager);
    return refusal === null ? submission : null;
  });
  const act = await asConflict(
    database.write(async (manager) => {
      const submission = await manager.findOneBy(SubmissionEntity, { uid });
      if (submission === null) throw new MaillageError('NO_SUCH_SUBMISSION');
      const { result, effects, after } = await withEffects(manager, network, [reachOf(submission)], () =>
        work(manager),
      );
      if (result.refusal === null) {
        await first?.store(manager, after);
        await note?.(manager);
      }
      return { ...result, effects };
    }),
  );
  if (act.refusal === null) first?.done();
  return act;
}

/** Publishes, and says what that did to figures. Throws NOT_FOUND and CONFLICT as {@link publish} does. */
export const publishSubmission = (
  database: Database,
  network: Network,
  uid: string,
  actor: Actor,
  options: ActOptions = {},
): Promise<Act> => {
  const { now = new Date() } = options;
  return inSpan('maillage publication', {}, () =>
    inOneTransaction(database, network, uid, options, (manager) => publish(manager, uid, actor, now)),
  );
};

/** Withdraws, and says what that did to figures. Throws NOT_FOUND and CONFLICT as {@link withdraw} does. */
export const withdrawSubmission = (
  database: Database,
  network: Network,
  uid: string,
  reason: string,
  actor: Actor,
  options: ActOptions = {},
): Promise<Act> => {
  const { now = new Date() } = options;
  return inSpan('maillage withdrawal', {}, () =>
    inOneTransaction(database, network, uid, options, (manager) => withdraw(manager, uid, reason, actor, now)),
  );
};
