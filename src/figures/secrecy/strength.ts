import { NO_PARTS } from '../amount';
import type { Atom, Bundle } from './secrecy-table';
import { isSecret, type Thresholds } from './thresholds';

export const isSecretBundle = (bundle: Bundle, thresholds: Thresholds): boolean =>
  bundle.some((parts) => isSecret(parts, thresholds));

/** Adherents behind a bundle: those of the indicator that has the most. */
export const unitsOf = (bundle: Bundle): number => Math.max(0, ...bundle.map((parts) => parts.units));

/** Bundles of different adherents together: of different regions, say. */
export const together = (bundles: readonly Bundle[]): Bundle =>
  combine(bundles, (parts) => ({
    units: parts.reduce((sum, { units }) => sum + units, 0),
    largest: Math.max(0, ...parts.map(({ largest }) => largest)),
  }));

/**
 * Atoms of one place together, as weak as they may be. An adherent has one department and one type, and may stand
 * in all the atoms of those: there, the most adherents of one atom count, and their largest ones are added up.
 */
export function strengthOf(atoms: readonly Atom[], exclusive: readonly number[]): Bundle {
  const [only, ...more] = atoms;
  if (only !== undefined && more.length === 0) return only.bundle;
  const groups = new Map<string, Bundle[]>();
  for (const { keys, bundle } of atoms) {
    const group = exclusive.map((index) => keys[index] ?? '').join('|');
    const found = groups.get(group);
    if (found === undefined) groups.set(group, [bundle]);
    else found.push(bundle);
  }
  return together(
    [...groups.values()].map((bundles) =>
      combine(bundles, (parts) => ({
        units: Math.max(0, ...parts.map(({ units }) => units)),
        largest: parts.reduce((sum, { largest }) => sum + largest, 0),
      })),
    ),
  );
}

function combine(
  bundles: readonly Bundle[],
  weigh: (parts: Bundle) => { readonly units: number; readonly largest: number },
): Bundle {
  const members = Math.max(0, ...bundles.map((bundle) => bundle.length));
  return Array.from({ length: members }, (_, index) => {
    const parts = bundles.map((bundle) => bundle[index] ?? NO_PARTS);
    const sum = (of: (part: Bundle[number]) => number) => parts.reduce((total, part) => total + of(part), 0);
    return {
      numerator: sum((part) => part.numerator),
      denominator: sum((part) => part.denominator),
      filled: sum((part) => part.filled),
      ...weigh(parts),
    };
  });
}
