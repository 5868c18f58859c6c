export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Servers' clocks may differ by this much. */
const SKEW = 5 * MINUTE;

/**
 * Whether `since` is less than `limit` milliseconds ago. What lies ahead is not: a clock that was set back must not
 * make anything last longer than was promised.
 */
export function isWithin(since: string, limit: number, now: Date): boolean {
  const age = now.getTime() - Date.parse(since);
  return age >= -SKEW && age < limit;
}
