import { BoundedMemory } from '../kernel/bounded-memory';
import type { FigureKey } from '../published/figure-key';
import type { ResolvedFigure } from '../figures/resolved';
import type { ReaderRights } from '../secrecy/reader-rights';
import type { Thresholds } from '../secrecy/thresholds';
import type { Snapshot } from '../published/snapshot';

/** About 4 MB. */
const MOST = 10_000;

/**
 * Whole figures, as requests before came to them under one snapshot and for readers of the same rights: what a figure
 * is changes only with the snapshot.
 */
export class KeptFigures {
  /** Those that a list asks for together are kept together. */
  private readonly groups = new BoundedMemory<Map<string, ResolvedFigure>>(MOST);

  /**
   * Those of who sees everything, and those of the public; null for a reader who sees more than the public and not
   * all, who are too many to keep figures for each, and for a transaction, whose figures may come to nothing.
   */
  static of(snapshot: Snapshot, rights: ReaderRights | null): KeptFigures | null {
    if (snapshot.kept === undefined || (rights !== null && !rights.isPublic)) return null;
    const thresholds = rights?.thresholds ?? null;
    const ofSnapshot = bySnapshot.get(snapshot) ?? new Map<Thresholds | null, KeptFigures>();
    bySnapshot.set(snapshot, ofSnapshot);
    const known = ofSnapshot.get(thresholds) ?? new KeptFigures();
    ofSnapshot.set(thresholds, known);
    return known;
  }

  /** Those of one indicator and year, of all places of one kind. */
  alike(key: FigureKey): ReadonlyMap<string, ResolvedFigure> {
    return this.groupOf(groupName(key));
  }

  keep(figure: ResolvedFigure): void {
    const name = groupName(figure.key);
    const group = this.groupOf(name);
    group.set(figure.key.territory.code, figure);
    this.groups.set(name, group, 1 + group.size);
  }

  private groupOf(name: string): Map<string, ResolvedFigure> {
    const known = this.groups.get(name) ?? new Map<string, ResolvedFigure>();
    if (known.size === 0) this.groups.set(name, known);
    return known;
  }
}

const groupName = ({ territory: { kind }, indicator, year }: FigureKey): string => `${indicator} ${year} ${kind}`;

const bySnapshot = new WeakMap<Snapshot, Map<Thresholds | null, KeptFigures>>();
