import type { TerritoryRef } from '../kernel/territory';
import type { FigureKey } from '../published/figure-key';
import type { ResolvedFigure } from '../figures/resolved';
import type { ReaderRights } from '../secrecy/reader-rights';
import type { Thresholds } from '../secrecy/thresholds';
import type { Snapshot } from '../published/snapshot';

/** About 4 MB; beyond that it starts anew. */
const MOST = 10_000;

type ByTerritory = Map<TerritoryRef['kind'], Map<string, ResolvedFigure>>;

/**
 * Whole figures, as requests before came to them under one snapshot and for readers of the same rights: what a figure
 * is changes only with the snapshot.
 */
export class KeptFigures {
  private readonly figures = new Map<string, Map<number, ByTerritory>>();
  private size = 0;

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
  alike({ territory: { kind }, indicator, year }: FigureKey): ReadonlyMap<string, ResolvedFigure> {
    return inner(inner(inner(this.figures, indicator), year), kind);
  }

  keep(figure: ResolvedFigure): void {
    if (this.size >= MOST) {
      this.figures.clear();
      this.size = 0;
    }
    const { territory, indicator, year } = figure.key;
    inner(inner(inner(this.figures, indicator), year), territory.kind).set(territory.code, figure);
    this.size++;
  }
}

const bySnapshot = new WeakMap<Snapshot, Map<Thresholds | null, KeptFigures>>();

function inner<Key, InnerKey, Value>(map: Map<Key, Map<InnerKey, Value>>, key: Key): Map<InnerKey, Value> {
  const known = map.get(key) ?? new Map<InnerKey, Value>();
  map.set(key, known);
  return known;
}
