import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CODE_EXTENSION, CODE_ROOT } from '../../kernel/package-root';
import type { SecrecyTable } from './secrecy-table';
import type { Thresholds } from './thresholds';
import type { Answered, Asked } from './withholding.worker';

/** A thread takes some megabytes and is soon begun again: it ends after so many milliseconds without work. */
const REST = 1_000;

/**
 * What is withheld of a table; see `withholding`. Decided in a thread of its own, one table after the other: it can
 * take seconds of processor time, and whoever else asks for something must not wait for it. Rejects when the thread
 * fails; the next table begins another.
 */
export const withheldOf = (table: SecrecyTable, thresholds: Thresholds): Promise<ReadonlySet<string>> =>
  (thread ??= new WithholdingThread()).ask(table, thresholds);

const WORKER = join(CODE_ROOT, 'figures', 'secrecy', `withholding.worker${CODE_EXTENSION}`);

let thread: WithholdingThread | undefined;

class WithholdingThread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, (answered: Answered) => void>();
  private asked = 0;
  private rest: NodeJS.Timeout | undefined;

  constructor() {
    // Sources are compiled as they are loaded: by the thread too.
    const execArgv = CODE_EXTENSION === '.ts' ? ['--require', '@swc-node/register'] : [];
    const env = { ...process.env, SWCRC: 'true' };
    this.worker = new Worker(WORKER, { execArgv, env });
    this.worker.on('message', (answered: Answered) => {
      this.waiting.get(answered.id)?.(answered);
      this.waiting.delete(answered.id);
      if (this.waiting.size === 0) this.goToRest();
    });
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', () => this.end(new Error('the thread that decides what is withheld has ended')));
  }

  ask(table: SecrecyTable, thresholds: Thresholds): Promise<ReadonlySet<string>> {
    return new Promise((resolve, reject) => {
      const id = this.asked++;
      this.worker.postMessage({ id, table, thresholds } satisfies Asked);
      clearTimeout(this.rest);
      this.worker.ref();
      this.waiting.set(id, (answered) => {
        if ('withheld' in answered) resolve(answered.withheld);
        else reject(answered.error instanceof Error ? answered.error : new Error(String(answered.error)));
      });
    });
  }

  /** Keeps no process alive meanwhile. */
  private goToRest(): void {
    this.worker.unref();
    this.rest = setTimeout(() => {
      this.leave();
      void this.worker.terminate();
    }, REST).unref();
  }

  /** Whoever comes next begins another thread. */
  private leave(): void {
    if (thread === this) thread = undefined;
  }

  private end(error: Error): void {
    clearTimeout(this.rest);
    this.leave();
    for (const [id, settle] of this.waiting) settle({ id, error });
    this.waiting.clear();
  }
}
