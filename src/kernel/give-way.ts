import { setImmediate as turn } from 'node:timers/promises';

/** Milliseconds for which one piece of work may hold the thread, while others wait for theirs. */
const LONGEST = 10;

/** Between the steps of long work: whoever else waits has a turn as soon as it was held long enough. */
export class GiveWay {
  private began = performance.now();

  /** Whether it is time: asked at each step, because to wait costs more than most steps. */
  get isDue(): boolean {
    return performance.now() - this.began > LONGEST;
  }

  async now(): Promise<void> {
    await turn();
    this.began = performance.now();
  }
}
