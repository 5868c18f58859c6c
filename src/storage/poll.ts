import { setTimeout as wait } from 'node:timers/promises';

/** Asks again every `every` milliseconds until the answer is not null; null when `atMost` milliseconds have passed. */
export async function poll<T>(
  ask: () => T | null | Promise<T | null>,
  every: number,
  atMost: number,
): Promise<T | null> {
  const end = Date.now() + atMost;
  for (;;) {
    const answer = await ask();
    if (answer !== null || Date.now() > end) return answer;
    await wait(every);
  }
}
