/** Work that may be interrupted at each `yield`, so that it need not keep everybody waiting. */
export type Steps<Result> = Generator<void, Result>;

/** To the end, at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Milliseconds after which everything else that waits is served. */
const TURN = 15;

/** To the end in turns; works that run at the same time take theirs one after the other. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    await nextTurn();
    const began = performance.now();
    while (performance.now() - began < TURN) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }
}

let last: Promise<unknown> = Promise.resolve();
const nextTurn = () => (last = last.then(() => new Promise((resolve) => setImmediate(resolve))));
