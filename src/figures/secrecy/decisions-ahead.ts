import { setTimeout as wait } from 'node:timers/promises';
import { indicators } from '../../datasets/catalogue';
import type { Database } from '../../kernel/database';
import { Ledger } from '../ledger';
import type { Snapshot } from '../snapshot';
import { Discretion } from './discretion';
import type { Thresholds } from './thresholds';

/**
 * Decides what the public may see of everything that is guarded, latest years first, before anybody asks: a reader
 * would wait for it. What the database does not answer is left to whoever asks, and is told why.
 */
export class DecisionsAhead {
  private latest: Snapshot | null = null;
  private work: Promise<void>;

  /** Begins after `rest` milliseconds: a server that has just started has its first readers to answer. */
  constructor(
    private readonly database: Database,
    private readonly thresholds: Thresholds,
    rest = 0,
  ) {
    this.work = rest === 0 ? Promise.resolve() : wait(rest, undefined, { ref: false });
  }

  /** Turns to what was just published; what is older is given up. */
  readonly turnTo = (snapshot: Snapshot): void => {
    this.latest = snapshot;
    this.work = this.work.then(() => this.decide(snapshot));
  };

  /** Resolves once nothing is read any more. */
  async stop(): Promise<void> {
    this.latest = null;
    await this.work;
  }

  private async decide(snapshot: Snapshot): Promise<void> {
    const { publications } = snapshot;
    for (const year of publications.years)
      for (const { code, dataset, guarded } of indicators) {
        if (!guarded || dataset === null || publications.of(dataset, year).length === 0) continue;
        if (this.latest !== snapshot) return;
        const ledger = new Ledger(snapshot, this.database.read);
        const discretion = new Discretion(ledger, this.database.read, this.thresholds);
        await discretion.prepare(code, [year]).catch(() => undefined);
      }
  }
}
