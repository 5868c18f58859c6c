import type { Step } from './shapes';

/** Points of a line, x and y in turn. */
export type Points = number[];

export interface Stretch {
  readonly points: Points;
  readonly closed: boolean;
}

/** Lines of so many parts stand for a curve: on paper nobody sees the difference. */
const PARTS = 16;

/** The stretches that steps draw, curves as lines, enlarged. */
export function flatten(steps: readonly Step[], scale: number, parts = PARTS): readonly Stretch[] {
  const found: { points: Points; closed: boolean }[] = [];
  let [x, y] = [0, 0];
  const current = () => {
    const last = found.at(-1);
    if (last !== undefined && !last.closed) return last.points;
    const points: Points = [x * scale, y * scale];
    found.push({ points, closed: false });
    return points;
  };
  for (const step of steps) {
    if (step.to === 'CLOSE') {
      const last = found.at(-1);
      if (last === undefined) continue;
      last.closed = true;
      [x, y] = [(last.points[0] ?? 0) / scale, (last.points[1] ?? 0) / scale];
      continue;
    }
    if (step.to === 'CURVE') {
      const points = current();
      for (let part = 1; part <= parts; part++) {
        const t = part / parts;
        const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
        points.push(
          (a * x + b * step.x1 + c * step.x2 + d * step.x) * scale,
          (a * y + b * step.y1 + c * step.y2 + d * step.y) * scale,
        );
      }
    } else if (step.to === 'LINE') current().push(step.x * scale, step.y * scale);
    else found.push({ points: [step.x * scale, step.y * scale], closed: false });
    [x, y] = [step.x, step.y];
  }
  return found;
}
