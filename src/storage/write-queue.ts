import { AsyncLocalStorage } from 'node:async_hooks';

const writing = new AsyncLocalStorage<true>();

/** Marks `work` as being inside a write; a write within a write would wait for itself for ever, so it throws. */
export function insideWrite<T>(work: () => Promise<T>): Promise<T> {
  if (writing.getStore()) throw new Error('a write within a write: hand the manager of the outer one on');
  return writing.run(true, work);
}

/** Runs one piece of work after the other, in the order of the calls; a failure does not hold up the next. */
export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when everything queued so far is done. */
  async drained(): Promise<void> {
    await this.last;
  }
}
