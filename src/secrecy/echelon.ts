import { inverse, PRIME, randomResidues, residue } from './residues';

export type Vector = Float64Array;

/**
 * What a set of linear statements makes computable, kept in echelon form over the integers modulo {@link PRIME}.
 * Whatever follows from the statements over the fractions follows here too; the reverse fails about once in 2^26.
 */
export class Echelon {
  /** By the place of their first number that is not zero, which is 1. */
  private readonly rows: Map<number, Vector>;
  /** At right angles to every row: whatever follows is so too, which is quick to see. */
  private witness: Vector | null = null;

  constructor(known?: Echelon) {
    this.rows = new Map(known?.rows);
  }

  /** False when the statement follows from the others already. */
  add(vector: Vector): boolean {
    const rest = this.reduced(vector);
    const pivot = firstOf(rest);
    if (pivot === -1) return false;
    const factor = inverse(rest[pivot] ?? 1);
    for (let index = pivot; index < rest.length; index++) rest[index] = residue((rest[index] ?? 0) * factor);
    this.rows.set(pivot, rest);
    this.witness = null;
    return true;
  }

  follows(vector: Vector): boolean {
    this.witness ??= this.atRightAngles(randomVector(vector.length));
    return product(this.witness, vector) === 0 && firstOf(this.reduced(vector)) === -1;
  }

  /** A vector whose product with every row is 0; as given, but where rows begin. */
  atRightAngles(given: Vector): Vector {
    const vector = Float64Array.from(given);
    for (const pivot of [...this.rows.keys()].sort((a, b) => b - a)) {
      vector[pivot] = 0;
      vector[pivot] = residue(PRIME - product(this.rows.get(pivot) ?? vector, vector));
    }
    return vector;
  }

  /** What of a statement the others leave open. */
  reduced(vector: Vector): Vector {
    const rest = Float64Array.from(vector);
    for (let pivot = 0; pivot < rest.length; pivot++) {
      const factor = rest[pivot] ?? 0;
      const row = factor === 0 ? undefined : this.rows.get(pivot);
      if (row === undefined) continue;
      const times = PRIME - factor;
      for (let index = pivot; index < rest.length; index++)
        rest[index] = residue((rest[index] ?? 0) + times * (row[index] ?? 0));
    }
    return rest;
  }

  /** The rows that say nothing before a place, from there on. */
  *startingFrom(first: number): Generator<Vector> {
    for (const [pivot, row] of this.rows) if (pivot >= first) yield row.subarray(first);
  }
}

export const isNothing = (vector: Vector): boolean => firstOf(vector) === -1;

export function sumOfVectors(vectors: readonly Vector[], length: number): Vector {
  const sum = new Float64Array(length);
  for (const vector of vectors)
    for (let index = 0; index < length; index++) sum[index] = residue((sum[index] ?? 0) + (vector[index] ?? 0));
  return sum;
}

export function product(one: Vector, other: Vector): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum = residue(sum + (one[index] ?? 0) * (other[index] ?? 0));
  return sum;
}

/** Always the same numbers, so that every server finds the same. */
export function randomVector(length: number, seed = 17): Vector {
  const random = randomResidues(seed);
  return Float64Array.from({ length }, random);
}

function firstOf(vector: Vector): number {
  for (let index = 0; index < vector.length; index++) if (vector[index] !== 0) return index;
  return -1;
}
