import type { DrawingShapes, Outline, Step, Words, Colour } from './shapes';
import { outlinesOf } from './words-outline';

/**
 * A drawing as an SVG file in which letters are shapes too: it looks the same in every program, whatever fonts the
 * machine has. What it says is in its alternative text.
 */
export function outlinedSvg({ width, height, shapes }: DrawingShapes): string {
  const body = shapes.map((shape) => (shape.kind === 'WORDS' ? words(shape) : outline(shape))).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${short(width)} ${short(height)}" width="${short(width)}" height="${short(height)}">${body}</svg>`;
}

const words = (shape: Words): string =>
  `<path d="${outlinesOf(shape).map(path).join('')}" fill="${colour(shape.fill)}"${opacity(shape.opacity)}/>`;

function outline({ steps, fill, stroke, strokeWidth, dashes, opacity: seen }: Outline): string {
  const pen =
    stroke === null
      ? ''
      : ` stroke="${colour(stroke)}" stroke-width="${short(strokeWidth)}" stroke-linejoin="round"${dashes.length > 0 ? ` stroke-dasharray="${dashes.map(short).join(' ')}"` : ''}`;
  return `<path d="${path(steps)}" fill="${fill === null ? 'none' : colour(fill)}"${pen}${opacity(seen)}/>`;
}

const path = (steps: readonly Step[]): string => steps.map(step).join('');

function step(each: Step): string {
  switch (each.to) {
    case 'CLOSE':
      return 'Z';
    case 'CURVE':
      return `C${[each.x1, each.y1, each.x2, each.y2, each.x, each.y].map(short).join(' ')}`;
    default:
      return `${each.to === 'MOVE' ? 'M' : 'L'}${short(each.x)} ${short(each.y)}`;
  }
}

const short = (value: number): string => String(Math.round(value * 100) / 100);
const colour = ([red, green, blue]: Colour): string => `rgb(${red},${green},${blue})`;
const opacity = (value: number): string => (value === 1 ? '' : ` opacity="${short(value)}"`);
