import type { Table } from './document';
import { plain } from './plain';

/** In letters: a longer word is broken, a longer text gets lines. */
const [LONGEST_WORD, LONGEST_TEXT] = [22, 60];
/** Space at both sides of a cell, in letters. */
const PADDING = 2;

/** How much of the width of its table each column takes; together 1. Each has room for its longest word, if all have. */
export function columnShares({ columns, rows }: Table): readonly number[] {
  const wanted = columns.map(({ header }, at) => {
    const texts = [header, ...rows.map((row) => plain(row[at] ?? []))];
    const words = texts.flatMap((text) => text.split(/[ -]+/)).map(({ length }) => length);
    return {
      word: Math.min(LONGEST_WORD, Math.max(1, ...words)) + PADDING,
      text: Math.min(LONGEST_TEXT, Math.max(1, ...texts.map(({ length }) => length))) + PADDING,
    };
  });
  const least = sum(wanted.map(({ word }) => word));
  const most = sum(wanted.map(({ text }) => text));
  // What all words need comes first; the room that is left goes to those who would fill it.
  const spare = most > least ? Math.max(0, ROOM - least) / (most - least) : 0;
  const widths = wanted.map(({ word, text }) => word + (text - word) * Math.min(1, spare));
  return widths.map((width) => width / sum(widths));
}

/** Letters beside each other on a page. */
const ROOM = 100;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Of the letters of a table, in points: a table of many columns is written smaller, so that its words fit. */
export const tableSize = ({ columns }: Table): number => (columns.length <= 6 ? 9 : columns.length <= 10 ? 8 : 6.5);

/** Of the lines of a row that is never cut: about half a page. */
const MOST_LINES = 25;

/** Whether a row is so tall that a page may not hold it: programs cut off what does not fit. */
export const isTall = (row: Table['rows'][number], shares: readonly number[]): boolean =>
  row.some((content, at) => plain(content).length > MOST_LINES * ROOM * (shares[at] ?? 1));
