import { createHash } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import type { Database } from '../kernel/database';
import { MaillageError } from '../kernel/errors';
import { HOUR, isWithin, MINUTE } from './clock';
import { AttemptEntity } from './sign-in.entity';
import { isTaken } from './is-taken';

/** Failures that cost nothing: of one person from one address, and of one address whomever it tries. */
const FREE = { pair: 5, address: 40 };
/** Beyond so many failures of one account, from wherever, an address that never came in has one try only. */
const CROWD = 60;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 15 * MINUTE;
/** What is older counts no more; nor what lies ahead, after a clock was set back. */
const REMEMBERED = HOUR;

/**
 * Slows down who guesses, and not who is guessed at: the wait is that of one account at one address, or of an address.
 * The right person comes in from another address whatever happens at that one. In the database: guesses at several
 * servers are counted together.
 */
export class Attempts {
  constructor(
    private readonly database: Database,
    private readonly clock: () => Date = () => new Date(),
  ) {}

  /**
   * Counts a try before it is made, so that a hundred at once are a hundred; throws RATE_LIMITED where it comes too
   * early. `who` need not exist: the answer, and what it costs, are the same.
   */
  async take(who: string, address: string): Promise<void> {
    const targets = targetsOf(who, address);
    const count = () =>
      this.database.write(async (manager) => {
        const crowd = await this.count(manager, targets.account, Infinity);
        await this.count(manager, targets.pair, crowd > CROWD ? 1 : FREE.pair);
        await this.count(manager, targets.address, FREE.address);
      });
    // Of two first tries at once, one finds the row there that it was about to make.
    await count().catch((error: unknown) => {
      if (!isTaken(error)) throw error;
      return count();
    });
  }

  /** It was the right person: what was counted of them there is forgotten, and the address owes one less. */
  async succeed(manager: EntityManager, who: string, address: string): Promise<void> {
    const targets = targetsOf(who, address);
    await manager.delete(AttemptEntity, { target: targets.pair });
    await manager
      .createQueryBuilder()
      .update(AttemptEntity)
      .set({ failures: () => 'failures - 1' })
      .where({ target: In([targets.account, targets.address]) })
      .andWhere('failures > 0')
      .execute();
  }

  /** The failures before this one that still count; this one is counted. */
  private async count(manager: EntityManager, target: string, free: number): Promise<number> {
    const now = this.clock();
    // First the write: it waits for whoever counts at the same time.
    const { affected } = await manager
      .createQueryBuilder()
      .update(AttemptEntity)
      .set({ failures: () => 'failures + 1' })
      .where({ target })
      .execute();
    if (affected === 0) {
      await manager.insert(AttemptEntity, { target, failures: 1, failedAt: now.toISOString() });
      return 0;
    }
    const known = await manager.findOneByOrFail(AttemptEntity, { target });
    const before = isWithin(known.failedAt, REMEMBERED, now) ? known.failures - 1 : 0;
    const left = Date.parse(known.failedAt) + waitAfter(before, free) - now.getTime();
    if (before > 0 && left > 0) throw new MaillageError('TOO_MANY_TRIES', { seconds: Math.ceil(left / 1000) });
    await manager.update(AttemptEntity, { target }, { failures: before + 1, failedAt: now.toISOString() });
    return before;
  }
}

const waitAfter = (failures: number, free: number): number =>
  failures < free ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(20, failures - free));

const targetsOf = (who: string, address: string) => ({
  account: hashed('account', who),
  pair: hashed('pair', who, address),
  address: hashed('address', address),
});

const hashed = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url');
