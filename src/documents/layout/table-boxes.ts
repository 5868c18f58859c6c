import { columnShares, tableSize } from '../column-widths';
import type { Inlines, Table } from '../document';
import type { Face } from '../fonts/font-files';
import { PAGE, TEXT_WIDTH } from '../page-size';
import { AROUND_TABLE, CELL, cellLead } from '../type-sheet';
import { EMPTY_TABLE } from '../words';
import { NO_KEEP, type Cell, type RowBox } from './boxes';
import { unitsOf } from './fragments';
import { linesOf } from './lines';

/** Of a row that is cut, what is on one page at most. */
const TALLEST = (PAGE.height - PAGE.top - PAGE.bottom) / 2;

/** The rows of a table; one that is taller than half a page goes on on the next. */
export function tableBoxes(table: Table, block: number, numbered: (note: Inlines) => number): readonly RowBox[] {
  const size = tableSize(table);
  const widths = columnShares(table).map((share) => share * TEXT_WIDTH);
  const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0));
  const cell = (content: Inlines, at: number, face: Face, whole = false): Cell => {
    const width = whole ? TEXT_WIDTH : (widths[at] ?? 0);
    return {
      x: lefts[at] ?? 0,
      width,
      align: whole ? 'START' : (table.columns[at]?.align ?? 'START'),
      lines: linesOf(unitsOf(content, face, size, numbered), width - 2 * CELL.side),
    };
  };
  const row = (number: number, cells: readonly Cell[], head: RowBox | null): RowBox => ({
    kind: 'ROW',
    block,
    row: number,
    cells,
    head,
    size,
    ...NO_KEEP,
    keep: head === null,
    height: heightOf(cells, size),
    notes: cells.flatMap(({ lines }) => lines.flatMap(({ notes }) => notes)),
  });
  const head = row(
    -1,
    table.columns.map(({ header }, at) => cell([header], at, 'BOLD')),
    null,
  );
  const rows =
    table.rows.length === 0
      ? // Its other cells are there, so that each row has as many.
        [
          row(
            0,
            table.columns.map((_, at) => cell(at === 0 ? [EMPTY_TABLE] : [], at, 'REGULAR', at === 0)),
            head,
          ),
        ]
      : table.rows.flatMap((contents, number) =>
          parts(
            table.columns.map((_, at) => cell(contents[at] ?? [], at, 'REGULAR')),
            size,
          ).map((cells) => row(number, cells, head)),
        );
  return [{ ...head, before: AROUND_TABLE.before }, ...rows].map((box, at) =>
    at === rows.length ? { ...box, after: AROUND_TABLE.after } : box,
  );
}

const heightOf = (cells: readonly Cell[], size: number): number =>
  CELL.above + CELL.below + cellLead(size) * Math.max(1, ...cells.map(({ lines }) => lines.length));

/** The cells of a row, or of each part of it that a page holds. */
function parts(cells: readonly Cell[], size: number): readonly (readonly Cell[])[] {
  const most = Math.max(1, Math.floor((TALLEST - CELL.above - CELL.below) / cellLead(size)));
  const count = Math.max(1, ...cells.map(({ lines }) => Math.ceil(lines.length / most)));
  return Array.from({ length: count }, (_, part) =>
    cells.map((each) => ({ ...each, lines: each.lines.slice(part * most, (part + 1) * most) })),
  );
}
