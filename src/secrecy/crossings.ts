import { groupBy } from '../kernel/group-by';

/** Beyond so many atoms, single dimensions and pairs of them are guarded, and not every crossing. */
const MANY_ATOMS = 400;

/** Places of items under their keys; those under null are left out. */
export const grouped = <T>(
  items: readonly T[],
  keyFor: (item: T) => string | null,
): ReadonlyMap<string, readonly number[]> => groupBy([...items.keys()], (index) => keyFor(items[index] as T));

export const keyOf = (keys: readonly string[], crossing: readonly number[]): string =>
  crossing.map((dimension) => keys[dimension] ?? '').join('\u001f');

/** Choices of dimensions, but for the empty one. */
export function crossingsOf(dimensions: number, atoms: number): readonly (readonly number[])[] {
  const all = Array.from({ length: 2 ** dimensions - 1 }, (_, mask) =>
    Array.from({ length: dimensions }, (__, index) => index).filter((index) => ((mask + 1) >> index) % 2 === 1),
  );
  return atoms <= MANY_ATOMS ? all : all.filter((crossing) => crossing.length <= 2);
}
