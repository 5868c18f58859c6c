import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { columnShares, isTall, tableSize } from '../column-widths';
import type { Table as TableBlock } from '../document';
import { TEXT_WIDTH } from '../page-size';
import { CELL, cellLead, hexOf, RULE, TABLE_HEAD } from '../type-sheet';
import { EMPTY_TABLE } from '../words';
import type { Footnotes } from './inlines';
import { run } from './run';
import { twips } from './twips';

const WIDTH = twips(TEXT_WIDTH);
const line = { style: BorderStyle.SINGLE, size: 4, color: hexOf(RULE) };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A table whose first row is repeated on each page, and whose rows are on one page each. */
export function tableOf(block: TableBlock, footnotes: Footnotes): Table {
  const shares = columnShares(block);
  const widths = shares.map((share) => Math.floor(share * WIDTH));
  const size = tableSize(block) * 2;
  const spacing = {
    before: twips(CELL.above),
    after: twips(CELL.below),
    line: twips(cellLead(tableSize(block))),
    lineRule: LineRuleType.EXACTLY,
  };
  const cell = (at: number, children: readonly ParagraphChild[], head: boolean, span = 1): TableCell =>
    new TableCell({
      width: { size: span > 1 ? WIDTH : (widths[at] ?? 0), type: WidthType.DXA },
      columnSpan: span,
      shading: head ? { type: ShadingType.CLEAR, fill: hexOf(TABLE_HEAD), color: 'auto' } : undefined,
      children: [
        new Paragraph({
          style: 'TableText',
          spacing,
          alignment: block.columns[at]?.align === 'END' && span === 1 ? AlignmentType.RIGHT : AlignmentType.LEFT,
          keepNext: head,
          children,
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(({ header }, at) => cell(at, [run({ text: header, bold: true, size })], true)),
  });
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: !isTall(row, shares),
        children: block.columns.map((_, at) => cell(at, footnotes.runs(row[at] ?? [], size), false)),
      }),
  );
  const empty = new TableRow({
    children: [cell(0, [run({ text: EMPTY_TABLE, size })], false, block.columns.length)],
  });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: twips(CELL.side), right: twips(CELL.side) },
    borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
    rows: [head, ...(rows.length > 0 ? rows : [empty])],
  });
}
