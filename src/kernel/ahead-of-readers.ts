import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<true>();

/** Done before anybody asks for it: whatever `work` asks for waits behind what readers wait for. */
export const aheadOfReaders = <T>(work: () => T): T => current.run(true, work);

/** Whether it is done for nobody yet. */
export const isAheadOfReaders = (): boolean => current.getStore() === true;
