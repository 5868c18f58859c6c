import { inverse, PRIME, randomResidues, residue } from './residues';

export type Vector = Float64Array;

/** A statement, and where it ends: of a place's own, that is long before the last place. */
interface Row {
  readonly vector: Vector;
  readonly end: number;
}

/**
 * What a set of linear statements makes computable, kept in echelon form over the integers modulo {@link PRIME}.
 * Whatever follows from the statements over the fractions follows here too; the reverse fails about once in 2^26.
 */
export class Echelon {
  /** By the place of their first number that is not zero, which is 1. */
  private readonly rows: Map<number, Row>;
  /** At right angles to every row: whatever follows is so too, which is quick to see. */
  private witness: Vector | null = null;

  constructor(known?: Echelon) {
    this.rows = new Map(known?.rows);
  }

  /** False when the statement follows from the others already. */
  add(vector: Vector): boolean {
    const rest = this.reduced(vector);
    if (isNothing(rest)) return false;
    this.addReduced(rest);
    return true;
  }

  /** Adds what {@link reduced} left open of a statement, which is taken over; to look first and then add costs once. */
  addReduced(rest: Vector): void {
    const pivot = firstOf(rest);
    const factor = inverse(rest[pivot] ?? 1);
    for (let index = pivot; index < rest.length; index++) rest[index] = residue((rest[index] ?? 0) * factor);
    this.rows.set(pivot, { vector: rest, end: endOf(rest) });
    this.witness = null;
  }

  follows(vector: Vector): boolean {
    this.witness ??= this.atRightAngles(randomVector(vector.length));
    return product(this.witness, vector) === 0 && isNothing(this.reduced(vector));
  }

  /** A vector whose product with every row is 0; as given, but where rows begin. */
  atRightAngles(given: Vector): Vector {
    const vector = Float64Array.from(given);
    for (const pivot of [...this.rows.keys()].sort((a, b) => b - a)) {
      const row = this.rows.get(pivot);
      if (row === undefined) continue;
      vector[pivot] = 0;
      const { end } = row;
      vector[pivot] = residue(PRIME - product(vector.subarray(pivot, end), row.vector.subarray(pivot, end)));
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
      const { vector: known, end } = row;
      for (let index = pivot; index < end; index++)
        rest[index] = residue((rest[index] ?? 0) + times * (known[index] ?? 0));
    }
    return rest;
  }
}

function endOf(vector: Vector): number {
  let end = vector.length;
  while (vector[end - 1] === 0) end--;
  return end;
}

export const isNothing = (vector: Vector): boolean => firstOf(vector) === -1;

export function sumOfVectors(vectors: readonly Vector[], length: number): Vector {
  const sum = new Float64Array(length);
  // Up to 2^27 residues add up exactly: what is left of them is found once.
  for (const vector of vectors)
    for (let index = 0; index < length; index++) sum[index] = (sum[index] ?? 0) + (vector[index] ?? 0);
  for (let index = 0; index < length; index++) sum[index] = residue(sum[index] ?? 0);
  return sum;
}

export function product(one: Vector, other: Vector): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) {
    const factor = other[index] ?? 0;
    // What is said of few places is nothing of all others.
    if (factor !== 0) sum = residue(sum + (one[index] ?? 0) * factor);
  }
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
