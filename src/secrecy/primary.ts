import { groupBy } from '../kernel/group-by';
import { NO_PARTS } from '../published/amount';
import type { Insider } from './attackers';
import type { Bundle } from './secrecy-table';
import { isSecretBundle, together } from './strength';
import type { Thresholds } from './thresholds';

/** What a place brings to a sum. */
interface Part {
  readonly area: string;
  readonly bundle: Bundle;
}

/** Whether parts are secret together: to the public, or once some insider has taken the own ones out of them. */
export function isPrimary(parts: readonly Part[], insiders: readonly Insider[], thresholds: Thresholds): boolean {
  const all = together(parts.map(({ bundle }) => bundle));
  if (isSecretBundle(all, thresholds)) return true;
  const byArea = groupBy(parts, ({ area }) => area);
  const largestFirst = all.map((_, index) =>
    [...parts].sort((a, b) => (b.bundle[index]?.largest ?? 0) - (a.bundle[index]?.largest ?? 0)),
  );
  return insiders.some((own) => {
    const theirs = own.flatMap((area) => (byArea.get(area) ?? []).map(({ bundle }) => bundle));
    if (theirs.length === 0) return false;
    const taken = together(theirs);
    const left = all.map((sum, index) => {
      const { numerator, denominator, filled, units } = taken[index] ?? NO_PARTS;
      return {
        numerator: sum.numerator - numerator,
        denominator: sum.denominator - denominator,
        filled: sum.filled - filled,
        units: sum.units - units,
        largest: largestFirst[index]?.find(({ area }) => !own.includes(area))?.bundle[index]?.largest ?? 0,
      };
    });
    return isSecretBundle(left, thresholds);
  });
}
