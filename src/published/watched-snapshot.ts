import { TOTALS } from '../datasets/roles';
import type { DatasetCode } from '../kernel/codes';
import { DeclaredFigures } from './declared';
import type { FigureKey } from './figure-key';
import {
  DECLARED,
  derived,
  EVERYTHING,
  LOADED,
  PLANS,
  PRINTED,
  SETTLEMENTS,
  YEARS,
  type Ground,
  type Grounds,
} from './grounds';
import { Publications, type Publication } from './publication-state';
import type { Snapshot } from './snapshot';

/** A snapshot as one reader sees it: whatever the reader looks at is noted as what its answer rests on. */
export class WatchedSnapshot implements Snapshot {
  readonly publications: Publications;
  readonly declared: DeclaredFigures;

  constructor(
    readonly whole: Snapshot,
    readonly grounds: Grounds,
  ) {
    this.publications = new WatchedPublications(whole.publications, grounds);
    this.declared = new WatchedDeclared(whole.declared, grounds);
  }

  /** The answer rests on these too. */
  note(...grounds: readonly Ground[]): void {
    for (const ground of grounds) this.grounds.note(ground);
  }

  /** What follows from the snapshot, as JSON gives it back: the answer rests on that, and not on all that it follows from. */
  derive<T>(name: string, of: (snapshot: Snapshot) => T): T {
    const ground = derived(name, of);
    this.grounds.note(ground);
    return JSON.parse(ground.of(this.whole)) as T;
  }

  get version() {
    this.grounds.note(EVERYTHING);
    return this.whole.version;
  }

  get wholeSince() {
    this.grounds.note(LOADED);
    return this.whole.wholeSince;
  }

  get printed() {
    this.grounds.note(PRINTED);
    return this.whole.printed;
  }

  get settlements() {
    this.grounds.note(SETTLEMENTS);
    return this.whole.settlements;
  }

  get plans() {
    this.grounds.note(PLANS);
    return this.whole.plans;
  }

  /** Read at the start, and never again. */
  get network() {
    return this.whole.network;
  }

  /** Cells by their submission, which never change. */
  get kept() {
    return this.whole.kept;
  }
}

/** The snapshot itself, for whoever keeps something by it and notes what that rests on. */
export const wholeOf = (snapshot: Snapshot): Snapshot =>
  snapshot instanceof WatchedSnapshot ? snapshot.whole : snapshot;

/** What is read now rests on everything, or on what has not arrived whole: for whoever cannot, or need not, say more. */
export function noteEverything(snapshot: Snapshot): void {
  if (snapshot instanceof WatchedSnapshot) snapshot.grounds.note(EVERYTHING);
}
export function notePassing(snapshot: Snapshot): void {
  if (snapshot instanceof WatchedSnapshot) snapshot.grounds.isPassing = true;
}

class WatchedPublications extends Publications {
  constructor(
    private readonly whole: Publications,
    private readonly grounds: Grounds,
  ) {
    super([]);
  }

  override get years() {
    this.grounds.note(YEARS);
    return this.whole.years;
  }

  override of(dataset: DatasetCode, year: number): readonly Publication[] {
    this.grounds.noteList(dataset, year);
    return this.whole.of(dataset, year);
  }

  override find(dataset: DatasetCode, year: number, region: string | null): Publication | undefined {
    this.grounds.noteSlot(dataset, year, region);
    return this.whole.find(dataset, year, region);
  }

  override all(): readonly Publication[] {
    this.grounds.note(EVERYTHING);
    return this.whole.all();
  }

  override latestRegisters(wanted: (register: Publication) => boolean): readonly Publication[] {
    this.grounds.note(EVERYTHING);
    return this.whole.latestRegisters(wanted);
  }
}

class WatchedDeclared extends DeclaredFigures {
  constructor(
    private readonly whole: DeclaredFigures,
    private readonly grounds: Grounds,
  ) {
    super([], whole.isRejected);
  }

  override get all() {
    this.grounds.note(DECLARED);
    return this.whole.all;
  }

  /** Everything that is declared of a territory stands in one submission. */
  override at(key: FigureKey) {
    const { kind, code } = key.territory;
    this.grounds.note(SETTLEMENTS);
    if (kind === 'FEDERATION' || kind === 'REGION')
      this.grounds.noteSlot(TOTALS.code, key.year, kind === 'REGION' ? code : null);
    else this.grounds.noteList(TOTALS.code, key.year);
    return this.whole.at(key);
  }
}
