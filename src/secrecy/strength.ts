import { NO_PARTS, type CellParts } from '../published/amount';
import type { Atom, Bundle, SecrecyTable } from './secrecy-table';
import { isSecret, type Thresholds } from './thresholds';

export const isSecretBundle = (bundle: Bundle, thresholds: Thresholds): boolean =>
  bundle.some((parts) => isSecret(parts, thresholds));

/** Parts while they are added up. */
export type Weighed = { -readonly [Part in keyof CellParts]: CellParts[Part] };

/** Adds what is counted; who stands behind both together, only the caller knows. */
export function addTo(sum: Weighed, { numerator, denominator, filled }: Omit<CellParts, 'units' | 'largest'>): void {
  sum.numerator += numerator;
  sum.denominator += denominator;
  sum.filled += filled;
}

/** Adherents behind a bundle: those of the indicator that has the most. */
export const unitsOf = (bundle: Bundle): number => Math.max(0, ...bundle.map((parts) => parts.units));

/** Bundles of different adherents together: of different regions, say. */
export function together(bundles: readonly Bundle[]): Bundle {
  const sums: Weighed[] = [];
  for (const bundle of bundles)
    for (let member = 0; member < bundle.length; member++) {
      const parts = bundle[member] ?? NO_PARTS;
      const sum = (sums[member] ??= { ...NO_PARTS });
      addTo(sum, parts);
      sum.units += parts.units;
      if (parts.largest > sum.largest) sum.largest = parts.largest;
    }
  return sums;
}

/**
 * Atoms of one place together, as weak as they may be. An adherent has one department and one type, and may stand
 * in all the atoms of those, its home: there, the most adherents of one atom count, and their largest are added up.
 */
export function strengthOf(atoms: readonly Atom[], homeOf: (atom: Atom) => string): Bundle {
  const [only, ...more] = atoms;
  if (only !== undefined && more.length === 0) return only.bundle;
  const homes = new Map<string, Weighed[]>();
  for (const atom of atoms) {
    const home = homeOf(atom);
    let sums = homes.get(home);
    if (sums === undefined) homes.set(home, (sums = []));
    for (let member = 0; member < atom.bundle.length; member++) {
      const parts = atom.bundle[member] ?? NO_PARTS;
      const sum = (sums[member] ??= { ...NO_PARTS });
      addTo(sum, parts);
      if (parts.units > sum.units) sum.units = parts.units;
      sum.largest += parts.largest;
    }
  }
  return together([...homes.values()]);
}

/** The part that every adherent has one of: {@link strengthOf}. */
export function homesOf({ dimensions }: SecrecyTable): (atom: Atom) => string {
  const own = dimensions.flatMap((each, index) => (each === 'DEPARTMENT' || each === 'STRUCTURE_TYPE' ? [index] : []));
  const known = new WeakMap<Atom, string>();
  return (atom) => {
    const home = known.get(atom) ?? own.map((index) => atom.keys[index] ?? '').join('|');
    known.set(atom, home);
    return home;
  };
}
