import { setTimeout as wait } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Database } from '../kernel/database';
import type { Network } from '../network/network';
import { readSnapshot, type Snapshot } from '../published/snapshot';
import { decideFirst, foresee, storeFirst, type DecidedFirst } from '../secrecy/decided-first';
import type { Thresholds } from '../secrecy/thresholds';
import type { SubmissionEntity } from '../submissions/submission.entity';
import { tried } from './trial';

/** Milliseconds after which what is published no longer comes right after something else. */
const REST = 1_000;

/** Milliseconds for which whoever publishes waits at most: readers wait for the rest of it. */
const MOST = 5_000;

/** When something was published last, by the database. */
const lastOf = new WeakMap<Database, number>();

/** What is published, of which dataset and year; null where it was refused. */
type Done = Pick<SubmissionEntity, 'dataset' | 'year'> | null;

/**
 * Decides what will be withheld once something is published, before it is: readers then wait for nothing. It is done for
 * a trial, which is undone before anything is decided: no other writer waits for that. Stores what was decided in the
 * transaction that publishes; where something else was published meanwhile, or this comes right after it, readers find it
 * undecided, as they do where it takes too long: of what nobody sees in between, nothing is to count for ever.
 */
export class DecideFirst {
  private decided: readonly DecidedFirst[] = [];

  constructor(
    private readonly database: Database,
    private readonly network: Network,
    private readonly thresholds: Thresholds,
  ) {}

  async decide(act: (manager: EntityManager) => Promise<Done>): Promise<void> {
    const { database, network, thresholds } = this;
    if (performance.now() - (lastOf.get(database) ?? -Infinity) < REST) return;
    const deciding = tried(
      (work) => database.write(work),
      async (manager) => {
        const done = await act(manager);
        return done === null ? [] : foresee(manager, await readSnapshot(manager, network, 0), thresholds, done);
      },
    ).then((foreseen) => decideFirst(foreseen, thresholds));
    // Whatever is in the way of it is in the way of publishing, which says so, or of the first reader, who asks again.
    const decided = deciding.catch(() => []);
    this.decided = await Promise.race([decided, wait(MOST, [], { ref: false })]);
  }

  store(manager: EntityManager, after: Snapshot): Promise<void> {
    return storeFirst(manager, after, this.thresholds, this.decided);
  }

  /** To be called once it is published. */
  done(): void {
    lastOf.set(this.database, performance.now());
  }
}
