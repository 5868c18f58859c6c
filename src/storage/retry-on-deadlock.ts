import { setTimeout as wait } from 'node:timers/promises';
import { faultCode } from '../kernel/start-fault';

/** Each attempt meets whoever else writes at that moment; after this many, somebody is told. */
const MOST = 6;
const LONGEST_PAUSE = 80;

/**
 * Runs a transaction again that the database itself rolled back because it met another: a deadlock, or on a cluster a
 * commit elsewhere that came first. Nothing of it was kept. After a few attempts the error passes through.
 */
export async function retryOnDeadlock<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (!isDeadlock(error) || attempt === MOST) throw error;
      await wait(Math.random() * LONGEST_PAUSE * attempt);
    }
  }
}

/** Whoever stands between may have put it in other words already. */
const isDeadlock = (error: unknown): boolean =>
  error instanceof Error && (faultCode(error) === 'ER_LOCK_DEADLOCK' || isDeadlock(error.cause));
