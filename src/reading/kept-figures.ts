import { BoundedMemory } from '../kernel/bounded-memory';
import type { Evolution } from '../figures/evolution';
import type { ResolvedFigure } from '../figures/resolved';
import type { FigureKey } from '../published/figure-key';
import { Rested, type Ground } from '../published/grounds';
import type { KeptCells } from '../published/kept-cells';
import type { WatchedSnapshot } from '../published/watched-snapshot';
import type { ReaderRights } from '../secrecy/reader-rights';
import type { Thresholds } from '../secrecy/thresholds';

/** About 4 MB. */
const MOST = 10_000;

/** What is known of figures that a list asks for together, under one snapshot, and all that it rests on. */
interface Group<Value> {
  readonly version: number;
  readonly values: Map<string, Value>;
  readonly rested: Rested;
}

/** What requests before came to, of one indicator and year together. One for each request, over what all have kept. */
export class Kept<Value> {
  /** As they are under the request's snapshot. */
  private readonly used = new Map<string, Group<Value>>();

  constructor(
    private readonly groups: BoundedMemory<Group<Value>>,
    private readonly snapshot: WatchedSnapshot,
  ) {}

  /** Of the figures of one indicator and year, by the code of their territories, all of one kind. */
  alike(key: FigureKey): ReadonlyMap<string, Value> {
    return this.groupOf(groupName(key)).values;
  }

  /** Keeps what is known of a figure, and what it was made from. */
  keep(key: FigureKey, value: Value, grounds: ReadonlyMap<string, Ground>): void {
    const name = groupName(key);
    const group = this.groupOf(name);
    group.values.set(key.territory.code, value);
    group.rested.add(grounds.values(), this.snapshot.whole);
    if ((this.groups.peek(name)?.version ?? -1) <= group.version) this.groups.set(name, group, 1 + group.values.size);
  }

  private groupOf(name: string): Group<Value> {
    const known = this.used.get(name);
    if (known !== undefined) return known;
    const group = this.current(name);
    this.used.set(name, group);
    this.snapshot.grounds.noteAll(group.rested);
    return group;
  }

  /** What is kept, where it is right under this snapshot; each snapshot has a group of its own to add to. */
  private current(name: string): Group<Value> {
    const { whole } = this.snapshot;
    const { version } = whole;
    const kept = this.groups.get(name);
    if (kept?.version === version) return kept;
    const right = kept?.rested.isSameIn(whole) === true ? kept : undefined;
    const group: Group<Value> = { version, values: new Map(right?.values), rested: new Rested(right?.rested) };
    if (kept === undefined || kept.version < version) this.groups.set(name, group, 1 + group.values.size);
    return group;
  }
}

const groupName = ({ territory: { kind }, indicator, year }: FigureKey): string => `${indicator} ${year} ${kind}`;

/** Whole figures, and their evolutions: what they are changes only with what they rest on, whatever else is published. */
export interface KeptFigures {
  readonly figures: Kept<ResolvedFigure>;
  readonly evolutions: Kept<Evolution | null>;
}

/**
 * For readers of the same rights: those of who sees everything, and those of the public; null for a reader who sees more
 * than the public and not all, who are too many to keep figures for each, and for a transaction, whose figures may come
 * to nothing.
 */
export function keptFigures(snapshot: WatchedSnapshot, rights: ReaderRights | null): KeptFigures | null {
  const { kept } = snapshot;
  if (kept === undefined || (rights !== null && !rights.isPublic)) return null;
  const thresholds = rights?.thresholds ?? null;
  const ofServer = byCells.get(kept) ?? new Map<Thresholds | null, Memories>();
  byCells.set(kept, ofServer);
  const memories = ofServer.get(thresholds) ?? {
    figures: new BoundedMemory(MOST),
    evolutions: new BoundedMemory(MOST),
  };
  ofServer.set(thresholds, memories);
  return { figures: new Kept(memories.figures, snapshot), evolutions: new Kept(memories.evolutions, snapshot) };
}

interface Memories {
  readonly figures: BoundedMemory<Group<ResolvedFigure>>;
  readonly evolutions: BoundedMemory<Group<Evolution | null>>;
}

/** By the cells that a server keeps of one database: its snapshots have them in common, and their objects. */
const byCells = new WeakMap<KeptCells, Map<Thresholds | null, Memories>>();
