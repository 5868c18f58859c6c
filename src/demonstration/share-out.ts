/**
 * Whole numbers in proportion to the weights that add up to `total` exactly: each share rounded down, the rest to the
 * largest remainders.
 */
export function sharedOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const rest = total - shares.reduce((a, b) => a + b, 0);
  exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, rest)
    .forEach(({ index }) => (shares[index] = (shares[index] ?? 0) + 1));
  return shares;
}

/** The same with decimals: amounts in euros and cents, hours, full-time equivalents. */
export const sharedOutTo = (decimals: number, total: number, weights: readonly number[]): number[] =>
  sharedOut(Math.round(total * 10 ** decimals), weights).map((share) => share / 10 ** decimals);

export const roundedTo = (decimals: number, value: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;
