import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { checked, checkedBeforeCommit } from './before-commit';
import type { MaillageError } from './errors';

/**
 * NOTHING: nothing is kept, nor will be. KEPT: something is. UNKNOWN: the database was told to keep it, and has not
 * said that it did.
 */
export type Outcome = 'NOTHING' | 'KEPT' | 'UNKNOWN';

/** What a write fails with once time is up: where nothing of the request is kept, and where some of it is. */
export interface Late {
  readonly nothing: MaillageError;
  readonly some: MaillageError;
}

const LONGEST_COMMIT = 5_000;

type Work<T> = (manager: EntityManager) => Promise<T>;

/**
 * What one request writes, for whoever has to answer it in time: once time is up, a transaction that has not reached
 * its end yet is undone, so that the answer can say what happened.
 */
export class RequestWrites {
  private late: Late | null = null;
  private kept = false;
  private doubtful = false;
  private commit: Promise<void> | null = null;

  /** What is written within `work` belongs to the request. */
  run = <T>(work: () => T): T => current.run(this, work);

  /** Time is up: whatever is not kept yet fails with `late`. Answers once that is certain. */
  async end(late: Late): Promise<Outcome> {
    this.late = late;
    if (this.commit !== null) {
      const ended = await Promise.race([this.commit, wait(LONGEST_COMMIT, 'LATE', { ref: false })]);
      if (ended === 'LATE' || this.doubtful) return 'UNKNOWN';
    }
    return this.kept ? 'KEPT' : 'NOTHING';
  }

  async transaction<T>(work: Work<T>, transaction: (work: Work<T>) => Promise<T>): Promise<T> {
    this.requireTime();
    let ended: (() => void) | undefined;
    this.doubtful = false;
    try {
      const answer = await transaction(async (manager) => {
        // It may have waited for its turn, or for a lock.
        this.requireTime();
        const done = await work(manager);
        this.requireTime();
        // From here on it is kept, whoever waits for it: the driver sends COMMIT next.
        this.commit = new Promise<void>((resolve) => (ended = resolve));
        return done;
      });
      this.kept = true;
      return answer;
    } catch (error) {
      this.doubtful = ended !== undefined;
      throw error;
    } finally {
      this.commit = null;
      ended?.();
    }
  }

  private requireTime(): void {
    if (this.late !== null) throw this.kept ? this.late.some : this.late.nothing;
  }
}

const current = new AsyncLocalStorage<RequestWrites | undefined>();

/** Runs a transaction as part of the request that it is run for, if it is. */
export function inTime<T>(work: Work<T>, transaction: (work: Work<T>) => Promise<T>): Promise<T> {
  const writes = current.getStore();
  const whole = checked(work);
  return writes === undefined ? transaction(whole) : writes.transaction(whole, transaction);
}

/** Names the request that is under way here, among others; undefined for what is of none. */
export const requestNow = (): object | undefined => current.getStore();

/** What goes on behind the answers belongs to no request, even where one set it off. */
export const behindRequests = <T>(work: () => T): T =>
  current.run(undefined, () => checkedBeforeCommit(undefined, work));
