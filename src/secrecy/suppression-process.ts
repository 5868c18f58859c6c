import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { CODE_EXTENSION, CODE_ROOT } from '../kernel/package-root';
import type { PackedTable } from './packed-atoms';
import type { Thresholds } from './thresholds';
import type { Answered, SuppressionRequest } from './suppression.child';
import { Turns, type Asker } from './turns';

/** A process takes some megabytes and is soon begun again: it ends after so many milliseconds without work. */
const REST = 1_000;

interface Task {
  readonly asked: Omit<SuppressionRequest, 'id'>;
  readonly resolve: (withheld: Promise<ReadonlySet<string>>) => void;
}

const turns = new Turns<Task>();

/** Two at once: of these, one is kept free of what no reader waits for. */
interface Place {
  readonly readersAlone: boolean;
  process: SuppressionProcess | undefined;
  isBusy: boolean;
}
const places: readonly Place[] = [true, false].map((readersAlone) => ({
  readersAlone,
  process: undefined,
  isBusy: false,
}));

/**
 * What is withheld of a table; see `suppressed`. Decided in processes of their own, in each one table after the other: it
 * can take seconds and tens of megabytes, and whoever else asks for something must neither wait for it nor carry it on.
 * Rejects when the process fails; the next table begins another.
 */
export const withheldOf = (
  table: PackedTable,
  thresholds: Thresholds,
  from?: SuppressionRequest['from'],
  asker: Asker = { isReader: true },
): Promise<ReadonlySet<string>> =>
  new Promise((resolve) => {
    turns.add(asker, { asked: { table, thresholds, ...(from === undefined ? {} : { from }) }, resolve });
    giveOut();
  });

/** Whoever comes once it has left begins another. */
function processOf(place: Place): SuppressionProcess {
  const process = new SuppressionProcess(() => {
    if (place.process === process) place.process = undefined;
  });
  return process;
}

function giveOut(): void {
  for (const place of places) {
    const task = place.isBusy ? undefined : turns.next(place.readersAlone);
    if (task === undefined) continue;
    place.isBusy = true;
    place.process ??= processOf(place);
    const decided = place.process.ask(task.asked);
    task.resolve(decided);
    const next = (): void => {
      place.isBusy = false;
      giveOut();
    };
    decided.then(next, next);
  }
}

/** A sixth more time, and half the memory: nobody waits for most of what is decided. */
const SMALL = ['--heap-growing-percent=30', '--max-semi-space-size=4'];

const CHILD = join(CODE_ROOT, 'secrecy', `suppression.child${CODE_EXTENSION}`);

class SuppressionProcess {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, (answered: Answered) => void>();
  private asked = 0;
  private rest: NodeJS.Timeout | undefined;

  /** `onEnd` is called once it takes nothing any more. */
  constructor(private readonly onEnd: () => void) {
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
