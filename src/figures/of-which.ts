import type { Dimension } from '../kernel/codes';
import type { Ledger } from './ledger';
import type { Parts } from './parts';
import { resolve } from './resolve';
import type { ResolvedFigure } from './resolved';

/**
 * Parts "of which" (39 others, of which 11 EBE) that are asked for by their own key. They are no parts beside their
 * whole: where that is asked for too, or rows give the part itself, nothing is added.
 */
export function ofWhichAsked(
  ledger: Ledger,
  figure: ResolvedFigure,
  dimension: Dimension,
  asked: ReadonlySet<string>,
): Parts {
  if (figure.way === 'ROWS' || figure.way === 'CONSOLIDATION') return new Map();
  const inside = ledger.snapshot.printed
    .partsOf(figure.key, dimension)
    .filter(({ partOf, slice }) => partOf !== null && !asked.has(partOf) && slice !== null && asked.has(slice.key));
  return new Map(
    inside.flatMap(({ slice }) =>
      slice === null ? [] : [[slice.key, resolve(ledger, { ...figure.key, slice }, 'SAID')] as const],
    ),
  );
}
