import type { Step } from './shapes';

const third = (from: number, by: number): number => from + (2 / 3) * (by - from);

/** A curve that one point pulls, as one that two points pull: the same curve. */
export const quadratic = (fromX: number, fromY: number, byX: number, byY: number, x: number, y: number): Step => ({
  to: 'CURVE',
  x1: third(fromX, byX),
  y1: third(fromY, byY),
  x2: third(x, byX),
  y2: third(y, byY),
  x,
  y,
});
