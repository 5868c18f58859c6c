import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { CODE_EXTENSION, CODE_ROOT } from '../../kernel/package-root';
import { TimeLimit } from './time-limit';
import { READY, type Answered, type ReadingRequest, type Begun } from './workbook.child';

const CHILD = join(CODE_ROOT, 'spreadsheet', 'process', `workbook.child${CODE_EXTENSION}`);
/** Megabytes of objects; buffers, which the limits on archives bound, come beside. */
const MOST_MEMORY = 160;
/** A process is soon begun again: it ends after so many milliseconds without work. */
const REST = 1_000;
/** As much of what a process that never began has to say as helps. */
const MOST_COMPLAINT = 2_000;

/** Milliseconds of work for a workbook that unfolds into next to nothing, and for each megabyte of one. */
const [LEAST_TIME, TIME_A_MEGABYTE] = [4_000, 400];
const MEGABYTE = 1024 * 1024;

/** Why a workbook was not read to its end. */
export type Stopped = 'TIME' | 'MEMORY';

/** A process that reads workbooks, one at a time. One that takes too long, or too much memory, is ended. */
export class WorkbookProcess {
  private readonly child: ChildProcess;
  private readonly begun: Promise<void>;
  private complaint = '';
  private rest: NodeJS.Timeout | undefined;
  private over = false;

  constructor() {
    this.child = fork(CHILD, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [
        `--max-old-space-size=${MOST_MEMORY}`,
        '--max-semi-space-size=4',
        // Sources are compiled as they are loaded.
        ...(CODE_EXTENSION === '.ts' ? ['--require', '@swc-node/register'] : []),
      ],
      // It reads, and knows neither where the data is nor what opens it.
      env: { SWCRC: 'true' },
    });
    this.child.stderr?.on('data', (text: Buffer) => (this.complaint += text.toString().slice(0, MOST_COMPLAINT)));
    this.child.on('error', () => (this.over = true));
    this.child.on('exit', () => (this.over = true));
    this.begun = new Promise((resolve, reject) => {
      this.child.once('message', (message) => (message === READY ? resolve() : reject(new Error('no reader'))));
      this.child.once('error', reject);
      this.child.once('exit', () => reject(new Error(`a workbook reader could not begin: ${this.complaint}`)));
    });
    this.begun.catch(() => undefined);
  }

  /** Whether it can take no other workbook. */
  get ended(): boolean {
    return this.over || !this.child.connected;
  }

  /** The time counts from when the process has begun. Rejects when it never does. */
  async ask(asked: ReadingRequest): Promise<Answered | Stopped> {
    clearTimeout(this.rest);
    this.attach();
    try {
      await this.begun;
      return await this.answer(asked);
    } finally {
      this.goToRest();
    }
  }

  private answer(asked: ReadingRequest): Promise<Answered | Stopped> {
    return new Promise((resolve) => {
      const settle = (answered: Answered | Stopped): void => {
        limit.end();
        this.child.off('message', heard).off('exit', outOfMemory);
        resolve(answered);
      };
      const outOfMemory = (): void => settle('MEMORY');
      const giveUp = (): void => {
        this.over = true;
        // Whoever asked goes on once it is gone, and may take its files away.
        this.child.off('exit', outOfMemory).once('exit', () => settle('TIME'));
        this.child.kill('SIGKILL');
      };
      const limit = new TimeLimit(this.child.pid ?? 0, LEAST_TIME, giveUp);
      const heard = (message: Answered | Begun): void => {
        if ('unfolded' in message) limit.most = LEAST_TIME + (TIME_A_MEGABYTE * message.unfolded) / MEGABYTE;
        else settle(message);
      };
      this.child.on('message', heard).on('exit', outOfMemory);
      // One that has just ended says so by its exit.
      this.child.send(asked, () => undefined);
    });
  }

  private attach(): void {
    this.child.ref();
    this.child.channel?.ref();
  }

  /** Keeps nobody alive meanwhile. */
  private goToRest(): void {
    this.child.unref();
    this.child.channel?.unref();
    (this.child.stderr as { unref?: () => void } | null)?.unref?.();
    this.rest = setTimeout(() => {
      if (!this.ended) this.child.disconnect();
    }, REST).unref();
  }
}
