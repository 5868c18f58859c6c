import { BoundedMemory } from '../kernel/bounded-memory';
import type { ResolvedFigure } from '../figures/resolved';
import type { FigureKey } from '../published/figure-key';
import { Rested, type Ground } from '../published/grounds';
import type { KeptCells } from '../published/kept-cells';
import type { WatchedSnapshot } from '../published/watched-snapshot';
import type { ReaderRights } from '../secrecy/reader-rights';
import type { Thresholds } from '../secrecy/thresholds';

/** About 4 MB. */
const MOST = 10_000;

/** Figures that a list asks for together, under one snapshot, and all that they rest on. */
interface Group {
  readonly version: number;
  readonly figures: Map<string, ResolvedFigure>;
  readonly rested: Rested;
}

type Groups = BoundedMemory<Group>;

/**
 * Whole figures, as requests before came to them, for readers of the same rights: what a figure is changes only with
 * what it rests on, whatever else is published. One for each request, over what all have kept.
 */
export class KeptFigures {
  /** As they are under the request's snapshot. */
  private readonly used = new Map<string, Group>();

  private constructor(
    private readonly groups: Groups,
    private readonly snapshot: WatchedSnapshot,
  ) {}

  /**
   * Those of who sees everything, and those of the public; null for a reader who sees more than the public and not
   * all, who are too many to keep figures for each, and for a transaction, whose figures may come to nothing.
   */
  static of(snapshot: WatchedSnapshot, rights: ReaderRights | null): KeptFigures | null {
    const { kept } = snapshot;
    if (kept === undefined || (rights !== null && !rights.isPublic)) return null;
    const thresholds = rights?.thresholds ?? null;
    const ofServer = byCells.get(kept) ?? new Map<Thresholds | null, Groups>();
    byCells.set(kept, ofServer);
    const groups = ofServer.get(thresholds) ?? new BoundedMemory<Group>(MOST);
    ofServer.set(thresholds, groups);
    return new KeptFigures(groups, snapshot);
  }

  /** Those of one indicator and year, of all territories of one kind. */
  alike(key: FigureKey): ReadonlyMap<string, ResolvedFigure> {
    return this.groupOf(groupName(key)).figures;
  }

  /** Keeps a figure and what it was made from. */
  keep(figure: ResolvedFigure, grounds: ReadonlyMap<string, Ground>): void {
    const name = groupName(figure.key);
    const group = this.groupOf(name);
    group.figures.set(figure.key.territory.code, figure);
    group.rested.add(grounds.values(), this.snapshot.whole);
    if ((this.groups.peek(name)?.version ?? -1) <= group.version) this.groups.set(name, group, 1 + group.figures.size);
  }

  private groupOf(name: string): Group {
    const known = this.used.get(name);
    if (known !== undefined) return known;
    const group = this.current(name);
    this.used.set(name, group);
    this.snapshot.grounds.noteAll(group.rested);
    return group;
  }

  /** What is kept, where it is right under this snapshot; each snapshot has a group of its own to add to. */
  private current(name: string): Group {
    const { whole } = this.snapshot;
    const { version } = whole;
    const kept = this.groups.get(name);
    if (kept?.version === version) return kept;
    const right = kept?.rested.isSameIn(whole) === true ? kept : undefined;
    const group: Group = { version, figures: new Map(right?.figures), rested: new Rested(right?.rested) };
    if (kept === undefined || kept.version < version) this.groups.set(name, group, 1 + group.figures.size);
    return group;
  }
}

const groupName = ({ territory: { kind }, indicator, year }: FigureKey): string => `${indicator} ${year} ${kind}`;

/** By the cells that a server keeps of one database: its snapshots have them in common, and their objects. */
const byCells = new WeakMap<KeptCells, Map<Thresholds | null, Groups>>();
