import { standsAlone, type Aggregation } from '../kernel/codes';
import { exact, roundedQuotient, roundedValue, SCALE } from '../kernel/decimal';

/** Additive parts of a figure, in ten-thousandths. A sum has its numerator only. */
export interface Amount {
  readonly numerator: number;
  readonly denominator: number;
  /** Whom a count of different units counts (adherents, or what goes by a name): in several parts, they count once in their whole. */
  readonly adherents?: readonly string[];
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

/** Whatever of a cell is a number. */
export type CellNumber = Exclude<keyof CellParts, 'adherents'>;

export const NO_PARTS: CellParts = { numerator: 0, denominator: 0, filled: 0, units: 0, largest: 0 };

/** Adds up amounts as they come: sums add up, and adherents that several name count once. */
export class Together {
  private numerator = 0;
  private denominator = 0;
  private adherents: Set<string> | undefined;

  add({ numerator, denominator, adherents }: Amount): void {
    this.denominator = exact(this.denominator + denominator);
    if (adherents === undefined) this.numerator = exact(this.numerator + numerator);
    else {
      this.adherents ??= new Set();
      for (const adherent of adherents) this.adherents.add(adherent);
    }
  }

  get amount(): Amount {
    const { numerator, denominator, adherents } = this;
    if (adherents === undefined) return { numerator, denominator };
    return { numerator: exact(numerator + adherents.size * SCALE), denominator, adherents: [...adherents] };
  }
}

/** Amounts together, see {@link Together}. */
export function addAmounts(amounts: readonly Amount[]): Amount {
  const all = new Together();
  for (const amount of amounts) all.add(amount);
  return all.amount;
}

/** Cells together, as one cell. */
export const addCells = (a: CellParts, b: CellParts): CellParts => {
  const amount = addAmounts([a, b]);
  return {
    ...amount,
    filled: a.filled + b.filled,
    units: amount.adherents?.length ?? a.units + b.units,
    largest: Math.max(a.largest, b.largest),
  };
};

/** The rounded value of an amount; null where it has none: a mean or a ratio over nothing. */
export function valueOf(amount: Amount, aggregation: Aggregation, precision: number): number | null {
  if (standsAlone(aggregation)) return roundedValue(amount.numerator, precision);
  return amount.denominator === 0 ? null : roundedQuotient(amount.numerator, amount.denominator, precision);
}
