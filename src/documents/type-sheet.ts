import type { Face } from './fonts/font-files';
import type { Colour } from './drawing/shapes';

export const INK: Colour = [28, 37, 38];
export const ACCENT: Colour = [11, 92, 99];
export const WARNING: Colour = [138, 43, 6];
export const QUIET: Colour = [77, 91, 93];
export const RULE: Colour = [207, 216, 215];
export const TABLE_HEAD: Colour = [227, 239, 238];

/** `0B5C63`. */
export const hexOf = (colour: Colour): string =>
  colour
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();

/** How one sort of text is set, in points: the same in every format, so that all have the same pages. */
export interface Setting {
  readonly size: number;
  /** From one line to the next. */
  readonly lead: number;
  /** Above the whole. Almost nothing has space below: programs add up what meets, or take the larger. */
  readonly before: number;
  readonly after: number;
  readonly face: Face;
  readonly colour: Colour;
  /** From the left edge of the text. */
  readonly indent: number;
}

export type Sort =
  | 'TITLE'
  | 'SUBTITLE'
  | 'HEADING_1'
  | 'HEADING_2'
  | 'HEADING_3'
  | 'CONTENTS_TITLE'
  | 'CONTENTS_1'
  | 'CONTENTS_2'
  | 'CONTENTS_3'
  | 'TEXT'
  | 'NOTICE'
  | 'ITEM'
  | 'CAPTION'
  | 'NOTE'
  | 'MARK'
  | 'FOOTER';

const set = (size: number, lead: number, before: number, after: number, more: Partial<Setting> = {}): Setting => ({
  size,
  lead,
  before,
  after,
  face: 'REGULAR',
  colour: INK,
  indent: 0,
  ...more,
});

const title: Partial<Setting> = { face: 'BOLD', colour: ACCENT };

export const TYPE_SHEET: Readonly<Record<Sort, Setting>> = {
  TITLE: set(26, 32, 90, 0, title),
  SUBTITLE: set(15, 19, 8, 18, { colour: QUIET }),
  HEADING_1: set(17, 21, 22, 0, title),
  HEADING_2: set(13, 17, 16, 0, title),
  HEADING_3: set(11, 14.5, 12, 0, title),
  CONTENTS_TITLE: set(17, 21, 0, 0, title),
  CONTENTS_1: set(10, 13.5, 6, 0, { face: 'BOLD' }),
  CONTENTS_2: set(10, 13.5, 1, 0, { indent: 14 }),
  CONTENTS_3: set(10, 13.5, 1, 0, { indent: 28 }),
  TEXT: set(10, 13.5, 6, 0),
  NOTICE: set(10, 13.5, 8, 0, { indent: 12 }),
  ITEM: set(10, 13.5, 4, 0, { indent: 18 }),
  CAPTION: set(9, 12, 9, 0, { face: 'BOLD' }),
  NOTE: set(8, 10, 0, 0),
  MARK: set(8, 10, 0, 0, { face: 'BOLD', colour: WARNING }),
  FOOTER: set(8, 10, 0, 0, { colour: QUIET }),
};

export const HEADING_SORTS = { 1: 'HEADING_1', 2: 'HEADING_2', 3: 'HEADING_3' } as const;
export const CONTENTS_SORTS = { 1: 'CONTENTS_1', 2: 'CONTENTS_2', 3: 'CONTENTS_3' } as const;

/** Of an item: how far left of it its bullet stands. */
export const BULLET_INDENT = 11;

/** Of table cells: space left and right of their text, and above and below it. */
export const CELL = { side: 3.5, above: 1.5, below: 1.5 } as const;

/** From one line of a table to the next, by the size of its letters. */
export const cellLead = (size: number): number => Math.round(size * 1.28 * 2) / 2;

/** Between a caption and its table, and under the last row. */
export const AROUND_TABLE = { before: 4, after: 8 } as const;
/** Above a drawing. */
export const AROUND_DRAWING = { before: 10, after: 0 } as const;
