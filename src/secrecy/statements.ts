import { sumOfVectors, type Vector } from './echelon';
import { randomResidues } from './residues';
import { cellName, type Atom, type Bundle, type SecrecyArea, type SecrecyTable } from './secrecy-table';
import { homesOf, isSecretBundle, strengthOf } from './strength';
import type { Thresholds } from './thresholds';

/** Beyond so many atoms, single dimensions and pairs of them are guarded, and not every crossing. */
const MANY_ATOMS = 400;

/** The cells of one place as linear statements about what nobody may see. */
export interface AreaStatements {
  readonly area: SecrecyArea;
  readonly length: number;
  readonly cells: ReadonlyMap<string, Vector>;
  /** Of each secret cell, crossings of dimensions among them: what must not follow. */
  readonly secrets: readonly Vector[];
  /** Crossings of two dimensions or more, by name: what they are of, and what stands behind them. */
  readonly crossings: ReadonlyMap<string, Crossing>;
}

export interface Crossing {
  readonly bundle: Bundle;
  readonly vector: () => Vector;
}

/**
 * Every atom is an unknown. Where there are more unknowns than cells, they are projected at random, always alike, onto
 * a few more columns than there are cells: what follows from the cells still follows.
 */
export function statementsOf(table: SecrecyTable, area: SecrecyArea, thresholds: Thresholds): AreaStatements {
  const most = 1 + area.parts.reduce((sum, keys) => sum + keys.size, 0) + 8;
  const length = Math.min(area.atoms.length, most);
  const random = randomResidues(seedOf(area.code));
  const unknowns = area.atoms.map((_, index) => {
    const vector = new Float64Array(length);
    if (length === area.atoms.length) vector[index] = 1;
    else for (let column = 0; column < length; column++) vector[column] = random();
    return vector;
  });
  const sum = (indices: readonly number[]) =>
    sumOfVectors(
      indices.map((index) => unknowns[index] ?? new Float64Array(length)),
      length,
    );
  const homeOf = homesOf(table);
  const cells = new Map([[cellName(area.code), sum(area.atoms.map((_, index) => index))]]);
  table.dimensions.forEach((dimension, index) => {
    for (const [key, indices] of groupAtoms(area.atoms, [index]))
      cells.set(cellName(area.code, dimension, key), sum(indices));
  });
  const crossings = new Map<string, Crossing>();
  const secrets = new Map<string, Vector>();
  const all = area.atoms.map((_, index) => index);
  if (isSecretBundle(area.total, thresholds)) secrets.set(all.join(), sum(all));
  for (const crossing of crossingsOf(table.dimensions.length, area.atoms.length)) {
    for (const [key, indices] of groupAtoms(area.atoms, crossing)) {
      const [only] = crossing;
      const exact = crossing.length === 1 && only !== undefined ? area.parts[only]?.get(key) : undefined;
      const bundle =
        exact ??
        strengthOf(
          indices.flatMap((index) => area.atoms[index] ?? []),
          homeOf,
        );
      if (crossing.length > 1) crossings.set(`${crossing.join()}|${key}`, { bundle, vector: once(() => sum(indices)) });
      if (!isSecretBundle(bundle, thresholds)) continue;
      const name = indices.join();
      if (!secrets.has(name)) secrets.set(name, sum(indices));
    }
  }
  return { area, length, cells, secrets: [...secrets.values()], crossings };
}

function groupAtoms(atoms: readonly Atom[], crossing: readonly number[]): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>();
  atoms.forEach(({ keys }, index) => {
    const key = crossing.map((dimension) => keys[dimension] ?? '').join('\u001f');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  });
  return groups;
}

/** Choices of dimensions, but for the empty one. */
function crossingsOf(dimensions: number, atoms: number): readonly (readonly number[])[] {
  const all = Array.from({ length: 2 ** dimensions - 1 }, (_, mask) =>
    Array.from({ length: dimensions }, (__, index) => index).filter((index) => ((mask + 1) >> index) % 2 === 1),
  );
  return atoms <= MANY_ATOMS ? all : all.filter((crossing) => crossing.length <= 2);
}

/** Asked for by all who must not find it out. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

const seedOf = (name: string): number =>
  [...name].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0, 17);
