import type { Dimension } from '../kernel/codes';
import type { FigureKey } from '../published/figure-key';
import type { Ledger } from '../published/ledger';
import type { Parts } from './parts';
import { resolve } from './resolve';
import type { ResolvedFigure } from './resolved';
import type { Snapshot } from '../published/snapshot';

/** One part that is within another part of a figure (docs/regles.md#parts-dont). */
export interface OfWhich {
  readonly key: string;
  /** Key of the part that it is within. */
  readonly partOf: string;
}

/** Parts within parts that were declared, or else printed, each once. */
export function ofWhich({ declared, printed }: Snapshot, key: FigureKey, dimension: Dimension): readonly OfWhich[] {
  const said = declared.ofWhich(key, dimension);
  if (said.length > 0) return said;
  const inside = printed
    .partsOf(key, dimension)
    .flatMap(({ slice, partOf }) => (slice === null || partOf === null ? [] : [{ key: slice.key, partOf }]));
  return [...new Map(inside.map((each) => [`${each.partOf}|${each.key}`, each])).values()];
}

/**
 * Parts "of which" that are asked for by their own key. They are no parts beside their whole: where that is asked for
 * too, or rows give the part itself, nothing is added.
 */
export function ofWhichAsked(
  ledger: Ledger,
  figure: ResolvedFigure,
  dimension: Dimension,
  asked: ReadonlySet<string>,
): Parts {
  if (figure.way === 'ROWS' || figure.way === 'CONSOLIDATION') return new Map();
  return new Map(
    ofWhich(ledger.snapshot, figure.key, dimension)
      .filter(({ key, partOf }) => asked.has(key) && !asked.has(partOf))
      .map(({ key }) => [key, resolve(ledger, { ...figure.key, slice: { dimension, key } }, 'SAID')] as const),
  );
}
