import type { Points, Stretch } from './flatten';

/** The surfaces that a pen of a width leaves along stretches, with round corners; all turn the same way. */
export function strokePolygons(
  stretches: readonly Stretch[],
  width: number,
  dashes: readonly number[],
): readonly Points[] {
  const half = width / 2;
  return stretches.flatMap(({ points, closed }) => {
    const whole = closed ? [...points, points[0] ?? 0, points[1] ?? 0] : points;
    return dashed(whole, dashes).flatMap((line) => alongLine(line, half));
  });
}

function alongLine(points: Points, half: number): readonly Points[] {
  const polygons: Points[] = [];
  for (let at = 0; at + 3 < points.length; at += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.slice(at, at + 4);
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length === 0) continue;
    const [nx, ny] = [(-(y1 - y0) / length) * half, ((x1 - x0) / length) * half];
    polygons.push([x0 - nx, y0 - ny, x1 - nx, y1 - ny, x1 + nx, y1 + ny, x0 + nx, y0 + ny]);
    if (at > 0 && half > 0.75) polygons.push(disc(x0, y0, half));
  }
  return polygons;
}

const CORNERS = 12;
const disc = (x: number, y: number, radius: number): Points =>
  Array.from({ length: CORNERS }, (_, index) => (2 * Math.PI * index) / CORNERS).flatMap((angle) => [
    x + radius * Math.cos(angle),
    y + radius * Math.sin(angle),
  ]);

/** The pieces of a line that dashes draw. */
function dashed(points: Points, dashes: readonly number[]): readonly Points[] {
  if (dashes.length === 0 || !dashes.some((length) => length > 0)) return [points];
  const pieces: Points[] = [];
  let [index, left, drawn] = [0, dashes[0] ?? 0, true];
  let piece: Points = points.slice(0, 2);
  for (let at = 0; at + 3 < points.length; at += 2) {
    let [x0 = 0, y0 = 0] = points.slice(at, at + 2);
    const [x1 = 0, y1 = 0] = points.slice(at + 2, at + 4);
    for (let length = Math.hypot(x1 - x0, y1 - y0); length > 0;) {
      const step = Math.min(left, length);
      [x0, y0] = [x0 + ((x1 - x0) * step) / length, y0 + ((y1 - y0) * step) / length];
      length -= step;
      left -= step;
      if (drawn) piece.push(x0, y0);
      if (left > 0) continue;
      if (drawn) pieces.push(piece);
      index = (index + 1) % dashes.length;
      [left, drawn, piece] = [Math.max(dashes[index] ?? 1, 0.01), !drawn, [x0, y0]];
    }
  }
  return drawn && piece.length > 2 ? [...pieces, piece] : pieces;
}
