import type { DrawingShapes } from '../drawing/shapes';
import type { Sort } from '../type-sheet';
import type { Line } from './lines';

/** What stands on one page as a whole. */
export type Box = TextBox | RowBox | PictureBox | ContentsBox;

interface Common {
  readonly height: number;
  /** Left out at the top of a page. */
  readonly before: number;
  readonly after: number;
  /** The next box is on the same page. */
  readonly keep: boolean;
  /** The footnotes that stand at the foot of its page. */
  readonly notes: readonly number[];
  /** It starts a page. */
  readonly breaks: boolean;
}

/** A line of a text. */
export interface TextBox extends Common {
  readonly kind: 'TEXT';
  readonly sort: Sort;
  readonly line: Line;
  /** Of what it is a line: those of one text have the same. */
  readonly text: object;
  readonly first: boolean;
  /** The block of the document that it is of; null of what stands before them. */
  readonly block: number | null;
  readonly item: number | null;
}

/** A row of a table, or as much of one as a page holds. */
export interface RowBox extends Common {
  readonly kind: 'ROW';
  readonly block: number;
  /** -1 is the head. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** What is shown again at the top of a page that the table goes on on. */
  readonly head: RowBox | null;
  readonly size: number;
}

export interface Cell {
  readonly x: number;
  readonly width: number;
  readonly align: 'START' | 'END';
  readonly lines: readonly Line[];
}

export interface PictureBox extends Common {
  readonly kind: 'PICTURE';
  readonly block: number;
  readonly drawing: DrawingShapes;
  readonly alternative: string;
  readonly width: number;
}

/** A line of the table of contents. */
export interface ContentsBox extends Common {
  readonly kind: 'CONTENTS';
  /** Which heading, of all. */
  readonly heading: number;
  readonly sort: Sort;
  readonly line: Line;
  readonly first: boolean;
  readonly last: boolean;
}

export const NO_KEEP = { keep: false, breaks: false, notes: [], before: 0, after: 0 } as const;
