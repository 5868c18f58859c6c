import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { CODE_EXTENSION, CODE_ROOT } from '../kernel/package-root';
import type { PackedTable } from './packed-atoms';
import type { Thresholds } from './thresholds';
import type { Answered, SuppressionRequest } from './suppression.child';

/** A process takes some megabytes and is soon begun again: it ends after so many milliseconds without work. */
const REST = 1_000;

/** Readers wait for no decision that nobody asked for yet: these are taken in another process. */
export type Lane = 'READERS' | 'AHEAD';

/**
 * What is withheld of a table; see `suppressed`. Decided in a process of its own, one table after the other: it can
 * take seconds and tens of megabytes, and whoever else asks for something must neither wait for it nor carry it on.
 * Rejects when the process fails; the next table begins another.
 */
export const withheldOf = (
  table: PackedTable,
  thresholds: Thresholds,
  from?: SuppressionRequest['from'],
  lane: Lane = 'READERS',
): Promise<ReadonlySet<string>> => {
  const process = running.get(lane) ?? new SuppressionProcess(lane);
  running.set(lane, process);
  return process.ask({ table, thresholds, ...(from === undefined ? {} : { from }) });
};

/** A sixth more time, and half the memory: nobody waits for most of what is decided. */
const SMALL = ['--heap-growing-percent=30', '--max-semi-space-size=4'];

const CHILD = join(CODE_ROOT, 'secrecy', `suppression.child${CODE_EXTENSION}`);

const running = new Map<Lane, SuppressionProcess>();

class SuppressionProcess {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, (answered: Answered) => void>();
  private asked = 0;
  private rest: NodeJS.Timeout | undefined;

  constructor(private readonly lane: Lane) {
    this.child = fork(CHILD, {
      serialization: 'advanced',
      // Sources are compiled as they are loaded.
      execArgv: [...SMALL, ...(CODE_EXTENSION === '.ts' ? ['--require', '@swc-node/register'] : [])],
      // It decides, and knows neither where the data is nor what opens it.
      env: { SWCRC: 'true' },
    });
    this.child.on('message', (answered: Answered) => {
      this.waiting.get(answered.id)?.(answered);
      this.waiting.delete(answered.id);
      if (this.waiting.size === 0) this.goToRest();
    });
    this.child.on('error', (error) => this.end(error));
    this.child.on('exit', () => this.end(new Error('the process that decides what is withheld has ended')));
    this.goToRest();
  }

  ask(asked: Omit<SuppressionRequest, 'id'>): Promise<ReadonlySet<string>> {
    return new Promise((resolve, reject) => {
      const id = this.asked++;
      this.child.send({ id, ...asked } satisfies SuppressionRequest);
      clearTimeout(this.rest);
      this.child.ref();
      this.child.channel?.ref();
      this.waiting.set(id, (answered) => {
        if ('withheld' in answered) resolve(answered.withheld);
        else reject(answered.error instanceof Error ? answered.error : new Error(String(answered.error)));
      });
    });
  }

  /** Keeps nobody alive meanwhile. */
  private goToRest(): void {
    this.child.unref();
    this.child.channel?.unref();
    this.rest = setTimeout(() => {
      this.leave();
      this.child.disconnect();
    }, REST).unref();
  }

  /** Whoever comes next begins another process. */
  private leave(): void {
    if (running.get(this.lane) === this) running.delete(this.lane);
  }

  private end(error: Error): void {
    clearTimeout(this.rest);
    this.leave();
    for (const [id, settle] of this.waiting) settle({ id, error });
    this.waiting.clear();
  }
}
