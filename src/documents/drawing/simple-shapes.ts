import { numberOf } from './paint';
import type { Element } from './read-markup';
import type { Step } from './shapes';

/** How far from its ends a quarter of a circle pulls, in radii. */
const PULL = 0.5522847498;

/** The steps around a rectangle, a circle, an ellipse, a line or a polygon. Throws for any other element. */
export function stepsOf({ name, attributes }: Element): readonly Step[] {
  const at = (attribute: string): number => (attributes[attribute] === undefined ? 0 : numberOf(attributes[attribute]));
  switch (name) {
    case 'rect':
      return rectangle(at('x'), at('y'), at('width'), at('height'), at('rx') || at('ry'));
    case 'circle':
      return ellipse(at('cx'), at('cy'), at('r'), at('r'));
    case 'ellipse':
      return ellipse(at('cx'), at('cy'), at('rx'), at('ry'));
    case 'line':
      return [
        { to: 'MOVE', x: at('x1'), y: at('y1') },
        { to: 'LINE', x: at('x2'), y: at('y2') },
      ];
    case 'polyline':
      return polygon(attributes.points);
    case 'polygon':
      return [...polygon(attributes.points), { to: 'CLOSE' }];
    default:
      throw new Error(`Dessin : élément « ${name} » inconnu.`);
  }
}

function rectangle(x: number, y: number, width: number, height: number, radius: number): readonly Step[] {
  if (width <= 0 || height <= 0) return [];
  const r = Math.min(radius, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  const line = (toX: number, toY: number): Step => ({ to: 'LINE', x: toX, y: toY });
  if (r <= 0) return [{ to: 'MOVE', x, y }, line(right, y), line(right, bottom), line(x, bottom), { to: 'CLOSE' }];
  const k = r * (1 - PULL);
  const corner = (x1: number, y1: number, x2: number, y2: number, toX: number, toY: number): Step => ({
    to: 'CURVE',
    x1,
    y1,
    x2,
    y2,
    x: toX,
    y: toY,
  });
  return [
    { to: 'MOVE', x: x + r, y },
    line(right - r, y),
    corner(right - k, y, right, y + k, right, y + r),
    line(right, bottom - r),
    corner(right, bottom - k, right - k, bottom, right - r, bottom),
    line(x + r, bottom),
    corner(x + k, bottom, x, bottom - k, x, bottom - r),
    line(x, y + r),
    corner(x, y + k, x + k, y, x + r, y),
    { to: 'CLOSE' },
  ];
}

function ellipse(cx: number, cy: number, rx: number, ry: number): readonly Step[] {
  if (rx <= 0 || ry <= 0) return [];
  const [kx, ky] = [rx * PULL, ry * PULL];
  const quarter = (x1: number, y1: number, x2: number, y2: number, x: number, y: number): Step => ({
    to: 'CURVE',
    x1,
    y1,
    x2,
    y2,
    x,
    y,
  });
  return [
    { to: 'MOVE', x: cx + rx, y: cy },
    quarter(cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
    quarter(cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
    quarter(cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
    quarter(cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
    { to: 'CLOSE' },
  ];
}

function polygon(points = ''): readonly Step[] {
  const numbers = points
    .trim()
    .split(/[\s,]+/)
    .map(numberOf);
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => ({
    to: index === 0 ? 'MOVE' : 'LINE',
    x: numbers[2 * index] ?? 0,
    y: numbers[2 * index + 1] ?? 0,
  }));
}
