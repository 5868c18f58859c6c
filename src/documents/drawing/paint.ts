import type { Face } from '../fonts/font-files';
import { IDENTITY, transformed, type Matrix } from './matrix';
import type { Element } from './read-markup';
import type { Colour, Words } from './shapes';

/** What an element has of its own or of those around it. */
export interface Paint {
  readonly matrix: Matrix;
  readonly fill: Colour | null;
  readonly stroke: Colour | null;
  readonly strokeWidth: number;
  readonly dashes: readonly number[];
  readonly opacity: number;
  readonly size: number;
  readonly face: Face;
  readonly anchor: Words['anchor'];
  /** Whence letters are written, in parts of their size below the line that they stand on. */
  readonly lowered: number;
}

const BLACK: Colour = [0, 0, 0];

export const FIRST_PAINT: Paint = {
  matrix: IDENTITY,
  fill: BLACK,
  stroke: null,
  strokeWidth: 1,
  dashes: [],
  opacity: 1,
  size: 16,
  face: 'REGULAR',
  anchor: 'start',
  lowered: 0,
};

/** The paint within an element. Throws a sentence for a colour, a length or an anchor that is not known. */
export function paintOf({ attributes }: Element, outer: Paint): Paint {
  const written: Record<string, string> = { ...attributes, ...declarations(attributes.style) };
  const given = <T>(name: string, read: (value: string) => T, otherwise: T): T => {
    const value = written[name]?.trim();
    return value === undefined || value === '' || value === 'inherit' ? otherwise : read(value);
  };
  return {
    matrix: attributes.transform === undefined ? outer.matrix : transformed(outer.matrix, attributes.transform),
    fill: given('fill', colour, outer.fill),
    stroke: given('stroke', colour, outer.stroke),
    strokeWidth: given('stroke-width', numberOf, outer.strokeWidth),
    dashes: given('stroke-dasharray', dashes, outer.dashes),
    opacity: outer.opacity * given('opacity', numberOf, 1) * given('fill-opacity', numberOf, 1),
    size: given('font-size', numberOf, outer.size),
    face: given(
      'font-weight',
      (weight) => (weight === 'bold' || Number(weight) >= 600 ? 'BOLD' : 'REGULAR'),
      outer.face,
    ),
    anchor: given('text-anchor', anchor, outer.anchor),
    lowered: given('dominant-baseline', (name) => BASELINES[name] ?? unknown('ligne de base', name), outer.lowered),
  };
}

const BASELINES: Readonly<Record<string, number>> = {
  auto: 0,
  alphabetic: 0,
  middle: 0.25,
  central: 0.33,
  hanging: 0.66,
};

const declarations = (style = ''): Record<string, string> =>
  Object.fromEntries(style.split(';').map((each) => each.split(':').map((part) => part.trim()) as [string, string]));

const unknown = (what: string, value: string): never => {
  throw new Error(`Dessin : ${what} « ${value} » inconnue.`);
};

/** A number, of units of the drawing. */
export function numberOf(value: string): number {
  const number = Number(value.trim().replace(/px$/, ''));
  return value.trim() !== '' && Number.isFinite(number) ? number : unknown('longueur', value);
}

const dashes = (value: string): readonly number[] =>
  value === 'none'
    ? []
    : value
        .trim()
        .split(/[\s,]+/)
        .map(numberOf);

const anchor = (value: string): Words['anchor'] =>
  value === 'start' || value === 'middle' || value === 'end' ? value : unknown('ancre', value);

const NAMED: Readonly<Record<string, Colour>> = { black: BLACK, white: [255, 255, 255], currentcolor: BLACK };

function colour(value: string): Colour | null {
  if (value === 'none' || value === 'transparent') return null;
  const known = NAMED[value.toLowerCase()];
  if (known !== undefined) return known;
  const [, short] = /^#([0-9a-f]{3})$/i.exec(value) ?? [];
  const [, long] = /^#([0-9a-f]{6})$/i.exec(value) ?? [];
  const digits = long ?? short?.replace(/./g, '$&$&');
  if (digits !== undefined)
    return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16)) as [number, number, number];
  const parts = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/.exec(value);
  return parts === null ? unknown('couleur', value) : [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}
