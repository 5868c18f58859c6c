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
    for (let area = pivot; area < rest.length; area++) rest[area] = residue((rest[area] ?? 0) * factor);
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
      for (let area = pivot; area < rest.length; area++)
        rest[area] = residue((rest[area] ?? 0) + times * (row[area] ?? 0));
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
    for (let area = 0; area < length; area++) sum[area] = residue((sum[area] ?? 0) + (vector[area] ?? 0));
  return sum;
}

export function product(one: Vector, other: Vector): number {
  let sum = 0;
  for (let area = 0; area < one.length; area++) sum = residue(sum + (one[area] ?? 0) * (other[area] ?? 0));
  return sum;
}

/** Always the same numbers, so that every server finds the same. */
export function randomVector(length: number, seed = 17): Vector {
  const random = randomResidues(seed);
  return Float64Array.from({ length }, random);
}

function firstOf(vector: Vector): number {
  for (let area = 0; area < vector.length; area++) if (vector[area] !== 0) return area;
  return -1;
}
