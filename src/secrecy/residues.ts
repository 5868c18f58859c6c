/** The largest prime below 2^26, so that a product of two residues and one more is exact in a JavaScript number. */
export const PRIME = 67_108_859;

const SHARE = 1 / PRIME;

/** What is left of a number from 0 to 2^53 modulo {@link PRIME}: many times as quick as the operator `%`. */
export function residue(number: number): number {
  // The quotient may be one off where the number is large.
  const rest = number - Math.floor(number * SHARE) * PRIME;
  return rest < 0 ? rest + PRIME : rest >= PRIME ? rest - PRIME : rest;
}

/** By Fermat: number^(PRIME − 2). */
export function inverse(number: number): number {
  let [result, power, exponent] = [1, number, PRIME - 2];
  for (; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = residue(result * power);
    power = residue(power * power);
  }
  return result;
}

const LEHMER = 2_147_483_647;
const OF_LEHMER = 1 / LEHMER;

/** Lehmer's generator: plain and quick; weakness would only cost a cell that need not be withheld. */
export function randomResidues(seed: number): () => number {
  let state = (seed % (LEHMER - 1)) + 1;
  return () => {
    const next = state * 48_271;
    state = next - Math.floor(next * OF_LEHMER) * LEHMER;
    if (state < 0) state += LEHMER;
    else if (state >= LEHMER) state -= LEHMER;
    return residue(state);
  };
}
