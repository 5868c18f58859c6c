import { definitionOf } from '../datasets/catalogue';
import type { Fraction } from './secrecy-table';

/** The means and shares among indicators that are decided together, with the sums among them that each is made of. */
export function fractionsOf(indicators: readonly string[]): readonly Fraction[] {
  const sums = indicators.flatMap((code, member) => {
    const { measure } = definitionOf(code);
    return measure?.kind === 'SUM' ? [{ column: measure.column, member }] : [];
  });
  return indicators.flatMap((indicator, member): readonly Fraction[] => {
    const { measure } = definitionOf(indicator);
    if (measure?.kind === 'MEAN') {
      const weights = sums.filter(({ column }) => column === measure.weight);
      return [{ indicator, member, isMean: true, sums: weights.map((sum) => ({ member: sum.member, is: 'BELOW' })) }];
    }
    if (measure?.kind !== 'SHARE') return [];
    const below = measure.of.filter((column) => column !== measure.column);
    const isIn = below.length < measure.of.length;
    const sideOf = (column: string): Fraction['sums'][number]['is'] | null => {
      if (column === measure.column) return 'ABOVE';
      if (below.length !== 1 || column !== below[0]) return null;
      return isIn ? 'BELOW_ONLY' : 'BELOW';
    };
    const made = sums.flatMap((sum) => {
      const is = sideOf(sum.column);
      return is === null ? [] : [{ member: sum.member, is }];
    });
    return [{ indicator, member, isMean: false, sums: made }];
  });
}
