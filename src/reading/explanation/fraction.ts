import { standsAlone } from '../../kernel/codes';
import { fromScaled } from '../../kernel/decimal';
import { numberOf } from '../../figures/resolved';
import type { Facts } from './facts';

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** What a mean or a ratio divides by what; null for a sum, for what was said whole, and for what is withheld. */
export function fractionOf({ figure, definition, showsFraction }: Facts): Fraction | null {
  if (numberOf(figure) === null || figure.amount === null || standsAlone(definition.aggregation)) return null;
  if (!showsFraction) return null;
  return { numerator: fromScaled(figure.amount.numerator), denominator: fromScaled(figure.amount.denominator) };
}
