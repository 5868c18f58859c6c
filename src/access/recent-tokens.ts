import type { Actor } from '../kernel/actor';
import { BoundedMemory } from '../kernel/bounded-memory';

const KEPT_MS = 30_000;
const MOST = 1000;

interface Recent {
  readonly actor: Actor;
  readonly until: number;
}

/**
 * Whom tokens named that were checked in the last half minute: a page asks several questions at once, and a signature
 * takes longer to check than some answers to make. Never longer than the token itself is good for.
 */
export class RecentTokens {
  private readonly recent = new BoundedMemory<Recent>(MOST);

  find(token: string, now: number): Actor | undefined {
    const known = this.recent.get(token);
    return known !== undefined && now < known.until ? known.actor : undefined;
  }

  /** `expires` in milliseconds, as `now`. */
  keep(token: string, actor: Actor, now: number, expires: number): void {
    this.recent.set(token, { actor, until: Math.min(now + KEPT_MS, expires) });
  }
}
