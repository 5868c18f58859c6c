import type { Points } from './flatten';
import type { Colour } from './shapes';

/** A picture in points of red, green and blue, white at first. */
export class Canvas {
  readonly pixels: Buffer;
  /** How much of each point of a surface is covered, as differences along its rows. */
  private cover = new Float32Array(0);

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.pixels = Buffer.alloc(width * height * 3, 255);
  }

  /** Fills what the polygons surround; a point that is covered in part takes as much of the colour. */
  fill(polygons: readonly Points[], [red, green, blue]: Colour, opacity: number): void {
    const box = this.boxOf(polygons);
    if (box === null) return;
    const { left, top, right, bottom } = box;
    const stride = right - left + 2;
    const size = stride * (bottom - top);
    if (this.cover.length < size) this.cover = new Float32Array(size);
    else this.cover.fill(0, 0, size);
    for (const points of polygons) this.surround(points, left, top, stride, bottom - top);
    for (let y = top; y < bottom; y++) {
      let sum = 0;
      let at = (y - top) * stride;
      for (let x = left, pixel = (y * this.width + left) * 3; x < right; x++, pixel += 3) {
        sum += this.cover[at++] ?? 0;
        const alpha = Math.min(1, Math.abs(sum)) * opacity;
        if (alpha < 0.002) continue;
        this.mix(pixel, red, alpha);
        this.mix(pixel + 1, green, alpha);
        this.mix(pixel + 2, blue, alpha);
      }
    }
  }

  private mix(at: number, value: number, alpha: number): void {
    const before = this.pixels[at] ?? 0;
    this.pixels[at] = Math.round(before + (value - before) * alpha);
  }

  /** The points of the picture that polygons may touch. */
  private boxOf(polygons: readonly Points[]): { left: number; top: number; right: number; bottom: number } | null {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const points of polygons)
      for (let at = 0; at + 1 < points.length; at += 2) {
        const [x = 0, y = 0] = [points[at], points[at + 1]];
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
    const box = {
      left: Math.max(0, Math.floor(left)),
      top: Math.max(0, Math.floor(top)),
      right: Math.min(this.width, Math.ceil(right)),
      bottom: Math.min(this.height, Math.ceil(bottom)),
    };
    return box.left < box.right && box.top < box.bottom ? box : null;
  }

  private surround(points: Points, left: number, top: number, stride: number, rows: number): void {
    const most = stride - 1;
    const across = (x: number) => Math.max(0, Math.min(most - 1, x - left));
    const count = points.length / 2;
    for (let index = 0; index < count; index++) {
      const next = index + 1 === count ? 0 : index + 1;
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [
        points[2 * index],
        points[2 * index + 1],
        points[2 * next],
        points[2 * next + 1],
      ];
      if (y0 < y1) this.edge(across(x0), y0 - top, across(x1), y1 - top, 1, stride, rows);
      else if (y1 < y0) this.edge(across(x1), y1 - top, across(x0), y0 - top, -1, stride, rows);
    }
  }

  /** Adds, to each row that an edge crosses, how much lies to its right. */
  private edge(x0: number, y0: number, x1: number, y1: number, way: number, stride: number, rows: number): void {
    const slope = (x1 - x0) / (y1 - y0);
    let x = y0 < 0 ? x0 - y0 * slope : x0;
    const last = Math.min(rows, Math.ceil(y1));
    for (let y = Math.max(0, Math.floor(y0)); y < last; y++) {
      const height = Math.min(y + 1, y1) - Math.max(y, y0);
      const next = x + slope * height;
      this.rowPart(y * stride, Math.min(x, next), Math.max(x, next), height * way);
      x = next;
    }
  }

  /** One row of an edge, from `from` to `to`: the area right of it, shared among the points that it crosses. */
  private rowPart(row: number, from: number, to: number, amount: number): void {
    const [first, last] = [Math.floor(from), Math.max(Math.floor(from) + 1, Math.ceil(to))];
    const cover = this.cover;
    if (last === first + 1) {
      const right = (from + to) / 2 - first;
      cover[row + first] = (cover[row + first] ?? 0) + amount * (1 - right);
      cover[row + last] = (cover[row + last] ?? 0) + amount * right;
      return;
    }
    let before = 0;
    for (let x = first; x <= last; x++) {
      const total = coveredBefore(x + 1, from, to);
      cover[row + x] = (cover[row + x] ?? 0) + amount * (total - before);
      before = total;
    }
  }
}

/** Of the point that ends at `end`: how much of it lies right of a slanted edge from `from` to `to`, of height 1. */
function coveredBefore(end: number, from: number, to: number): number {
  // The integral of the share of the edge that is passed, over this one point.
  const passed = (x: number): number =>
    x <= from ? 0 : x >= to ? x - (from + to) / 2 : (x - from) ** 2 / (2 * (to - from));
  return passed(end) - passed(end - 1);
}
