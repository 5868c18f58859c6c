/**
 * Exact decimals as integers of ten-thousandths. Sums of them are exact in a JavaScript number up to
 * 900 billion, far above what the network can add up to; {@link exact} throws beyond that rather than drift (docs/regles.md#arrondis).
 */
export const SCALE = 10_000;

/** A number of at most four decimals as ten-thousandths. */
export const toScaled = (value: number): number => exact(Math.round(value * SCALE));

export const fromScaled = (scaled: number): number => scaled / SCALE;

/** The same integer, or a thrown error when it is no longer exact. */
export function exact(integer: number): number {
  if (!Number.isSafeInteger(integer)) throw new RangeError(`sum beyond exact integers: ${integer}`);
  return integer;
}

/**
 * numerator / denominator rounded half away from zero to `decimals`, computed on integers so that
 * 0.5 + 0.1 % style errors cannot appear. Both are scaled alike, so the scale cancels out.
 */
export function roundedQuotient(numerator: number, denominator: number, decimals: number): number {
  const power = 10 ** decimals;
  const top = 2 * Math.abs(exact(numerator)) * power + exact(denominator);
  // Most figures fit in the integers that a number holds exactly, which are ten times as fast.
  if (denominator > 0 && top <= Number.MAX_SAFE_INTEGER) {
    const rounded = (top - (top % (2 * denominator))) / (2 * denominator);
    // Of nothing there is no negative.
    return (numerator < 0 ? 0 - rounded : rounded) / power;
  }
  const shifted = BigInt(exact(numerator)) * 10n ** BigInt(decimals);
  const divisor = BigInt(exact(denominator));
  const doubled = 2n * (shifted < 0n ? -shifted : shifted);
  const rounded = (doubled + divisor) / (2n * divisor);
  return Number(shifted < 0n ? -rounded : rounded) / 10 ** decimals;
}

/** A scaled integer rounded to `decimals`, as a number. */
export const roundedValue = (scaled: number, decimals: number): number => roundedQuotient(scaled, SCALE, decimals);
