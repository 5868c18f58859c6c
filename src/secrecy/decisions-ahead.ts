import { aheadOfReaders } from '../kernel/ahead-of-readers';
import { inTurns } from '../kernel/give-way';
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

/** Milliseconds after which what was published is taken to be complete: many submissions come one right after the other. */
const REST = 1_000;

/**
 * Decides what the public may see of everything that is guarded, latest years first, before anybody asks, and stores
 * it: a reader would wait for it, and a server that starts would decide it all anew. While one thing is published right
 * after the other it waits: nobody has seen what was in between, and what was decided of it would count for ever. What
 * the database does not answer is left to whoever asks, and is told why.
 */
export class DecisionsAhead {
  private latest: Snapshot | null = null;
  private begun = false;
  private work = Promise.resolve();
  /** When the latest came; what came first was published before. */
  private since = -Infinity;
  private wake: () => void = () => undefined;

  /** Reads in `database` and stores in `primary`, of which it may be a copy. */
  constructor(
    private readonly database: Database,
    private readonly primary: Database,
    private readonly thresholds: Thresholds,
    private readonly rest = REST,
  ) {}

  /** Until then it only remembers what was published last: who has just started has first readers to answer. */
  begin(): void {
    this.begun = true;
    if (this.latest !== null) this.turnTo(this.latest);
  }

  /** Turns to what was just published; what is older is given up. */
  readonly turnTo = (snapshot: Snapshot): void => {
    if (this.latest !== null) this.since = performance.now();
    this.latest = snapshot;
    this.wake();
    if (!this.begun) return;
    this.work = this.work.then(() => aheadOfReaders(() => this.decide(snapshot))).catch(() => undefined);
  };

  /** Resolves once all that it turned to is decided, or given up. */
  readonly done = (): Promise<void> => this.work;

  /** Gives up; resolves once nothing is read any more. */
  async stop(): Promise<void> {
    this.latest = null;
    this.wake();
    await this.work;
  }

  private async decide(snapshot: Snapshot): Promise<void> {
    for (let wait = this.rests(); wait > 0 && this.latest === snapshot; wait = this.rests())
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        setTimeout(resolve, wait).unref();
      });
    if (this.latest !== snapshot) return;
    const decisions = new Decisions(snapshot, this.database, this.thresholds);
    const named = mattersOf(snapshot).map((matter) => () => [decisions.nameOf(matter), matter] as const);
    const matters = new Map(await inTurns(named));
    const names = [...matters.keys()];
    if (names.length === 0) return;
    const stored = await storedAmong(this.primary.read, names);
    const asked: Matter[] = [];
    for (const [name, matter] of matters) {
      if (stored.has(name)) continue;
      if (this.latest !== snapshot) return;
      if (decisions.isUnderWay(matter)) asked.push(matter);
      else await decisions.on(matter);
    }
    // Readers wait for these: what they do not has its turn meanwhile.
    await Promise.all(asked.map((matter) => decisions.on(matter)));
    if (this.latest === snapshot) await forgetAllBut(this.primary, names);
  }

  /** Milliseconds until what was published is taken to be complete. */
  private rests = (): number => this.since + this.rest - performance.now();
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
