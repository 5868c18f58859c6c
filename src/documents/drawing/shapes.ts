import type { Face } from '../fonts/font-files';

/** A drawing, read: its shapes in the order in which they cover each other, in units of its own, downwards. */
export interface DrawingShapes {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export type Shape = Outline | Words;

/** Red, green, blue; 0 to 255. */
export type Colour = readonly [number, number, number];

export interface Outline {
  readonly kind: 'OUTLINE';
  readonly steps: readonly Step[];
  readonly fill: Colour | null;
  readonly stroke: Colour | null;
  readonly strokeWidth: number;
  /** Lengths drawn and left out in turn; none, and the line is whole. */
  readonly dashes: readonly number[];
  /** 0 to 1. */
  readonly opacity: number;
}

export type Step =
  | { readonly to: 'MOVE' | 'LINE'; readonly x: number; readonly y: number }
  | {
      readonly to: 'CURVE';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly to: 'CLOSE' };

export interface Words {
  readonly kind: 'WORDS';
  readonly text: string;
  /** Of the line that letters stand on, where the text is anchored. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly face: Face;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: Colour;
  readonly opacity: number;
}
