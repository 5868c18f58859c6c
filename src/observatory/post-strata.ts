import { groupBy } from '../kernel/group-by';
import { joined, type Stratum, type SurveyedCell } from './stratum';

/** The sums that a reader sees of one measure. */
export interface ShownSums {
  readonly total: number;
  /** By type, over all regions; null where it is withheld. */
  ofType(type: string): number | null;
}

type Test = (stratum: Stratum) => boolean;

interface Split {
  readonly strata: readonly Stratum[];
  /** Cells that none of the strata holds. */
  readonly left: readonly SurveyedCell[];
}

/**
 * Post-strata: each type in each region; what is too thin there joins the same type's other thin regions, and then its
 * smallest ones; a type that is too thin in the whole country joins the others that are, and then the smallest strata.
 * Null where the whole is too thin. Every stratum's sum is a difference of sums that the reader sees.
 */
export function postStrata(cells: readonly SurveyedCell[], sums: ShownSums, isSound: Test): readonly Stratum[] | null {
  const there = cells.filter(({ population, values }) => population > 0 || values.length > 0);
  const types = [...groupBy(there, (cell) => cell.type)].map(([type, those]) => {
    const own = those.flatMap((cell) => (cell.sum === null ? [] : joined([cell], cell.sum))).filter(isSound);
    return absorbed(own, those, sums.ofType(type), isSound);
  });
  const strata = types.flatMap((split) => split.strata);
  const whole = absorbed(strata, there, sums.total, isSound);
  return whole.left.length > 0 ? null : whole.strata;
}

/** Strata, and one more of the cells that they leave over; as long as that is too thin, the smallest of them joins it. */
function absorbed(
  strata: readonly Stratum[],
  cells: readonly SurveyedCell[],
  total: number | null,
  isSound: Test,
): Split {
  const held = new Set(strata.flatMap((stratum) => stratum.cells));
  const left = cells.filter((cell) => !held.has(cell));
  if (left.length === 0 || total === null) return { strata, left };
  const bySize = [...strata].sort((a, b) => a.population - b.population);
  for (let taken = 0; taken <= bySize.length; taken++) {
    const kept = bySize.slice(taken);
    const rest = joined(
      [...left, ...bySize.slice(0, taken).flatMap((stratum) => stratum.cells)],
      kept.reduce((sum, stratum) => sum - stratum.sum, total),
    );
    if (isSound(rest)) return { strata: [...kept, rest], left: [] };
  }
  return { strata, left };
}
