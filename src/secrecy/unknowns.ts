import { sumOfVectors, type Vector } from './echelon';
import { randomResidues } from './residues';
import type { Bundle } from './secrecy-table';

/** What one version of a place says. */
export interface VersionStatements {
  /** By name, with what stands behind them. */
  readonly cells: ReadonlyMap<string, Counted>;
  /** Crossings of two dimensions or more, by name. */
  readonly crossings: ReadonlyMap<string, Counted>;
}

export interface Counted {
  readonly bundle: Bundle;
  readonly vector: () => Vector;
}

/** What a place says of itself, before anybody looks at what of it was shown. */
export interface OwnStatements {
  readonly length: number;
  /** Of each secret cell of any version, crossings of dimensions among them, and of each difference that is: what must not follow. */
  readonly secrets: readonly Vector[];
  /** Of each version, today's first. */
  readonly versions: readonly VersionStatements[];
}

/** More columns than there are cells. */
export const SPARE = 8;

/**
 * Unknowns as vectors, and their sums. Where there are more of them than cells, they are projected at random, always
 * alike, onto a few more columns than there are cells: what follows from the cells still follows.
 */
export function unknowns(
  area: string,
  count: number,
  most: number,
): { readonly length: number; readonly sum: (indices: readonly number[]) => Vector } {
  const length = Math.min(count, most);
  const random = randomResidues(seedOf(area));
  const vectors = Array.from({ length: count }, (_, index) => {
    const vector = new Float64Array(length);
    if (length === count) vector[index] = 1;
    else for (let column = 0; column < length; column++) vector[column] = random();
    return vector;
  });
  return {
    length,
    sum: (indices) =>
      sumOfVectors(
        indices.map((index) => vectors[index] ?? new Float64Array(length)),
        length,
      ),
  };
}

/** Asked for by all who must not find it out. */
export function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

const seedOf = (name: string): number =>
  [...name].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0, 17);
