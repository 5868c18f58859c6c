import { setTimeout as wait } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Database } from '../kernel/database';
import { PlatformStateEntity } from './platform-state.entity';

/** Milliseconds for which a server takes the data version to be what it last read. */
const LEASE = 50;
/** Timers of two processes may differ by a little. */
const MARGIN = 5;
const NAME = 'reading_lease';

/** What writers owe to servers, by the transaction in which they raised the version. */
const owed = new WeakMap<EntityManager, number>();

/** Says in the database that its servers read under leases: from then on writers wait for them. */
export async function announceLeases(database: Database): Promise<void> {
  const value = LEASE + MARGIN;
  if ((await leaseOf(database.read)) >= value) return;
  await database.write((manager) =>
    manager.upsert(PlatformStateEntity, { name: NAME, value: String(value) }, ['name']),
  );
}

/** Called in the transaction that raises the version. */
export async function oweLease(manager: EntityManager): Promise<void> {
  owed.set(manager, await leaseOf(manager));
}

async function leaseOf(manager: EntityManager): Promise<number> {
  const known = await manager.findOneBy(PlatformStateEntity, { name: NAME });
  return Number(known?.value ?? 0);
}

/**
 * Runs a transaction that may raise the version. It ends only when every lease that was read before its commit has run
 * out: whoever is told that something is published finds it everywhere.
 */
export async function outlastingLeases<T>(
  work: (manager: EntityManager) => Promise<T>,
  transaction: (work: (manager: EntityManager) => Promise<T>) => Promise<T>,
): Promise<T> {
  let lease = 0;
  const result = await transaction(async (manager) => {
    const answer = await work(manager);
    lease = owed.get(manager) ?? 0;
    return answer;
  });
  if (lease > 0) await wait(lease);
  return result;
}

/** Age from which it is asked for again: the rest of the lease is for what has to be read of another version. */
const RENEWED_FROM = LEASE / 4;

/**
 * The data version of one database as one server knows it. Read anew at every question for data; what is kept whole
 * may be given under the latest reading while that is no older than a lease. Another version takes its place once `ready`
 * has read what is asked under it, so that nobody waits for that but for what the lease does not cover.
 */
export class LeasedVersion {
  private version: number | undefined;
  private asked = -Infinity;
  private reading: Promise<number> | undefined;
  private next: { readonly version: number; asked: number } | undefined;

  constructor(
    private readonly ask: () => Promise<number>,
    private readonly ready?: (version: number) => Promise<unknown>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Asks the database. */
  async read(): Promise<number> {
    const asked = this.now();
    const version = await this.ask();
    if (asked >= this.asked) this.learn(version, asked);
    return version;
  }

  /** The version under the lease, at once while it lasts; what is no longer fresh is renewed beside. */
  known(): number | Promise<number> {
    const age = this.now() - this.asked;
    if (this.version === undefined || age >= LEASE) return this.renewed();
    if (age > RENEWED_FROM) this.shared().catch(() => undefined);
    return this.version;
  }

  private learn(version: number, asked: number): void {
    const isOver = this.now() - this.asked >= LEASE;
    if (version === this.version || isOver || this.ready === undefined) [this.asked, this.version] = [asked, version];
    else if (this.next?.version === version) this.next.asked = Math.max(this.next.asked, asked);
    else {
      const next = (this.next = { version, asked });
      const take = (): void => {
        if (this.next === next) this.next = undefined;
        if (next.asked >= this.asked) [this.asked, this.version] = [next.asked, version];
      };
      // Whoever asks under it is told what is in the way of it.
      this.ready(version).then(take, take);
    }
  }

  /** A reading that is under way serves all who wait, unless it took longer than a lease lasts. */
  private async renewed(): Promise<number> {
    await this.shared();
    return this.version !== undefined && this.now() - this.asked < LEASE ? this.version : this.read();
  }

  private shared(): Promise<number> {
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    return this.reading;
  }
}
