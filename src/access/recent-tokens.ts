import type { Actor } from '../kernel/actor';
import { BoundedMemory } from '../kernel/bounded-memory';
import type { SignedClaims } from './revocations';

const KEPT_MS = 30_000;
const MOST = 1000;

/** Whom a token names, and what it says of itself: whether it was revoked is asked anew each time. */
export interface Checked {
  readonly actor: Actor;
  readonly claims: SignedClaims;
}

interface Recent {
  readonly checked: Checked;
  readonly until: number;
}

/**
 * Whom tokens named that were checked in the last half minute: a page asks several questions at once, and a signature
 * takes longer to check than some answers to make. Never longer than the token itself is good for.
 */
export class RecentTokens {
  private readonly recent = new BoundedMemory<Recent>(MOST);

  find(token: string, now: number): Checked | undefined {
    const known = this.recent.get(token);
    return known !== undefined && now < known.until ? known.checked : undefined;
  }

  /** `expires` in milliseconds, as `now`. */
  keep(token: string, checked: Checked, now: number, expires: number): void {
    this.recent.set(token, { checked, until: Math.min(now + KEPT_MS, expires) });
  }
}
