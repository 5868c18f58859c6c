import { definitionOf, indicators } from '../datasets/catalogue';
import type { Database } from '../kernel/database';
import { isCurrent } from '../published/outdated';
import type { Publications } from '../published/publication-state';
import type { Snapshot } from '../published/snapshot';
import { LISTED } from '../figures/survey';
import type { Matter } from './decision';
import { Decisions } from './decisions';
import { linkedTo } from './linked-indicators';
import { forgetAllBut, storedAmong } from './stored-decisions';
import type { Thresholds } from './thresholds';

/**
 * Decides what the public may see of everything that is guarded, latest years first, before anybody asks, and stores
 * it: a reader would wait for it, and a server that starts would decide it all anew. What the database does not answer
 * is left to whoever asks, and is told why.
 */
export class DecisionsAhead {
  private latest: Snapshot | null = null;
  private begun = false;
  private work = Promise.resolve();

  /** Reads in `database` and stores in `primary`, of which it may be a copy. */
  constructor(
    private readonly database: Database,
    private readonly primary: Database,
    private readonly thresholds: Thresholds,
  ) {}

  /** Until then it only remembers what was published last: who has just started has first readers to answer. */
  begin(): void {
    this.begun = true;
    if (this.latest !== null) this.turnTo(this.latest);
  }

  /** Turns to what was just published; what is older is given up. */
  readonly turnTo = (snapshot: Snapshot): void => {
    this.latest = snapshot;
    if (!this.begun) return;
    this.work = this.work.then(() => this.decide(snapshot)).catch(() => undefined);
  };

  /** Resolves once all that it turned to is decided, or given up. */
  readonly done = (): Promise<void> => this.work;

  /** Gives up; resolves once nothing is read any more. */
  async stop(): Promise<void> {
    this.latest = null;
    await this.work;
  }

  private async decide(snapshot: Snapshot): Promise<void> {
    if (this.latest !== snapshot) return;
    const decisions = new Decisions(snapshot, this.database, this.thresholds);
    const matters = new Map(mattersOf(snapshot).map((matter) => [decisions.nameOf(matter), matter]));
    const names = [...matters.keys()];
    if (names.length === 0) return;
    const stored = await storedAmong(this.primary.read, names);
    for (const [name, matter] of matters) {
      if (stored.has(name)) continue;
      if (this.latest !== snapshot) return;
      await decisions.on(matter);
    }
    if (this.latest === snapshot) await forgetAllBut(this.primary, names);
  }
}

/** Everything guarded of which something is published; what is still being computed anew is no matter yet. */
export const mattersOf = ({ publications }: Snapshot): readonly Matter[] =>
  publications.years.flatMap((year) =>
    indicators
      .filter(({ guarded, dataset }) => guarded && dataset !== null && publications.of(dataset, year).length > 0)
      .map(({ code }) => linkedTo(code))
      .filter((linked, index, all) => all.indexOf(linked) === index)
      .filter((linked) => [...linked, LISTED].every((code) => isComputed(publications, code, year)))
      .map((linked) => ({ linked, year })),
  );

function isComputed(publications: Publications, code: string, year: number): boolean {
  const { dataset } = definitionOf(code);
  return dataset === null || publications.of(dataset, year).every((publication) => isCurrent(publication, code));
}
