import { isIPv6 } from 'node:net';
import type { Actor } from '../../kernel/actor';
import { MaillageError } from '../../kernel/errors';

export interface RateLimiter {
  /** Takes one operation of the caller's; throws `RATE_LIMITED` when none is left in this minute. */
  take(actor: Actor, address: string): void;
  takePublic(address: string): void;
}

interface Window {
  readonly until: number;
  count: number;
}

const MINUTE = 60_000;
/** Callers remembered at once; beyond that, those whose minute is over are forgotten, then the oldest. */
const MOST_CALLERS = 100_000;

/**
 * Counts operations in whole minutes that begin with a caller's first: an exact promise, one number a caller.
 * `now` is milliseconds of any clock that does not go back.
 *
 * By hand, because @fastify/rate-limit counts by the clock on the wall, which is set back at times, makes three promises
 * for each request, and leaves to its user what is most of this file: who is counted, and that a refused token counts.
 */
export function createRateLimiter(
  limits: { readonly public: number; readonly user: number },
  now: () => number = () => performance.now(),
): RateLimiter {
  const windows = new Map<string, Window>();
  const count = (caller: string, limit: number): void => {
    const time = now();
    const open = windows.get(caller);
    if (open === undefined || open.until <= time) {
      windows.delete(caller);
      if (windows.size >= MOST_CALLERS) forget(windows, time);
      windows.set(caller, { until: time + MINUTE, count: 1 });
      return;
    }
    open.count += 1;
    if (open.count > limit) throw new MaillageError('RATE_LIMITED', { seconds: Math.ceil((open.until - time) / 1000) });
  };
  const takePublic = (address: string): void => {
    if (limits.public > 0) count(`address ${network(address)}`, limits.public);
  };
  const take = (actor: Actor, address: string): void => {
    if (actor.role === 'PUBLIC') takePublic(address);
    else if (limits.user > 0) count(callerOf(actor, address), limits.user);
  };
  return { take, takePublic };
}

function callerOf({ account, name }: Actor, address: string): string {
  if (account !== null) return `account ${account}`;
  return name === null ? `nameless ${network(address)}` : `user ${name}`;
}

function forget(windows: Map<string, Window>, time: number): void {
  // In the order they were opened, so the first that is still open ends the search.
  for (const [caller, { until }] of windows) {
    if (until > time && windows.size < MOST_CALLERS) return;
    windows.delete(caller);
  }
}

/** One household has a whole /64 of IPv6. */
export function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = '', tail] = (address.split('%', 1)[0] ?? '').split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array<string>(Math.max(0, zeros)).fill('0'), ...back];
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
