import type { Point } from './drawn';

/**
 * Years that follow each other, are known whole, rest on the same and are all real or all invented: what one line may
 * join. None of what changes its respondents from year to year.
 */
export function runsOf(points: readonly Point[], isJoined: boolean): readonly (readonly Point[])[] {
  if (!isJoined) return [];
  const runs: Point[][] = [];
  for (const point of points) {
    if (point.number === null || point.isPart) continue;
    const before = runs.at(-1)?.at(-1);
    const follows =
      before !== undefined &&
      before.year === point.year - 1 &&
      before.basis === point.basis &&
      before.isInvented === point.isInvented;
    if (follows) runs.at(-1)?.push(point);
    else runs.push([point]);
  }
  return runs.filter(({ length }) => length > 1);
}
