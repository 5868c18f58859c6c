import type { PointAnswer, TerritoryAnswer } from '../figure-answers';

/** A year of a line: as it is read now, or frozen. */
export type LinePoint = Pick<
  PointAnswer,
  'year' | 'value' | 'partialValue' | 'state' | 'basis' | 'approximate' | 'demonstration'
> & {
  readonly partialOf: readonly unknown[];
  readonly printed: readonly (TerritoryAnswer & { readonly value: number; readonly difference: number | null })[];
};

export const isPartial = ({ state }: Pick<LinePoint, 'state'>): boolean => state === 'PARTIAL';

/** Years that follow each other, are known whole and rest on the same: what one line may join. */
export function runsOf(points: readonly LinePoint[]): readonly (readonly LinePoint[])[] {
  const runs: LinePoint[][] = [];
  for (const point of points) {
    if (point.value === null) continue;
    const before = runs.at(-1)?.at(-1);
    if (before !== undefined && before.year === point.year - 1 && before.basis === point.basis)
      runs.at(-1)?.push(point);
    else runs.push([point]);
  }
  return runs.filter(({ length }) => length > 1);
}

/** Every year from the first to the last, known or not. */
export function yearsOf(points: readonly { readonly year: number }[]): readonly number[] {
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 0];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
