import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { CODE_EXTENSION, CODE_ROOT } from '../kernel/package-root';
import type { PackedTable } from './packed-atoms';
import type { Thresholds } from './thresholds';
import type { Answered, SuppressionRequest } from './suppression.child';

/**
 * A process takes some megabytes: it ends after so many milliseconds without work. To begin one takes the thread for 10 to
 * 20 ms, which whoever publishes one thing after the other is not to cost readers each time.
 */
const REST = 20_000;

/** As many as decisions are taken at once; see `inTurn`. */
const MOST = 2;

const processes = new Set<SuppressionProcess>();

/**
 * What is withheld of a table; see `suppressed`. Decided in processes of their own, in each one table after the other: it
 * can take seconds and tens of megabytes, and whoever else asks for something must neither wait for it nor carry it on.
 * Rejects when the process fails; the next table begins another.
 */
export const withheldOf = async (
  table: PackedTable,
  thresholds: Thresholds,
  from?: SuppressionRequest['from'],
): Promise<ReadonlySet<string>> => leastBusy().ask({ table, thresholds, ...(from === undefined ? {} : { from }) });

function leastBusy(): SuppressionProcess {
  const [first, ...others] = [...processes].sort((a, b) => a.underWay - b.underWay);
  if (first !== undefined && (first.underWay === 0 || others.length + 1 === MOST)) return first;
  // Whoever comes once it has left begins another.
  const begun: SuppressionProcess = new SuppressionProcess(() => void processes.delete(begun));
  processes.add(begun);
  return begun;
}

/** A heap that grows as it usually does: one that is kept small takes a quarter more time, which readers may wait for. */
const HEAP = ['--max-semi-space-size=16'];

const CHILD = join(CODE_ROOT, 'secrecy', `suppression.child${CODE_EXTENSION}`);

class SuppressionProcess {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, (answered: Answered) => void>();
  private asked = 0;
  private rest: NodeJS.Timeout | undefined;

  /** Tables that it was asked for and has not answered. */
  get underWay(): number {
    return this.waiting.size;
  }

  /** `onEnd` is called once it takes nothing any more. */
  constructor(private readonly onEnd: () => void) {
    this.child = fork(CHILD, {
      serialization: 'advanced',
      // Sources are compiled as they are loaded.
      execArgv: [...HEAP, ...(CODE_EXTENSION === '.ts' ? ['--require', '@swc-node/register'] : [])],
      // It decides, and knows neither where the data is nor what opens it.
      env: { SWCRC: 'true' },
    });
    this.child.on('message', (answered: Answered) => {
      this.waiting.get(answered.id)?.(answered);
      this.waiting.delete(answered.id);
      if (this.waiting.size === 0) this.goToRest();
    });
    this.child.on('error', (error) => this.end(error));
    // It may be killed: whoever asks before its end is noticed must not ask it.
    this.child.on('disconnect', this.onEnd);
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
      this.onEnd();
      this.child.disconnect();
    }, REST).unref();
  }

  private end(error: Error): void {
    clearTimeout(this.rest);
    this.onEnd();
    for (const [id, settle] of this.waiting) settle({ id, error });
    this.waiting.clear();
  }
}
