import type { RowBox } from '../layout/boxes';
import type { Placed } from '../layout/paginate';
import { PAGE, TEXT_WIDTH } from '../page-size';
import { CELL, cellLead, INK, RULE, TABLE_HEAD } from '../type-sheet';
import type { LineDrawer } from './draw-line';
import type { Pdf } from './pen';
import type { Structure } from './structure';

/** A row with the line under it. A head that is shown again is for the eye alone. */
export function drawRow(
  pdf: Pdf,
  structure: Structure,
  lines: LineDrawer,
  { box, y, again }: Placed & { readonly box: RowBox },
): void {
  const { block, row, cells, size, height } = box;
  structure.artifact('Layout', () => ground(pdf, y, height, row < 0));
  const setting = { size, lead: cellLead(size), colour: INK };
  cells.forEach(({ x, width, align, lines: own }, column) => {
    const left = PAGE.side + x + CELL.side;
    const cell = again ? null : structure.cell(block, row, column);
    own.forEach((line, at) => {
      const start = align === 'END' ? left + width - 2 * CELL.side - line.width : left;
      const top = y + CELL.above + at * setting.lead;
      if (cell === null) structure.artifact('Pagination', () => lines.plain(line, start, top, setting));
      else lines.draw(line, cell, 'Span', start, top, setting);
    });
  });
}

function ground(pdf: Pdf, y: number, height: number, head: boolean): void {
  if (head) pdf.rect(PAGE.side, y, TEXT_WIDTH, height).fill([...TABLE_HEAD]);
  pdf
    .lineWidth(0.5)
    .strokeColor([...RULE])
    .moveTo(PAGE.side, y + height)
    .lineTo(PAGE.side + TEXT_WIDTH, y + height)
    .stroke();
}
