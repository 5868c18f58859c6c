import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { DATASETS } from '../datasets/registry';
import { knownYears } from '../figures/years';
import { aheadOfReaders } from '../kernel/ahead-of-readers';
import type { Database } from '../kernel/database';
import { FEDERATION } from '../kernel/territory';
import { catalogueFingerprint } from '../published/cell-definitions';
import { Grounds, type Rested } from '../published/grounds';
import type { Snapshot, Snapshots } from '../published/snapshot';
import { FigureReader } from '../reading/figure-reader';
import { ReaderRights } from '../secrecy/reader-rights';
import type { Thresholds } from '../secrecy/thresholds';
import { coverageOfYear } from './coverage-of-year';
import { figuresOfYear, INDICATORS_APART } from './figures-of-year';
import type { SqlCoverageEntity } from './sql-coverage.entity';
import type { SqlFigureEntity } from './sql-figure.entity';
import { SqlYearEntity } from './sql-year.entity';
import { forgetYear, writeYear } from './write-year';

/** Milliseconds: what is published right after one thing another is written once. */
const REST = 2_000;
/** To be raised when the same data is written otherwise. */
const FORM = 1;

type Apart = (typeof INDICATORS_APART)[number];

/** Figures of some indicators, or who handed in what. */
type Part = Apart | 'COVERAGE';

const PARTS: readonly Part[] = [...INDICATORS_APART, 'COVERAGE'];

/** What a year was last known to be right under, and what each part of it rests on. */
interface Known {
  readonly version: number;
  readonly rested: ReadonlyMap<Part, Rested>;
}

/**
 * Keeps the figures that the views show: as the public sees them, read as everybody reads them, written behind the
 * answers. Until it has followed a publication, what is written says of itself that it is of an older version.
 */
export class SqlFigures {
  private latest = 0;
  private work: Promise<void> = Promise.resolve();
  private stopped = new AbortController();
  private readonly known = new Map<number, Known>();
  private readonly madeFor: string;

  /** `report` is told of what failed; the next turn tries again. */
  constructor(
    private readonly database: Database,
    private readonly snapshots: Pick<Snapshots, 'current'>,
    private readonly thresholds: Thresholds,
    private readonly report: (error: unknown) => void,
    private readonly rest = REST,
  ) {
    const made = [FORM, catalogueFingerprint(), thresholds, DATASETS.map(({ columns }) => columns)];
    this.madeFor = createHash('sha256').update(JSON.stringify(made)).digest('base64url').slice(0, 22);
  }

  /** Writes what is published now once that rests, and gives up what was being written; returns at once. */
  readonly turn = (): void => {
    const turn = (this.latest += 1);
    this.work = this.work
      .then(() => this.take(turn))
      .catch((error: unknown) => {
        if (turn === this.latest) this.report(error);
      });
  };

  /** Resolves once what it turned to is written, or given up. */
  readonly done = (): Promise<void> => this.work;

  /** Resolves once nothing is read any more. */
  async stop(): Promise<void> {
    this.latest += 1;
    this.stopped.abort();
    await this.work;
  }

  private async take(turn: number): Promise<void> {
    if (turn !== this.latest) return;
    // Of several servers one is first, and the others find what it wrote.
    await wait(this.rest * (1 + Math.random() / 2), undefined, { ref: false, signal: this.stopped.signal }).catch(
      () => undefined,
    );
    if (turn === this.latest) await aheadOfReaders(() => this.write(turn));
  }

  private async write(turn: number): Promise<void> {
    const snapshot = await this.snapshots.current();
    // What is being computed anew comes to an end, and is another turn.
    if (snapshot.publications.areOutdated) return;
    const written = await this.database.read.find(SqlYearEntity);
    const years = knownYears(snapshot, FEDERATION);
    for (const { year } of written)
      if (!years.includes(year)) await this.database.write((manager) => forgetYear(manager, year));
    for (const year of years) {
      if (turn !== this.latest) return;
      await this.writeYear(turn, snapshot, year);
    }
  }

  private async writeYear(turn: number, snapshot: Snapshot, year: number): Promise<void> {
    const { madeFor } = this;
    const { version } = snapshot;
    const written = await this.database.read.findOneBy(SqlYearEntity, { year });
    const known = this.known.get(year);
    const isSame = (part: Part): boolean => known?.rested.get(part)?.isSameIn(snapshot) === true;
    if (written?.madeFor === madeFor && written.dataVersion >= version) {
      // Another server was first.
      if (known !== undefined && written.dataVersion === version && PARTS.every(isSame))
        this.known.set(year, { ...known, version });
      return;
    }
    const isOwn = known !== undefined && written?.madeFor === madeFor && written.dataVersion === known.version;
    const changed = isOwn ? PARTS.filter((part) => !isSame(part)) : PARTS;
    const rested = new Map(known?.rested);
    if (changed.length === 0)
      await this.database.write((manager) =>
        manager.update(SqlYearEntity, { year, madeFor, dataVersion: known?.version }, { dataVersion: version }),
      );
    else {
      const figures: SqlFigureEntity[] = [];
      let coverage: readonly SqlCoverageEntity[] | null = null;
      for (const part of changed) {
        const grounds = new Grounds();
        const reader = new FigureReader(snapshot, this.database, ReaderRights.ofPublic(this.thresholds), grounds);
        if (part === 'COVERAGE') coverage = await coverageOfYear(reader, year);
        else
          for await (const rows of figuresOfYear(reader, year, part)) {
            if (turn !== this.latest) return;
            figures.push(...rows);
          }
        const under = grounds.under(snapshot);
        if (under === null) rested.delete(part);
        else rested.set(part, under);
      }
      const of = changed.flatMap((part) => (part === 'COVERAGE' ? [] : part.map(({ code }) => code)));
      await this.database.write((manager) =>
        writeYear(manager, { year, dataVersion: version, madeFor, figures, of, coverage }),
      );
    }
    this.known.set(year, { version, rested });
  }
}
