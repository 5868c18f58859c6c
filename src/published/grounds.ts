import type { DatasetCode } from '../kernel/codes';
import { slotName } from './slot-name';
import type { Snapshot } from './snapshot';

/** One thing that an answer may rest on: `of` gives the very same value of two snapshots exactly where it is the same. */
export interface Ground {
  readonly name: string;
  readonly of: (snapshot: Snapshot) => unknown;
  /** Whether it is what is published in a slot, or in all of a dataset and year, and bears that name. */
  readonly isPublished?: true;
}

/** Of what cannot say what it rests on: it changes with whatever is published. */
export const EVERYTHING: Ground = { name: '*', of: ({ version }) => version };
/** What reports print, and what was decided of it. */
export const PRINTED: Ground = { name: 'printed', of: ({ printed }) => printed };
export const DECLARED: Ground = { name: 'declared', of: ({ declared }) => declared };
export const SETTLEMENTS: Ground = { name: 'settlements', of: ({ settlements }) => settlements };
export const PLANS: Ground = { name: 'plans', of: ({ plans }) => plans };
/** What was loaded with the product, and whatever else changes seldom and is in no snapshot. */
export const LOADED: Ground = { name: 'loaded', of: ({ wholeSince }) => wholeSince };
/** Which years there are, not what is published of them. */
export const YEARS: Ground = { name: 'years', of: ({ publications }) => publications.years };

/** The things that an answer rests on, noted while they are looked at. */
export class Grounds {
  private current = new Map<string, Ground>();
  private readonly others = new Set<Rested>();
  /** Whether something was looked at that had not arrived whole: the answer serves whoever asked, and nobody after. */
  isPassing = false;

  note(ground: Ground): void {
    this.current.set(ground.name, ground);
  }

  /** All publications of a dataset and year. */
  noteList(dataset: DatasetCode, year: number): void {
    const name = `${dataset}|${year}`;
    if (!this.current.has(name))
      this.current.set(name, { name, of: ({ publications }) => publications.of(dataset, year), isPublished: true });
  }

  /** The publication of one slot, or that there is none. */
  noteSlot(dataset: DatasetCode, year: number, region: string | null): void {
    const name = slotName(dataset, year, region);
    if (!this.current.has(name))
      this.current.set(name, {
        name,
        of: ({ publications }) => publications.find(dataset, year, region),
        isPublished: true,
      });
  }

  /** What something kept rests on, which is used: whatever is added to it later counts too. */
  noteAll(rested: Rested): void {
    this.others.add(rested);
  }

  /** What is looked at during `work`, which waits for nothing, apart as well. */
  during<T>(work: () => T): readonly [T, ReadonlyMap<string, Ground>] {
    const outside = this.current;
    const inside = new Map<string, Ground>();
    this.current = inside;
    try {
      return [work(), inside];
    } finally {
      this.current = outside;
      for (const [name, ground] of inside) outside.set(name, ground);
    }
  }

  /** Under which snapshots an answer that was made under this one is right; null where it is not to be kept. */
  under(snapshot: Snapshot): Rested | null {
    if (this.isPassing) return null;
    const all = new Map(this.current);
    for (const rested of this.others) for (const ground of rested.grounds()) all.set(ground.name, ground);
    const rested = new Rested();
    rested.add(all.has(EVERYTHING.name) ? [EVERYTHING] : all.values(), snapshot);
    return rested;
  }
}

interface Held {
  readonly ground: Ground;
  readonly value: unknown;
}

/** What something kept rests on, as it was when that was made. */
export class Rested {
  /** What is published, which is most of it, and all else. */
  private readonly published: Map<string, Held>;
  private readonly others: Map<string, Held>;
  /** The publications under which it was found right last. */
  private rightUnder: object | undefined;

  /** To begin with, on all that another does. */
  constructor(before?: Rested) {
    this.published = new Map(before?.published);
    this.others = new Map(before?.others);
    this.rightUnder = before?.rightUnder;
  }

  /** Adds what it does not rest on yet, as it is in this snapshot. */
  add(grounds: Iterable<Ground>, snapshot: Snapshot): void {
    const { mark } = snapshot.publications;
    if (this.published.size === 0) this.rightUnder = mark;
    else if (this.rightUnder !== mark) this.rightUnder = undefined;
    for (const ground of grounds) {
      const held = ground.isPublished === true ? this.published : this.others;
      if (!held.has(ground.name)) held.set(ground.name, { ground, value: ground.of(snapshot) });
    }
  }

  *grounds(): Generator<Ground> {
    for (const held of [this.published, this.others]) for (const { ground } of held.values()) yield ground;
  }

  /** Whether it is right under this snapshot too. Of what was right under the one before, only what changed is looked at. */
  isSameIn(snapshot: Snapshot): boolean {
    const isSame = ({ ground, value }: Held): boolean => ground.of(snapshot) === value;
    const { mark } = snapshot.publications;
    if (this.rightUnder !== mark && !this.mayChange(snapshot).every(isSame)) return false;
    this.rightUnder = mark;
    for (const held of this.others.values()) if (!isSame(held)) return false;
    return true;
  }

  private mayChange({ publications }: Snapshot): readonly Held[] {
    const changed = this.rightUnder === undefined ? null : publications.changedSince(this.rightUnder);
    if (changed === null) return [...this.published.values()];
    return [...changed].flatMap((name) => this.published.get(name) ?? []);
  }
}

interface Derived extends Ground {
  readonly of: (snapshot: Snapshot) => string;
}

/** Something that follows from a snapshot alone and changes less often than what it is made from; written as JSON. */
export function derived(name: string, of: (snapshot: Snapshot) => unknown): Derived {
  return {
    name,
    of: (snapshot) => {
      const known = found.get(snapshot) ?? new Map<string, string>();
      found.set(snapshot, known);
      const value = known.get(name) ?? JSON.stringify(of(snapshot));
      known.set(name, value);
      return value;
    },
  };
}

const found = new WeakMap<Snapshot, Map<string, string>>();
