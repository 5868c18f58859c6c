import type { Aggregation } from '../kernel/codes';
import { exact, roundedQuotient, roundedValue } from '../kernel/decimal';

/** Additive parts of a figure, in ten-thousandths. A sum has its numerator only. */
export interface Amount {
  readonly numerator: number;
  readonly denominator: number;
}

/** An amount with what stands behind it, as a publication stored it. */
export interface CellParts extends Amount {
  /** Rows that fill what the indicator measures. */
  readonly filled: number;
  /** Distinct adherents behind it; where cells are added up, at most that. */
  readonly units: number;
  /** The largest numerator that one adherent brings. */
  readonly largest: number;
}

export const NO_PARTS: CellParts = { numerator: 0, denominator: 0, filled: 0, units: 0, largest: 0 };

export const addAmounts = (amounts: readonly Amount[]): Amount => ({
  numerator: amounts.reduce((sum, amount) => exact(sum + amount.numerator), 0),
  denominator: amounts.reduce((sum, amount) => exact(sum + amount.denominator), 0),
});

/** The rounded value of an amount; null where it has none: a mean or a ratio over nothing. */
export function valueOf(amount: Amount, aggregation: Aggregation, precision: number): number | null {
  if (aggregation === 'SUM') return roundedValue(amount.numerator, precision);
  return amount.denominator === 0 ? null : roundedQuotient(amount.numerator, amount.denominator, precision);
}
