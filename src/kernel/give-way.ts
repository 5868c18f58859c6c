import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { isAheadOfReaders } from './ahead-of-readers';
import { FairLine } from './fair-line';
import { requestNow } from './request-writes';

/** Milliseconds for which one piece of work may hold the thread, while others wait for theirs: about what an answer takes. */
const LONGEST = 3;

/** The same of what nobody waits for, and for how long it then leaves the thread to whoever comes: an answer takes several turns. */
const LONGEST_AHEAD = 1.5;
const PAUSE_AHEAD = 2;

/** Between the steps of long work: whoever else waits has a turn as soon as it was held long enough. */
export class GiveWay {
  private began = performance.now();
  private readonly isAhead = isAheadOfReaders();

  /** Whether it is time: asked at each step, because to wait costs more than most steps. */
  get isDue(): boolean {
    return performance.now() - this.began > (this.isAhead ? LONGEST_AHEAD : LONGEST);
  }

  async now(): Promise<void> {
    await (this.isAhead ? wait(PAUSE_AHEAD) : turn());
    this.began = performance.now();
  }
}

/** Of one piece of work that is many small ones, each on its way by itself: those that go on in one turn of the thread, at most. */
const AT_ONCE = 8;

let since: number | null = null;
const waiting = new FairLine<() => void>();

/**
 * What to wait for where all who ask this hold the thread too long; undefined where they do not, and then not to be waited
 * for: the piece is to follow at once, before the next one asks.
 */
export function ownTurn(): Promise<void> | undefined {
  if (isAheadOfReaders()) return turnAhead();
  if (isOver()) return new Promise((goOn) => waiting.push(requestNow(), goOn));
  if (since === null) begin();
  return undefined;
}

const isOver = (): boolean => since !== null && performance.now() - since > LONGEST;

function begin(): void {
  since = performance.now();
  setImmediate(() => void nextTurn());
}

/** Whatever else came meanwhile was served before. */
async function nextTurn(): Promise<void> {
  since = null;
  if (waiting.length === 0) return;
  begin();
  for (let piece = 0; piece < AT_ONCE && !isOver(); piece++) {
    const goOn = waiting.shift();
    if (goOn === undefined) return;
    goOn();
    // Its piece follows, and may take all of the turn.
    await Promise.resolve();
  }
}

/** Of what nobody waits for yet: until when one has its turn, and the others. */
let aheadUntil: number | null = null;
const behind: (() => void)[] = [];

/** Behind all that somebody waits for, and not right after each other. */
function turnAhead(): Promise<void> | undefined {
  if (aheadUntil === null) void beginAhead();
  else if (performance.now() > aheadUntil || behind.length > 0) return new Promise((goOn) => behind.push(goOn));
  return undefined;
}

async function beginAhead(goOn?: () => void): Promise<void> {
  aheadUntil = performance.now() + LONGEST_AHEAD;
  goOn?.();
  // Its piece follows, and may take longer than its turn.
  await Promise.resolve();
  setTimeout(nextAhead, PAUSE_AHEAD);
}

function nextAhead(): void {
  aheadUntil = null;
  if (behind.length > 0) void beginAhead(waiting.length === 0 ? behind.shift() : undefined);
}

/** What each of these gives, in their order; whoever else waits has a turn in between. */
export async function inTurns<Result>(works: readonly (() => Result)[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const work of works) {
    const turn = ownTurn();
    if (turn !== undefined) await turn;
    results.push(work());
  }
  return results;
}
