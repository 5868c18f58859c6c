import type { Step } from './shapes';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Arc {
  readonly rx: number;
  readonly ry: number;
  /** Of its long axis, in degrees. */
  readonly turn: number;
  readonly large: boolean;
  readonly sweep: boolean;
}

/** An arc of an ellipse as curves of at most a quarter turn each, by the formulas of the SVG standard (appendix B.2). */
export function arcCurves(from: Point, arc: Arc, to: Point): readonly Step[] {
  if (arc.rx === 0 || arc.ry === 0) return [{ to: 'LINE', ...to }];
  if (from.x === to.x && from.y === to.y) return [];
  const phi = (arc.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [halfX, halfY] = [(from.x - to.x) / 2, (from.y - to.y) / 2];
  const [x1, y1] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
  const reach = Math.sqrt(Math.max(1, (x1 / arc.rx) ** 2 + (y1 / arc.ry) ** 2));
  const [rx, ry] = [Math.abs(arc.rx) * reach, Math.abs(arc.ry) * reach];
  const under = Math.max(0, ((rx * ry) ** 2 - (rx * y1) ** 2 - (ry * x1) ** 2) / ((rx * y1) ** 2 + (ry * x1) ** 2));
  const side = (arc.large === arc.sweep ? -1 : 1) * Math.sqrt(under);
  const [cx1, cy1] = [(side * rx * y1) / ry, (-side * ry * x1) / rx];
  const centre = { x: cos * cx1 - sin * cy1 + (from.x + to.x) / 2, y: sin * cx1 + cos * cy1 + (from.y + to.y) / 2 };
  const start = Math.atan2((y1 - cy1) / ry, (x1 - cx1) / rx);
  let turn = Math.atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx) - start;
  if (arc.sweep && turn < 0) turn += 2 * Math.PI;
  if (!arc.sweep && turn > 0) turn -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const at = (angle: number, out: number): Point => {
    const [x, y] = [rx * (Math.cos(angle) - out * Math.sin(angle)), ry * (Math.sin(angle) + out * Math.cos(angle))];
    return { x: centre.x + cos * x - sin * y, y: centre.y + sin * x + cos * y };
  };
  const out = (4 / 3) * Math.tan(turn / count / 4);
  return Array.from({ length: count }, (_, index): Step => {
    const [begin, end] = [start + (turn * index) / count, start + (turn * (index + 1)) / count];
    const [first, second, last] = [at(begin, out), at(end, -out), index === count - 1 ? to : at(end, 0)];
    return { to: 'CURVE', x1: first.x, y1: first.y, x2: second.x, y2: second.y, x: last.x, y: last.y };
  });
}
