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
 * it: a reader would wait for it, and a server that starts would decide it all anew. What is published again soon after is
 * decided once it rests: nobody has seen what it was in between. What the database does not answer is left to whoever
 * asks, and is told why.
 */
export class DecisionsAhead {
  private latest: Snapshot | null = null;
  private begun = false;
  private work = Promise.resolve();
  /** Of each matter the latest name, and when it came. */
  private readonly seen = new Map<string, { readonly name: string; readonly since: number }>();
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
    this.latest = snapshot;
    this.wake();
    if (!this.begun) return;
    this.work = this.work.then(() => this.decide(snapshot)).catch(() => undefined);
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
    while (this.latest === snapshot) {
      const restless = await this.decideWhatRests(snapshot);
      if (restless === 0 || this.latest !== snapshot) return;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        setTimeout(resolve, restless).unref();
      });
    }
  }

  /** Answers for how many milliseconds something is not to be decided yet; 0 where all is. */
  private async decideWhatRests(snapshot: Snapshot): Promise<number> {
    const decisions = new Decisions(snapshot, this.database, this.thresholds, [], true);
    const matters = new Map(mattersOf(snapshot).map((matter) => [decisions.nameOf(matter), matter]));
    const names = [...matters.keys()];
    if (names.length === 0) return 0;
    const stored = await storedAmong(this.primary.read, names);
    const waits = new Map([...matters].map(([name, matter]) => [name, this.restlessFor(name, matter)]));
    const asked: Matter[] = [];
    for (const [name, matter] of matters) {
      if (stored.has(name) || waits.get(name) !== 0) continue;
      if (this.latest !== snapshot) return 0;
      if (decisions.isUnderWay(matter)) asked.push(matter);
      else await decisions.on(matter);
    }
    // Readers wait for these: what they do not has its turn meanwhile.
    await Promise.all(asked.map((matter) => decisions.on(matter)));
    const restless = Math.max(0, ...names.filter((name) => !stored.has(name)).map((name) => waits.get(name) ?? 0));
    if (restless === 0 && this.latest === snapshot) await forgetAllBut(this.primary, names);
    return restless;
  }

  /** What is seen first rests: it was published before. */
  private restlessFor(name: string, { linked, year }: Matter): number {
    const matter = `${linked.join('+')}|${year}`;
    const known = this.seen.get(matter);
    const since = known === undefined ? -Infinity : known.name === name ? known.since : performance.now();
    this.seen.set(matter, { name, since });
    return Math.max(0, since + this.rest - performance.now());
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
