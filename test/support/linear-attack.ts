/** A prime far from the product's own. */
const PRIME = 2_147_483_647n;

const modulo = (number: bigint): bigint => ((number % PRIME) + PRIME) % PRIME;

function inverse(number: bigint): bigint {
  let [result, power, exponent] = [1n, modulo(number), PRIME - 2n];
  for (; exponent > 0n; exponent /= 2n) {
    if (exponent % 2n === 1n) result = (result * power) % PRIME;
    power = (power * power) % PRIME;
  }
  return result;
}

/**
 * What an attacker knows who adds and subtracts: sums of unknowns, each a set of their places. Plain elimination,
 * written anew without any code of the platform.
 */
export class LinearAttack {
  private readonly rows = new Map<number, Map<number, bigint>>();

  /** What a sum comes to; with `times`, a sum of which each unknown is taken so many times. */
  learn(unknowns: Iterable<number>, times: (unknown: number) => bigint = () => 1n): void {
    const left = this.left(unknowns, times);
    const pivot = Math.min(...left.keys());
    if (pivot === Infinity) return;
    const factor = inverse(left.get(pivot) ?? 1n);
    this.rows.set(pivot, new Map([...left].map(([unknown, number]) => [unknown, (number * factor) % PRIME])));
  }

  /** Whether the sum of these unknowns can be computed; with `times`, as in {@link learn}. */
  knows = (unknowns: Iterable<number>, times: (unknown: number) => bigint = () => 1n): boolean =>
    this.left(unknowns, times).size === 0;

  /** Another attacker, who knows the same so far. */
  copy(): LinearAttack {
    const other = new LinearAttack();
    for (const [pivot, row] of this.rows) other.rows.set(pivot, row);
    return other;
  }

  private left(unknowns: Iterable<number>, times: (unknown: number) => bigint = () => 1n): Map<number, bigint> {
    const left = new Map([...unknowns].map((unknown) => [unknown, modulo(times(unknown))]));
    for (const [unknown, number] of left) if (number === 0n) left.delete(unknown);
    for (const pivot of [...this.rows.keys()].sort((a, b) => a - b)) {
      const factor = left.get(pivot);
      if (factor === undefined) continue;
      for (const [unknown, number] of this.rows.get(pivot) ?? []) {
        const next = modulo((left.get(unknown) ?? 0n) - factor * number);
        if (next === 0n) left.delete(unknown);
        else left.set(unknown, next);
      }
    }
    return left;
  }
}
