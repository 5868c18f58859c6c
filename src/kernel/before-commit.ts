import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** Throws where what was done in the transaction is not to be kept. */
export type Check = (manager: EntityManager) => Promise<void>;

const current = new AsyncLocalStorage<Check | undefined>();

/** Whatever is written within `work` is kept only where `check` lets it, asked at the end of each transaction. */
export const checkedBeforeCommit = <T>(check: Check | undefined, work: () => T): T => current.run(check, work);

/** The same work, checked at its end where its request wants it to be. */
export function checked<T>(work: (manager: EntityManager) => Promise<T>): (manager: EntityManager) => Promise<T> {
  const check = current.getStore();
  if (check === undefined) return work;
  return async (manager) => {
    const answer = await work(manager);
    await check(manager);
    return answer;
  };
}
