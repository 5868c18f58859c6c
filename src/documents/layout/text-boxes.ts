import type { Inlines } from '../document';
import { TEXT_WIDTH } from '../page-size';
import { TYPE_SHEET, type Sort } from '../type-sheet';
import type { Box, TextBox } from './boxes';
import { unitsOf } from './fragments';
import { linesOf } from './lines';

interface Where {
  readonly sort: Sort;
  readonly block: number | null;
  readonly item?: number;
  /** What follows is on its last line's page. */
  readonly keep?: boolean;
  readonly breaks?: boolean;
}

/** A text line by line: no page starts with its last, or ends with its first. */
export function textBoxes(content: Inlines, where: Where, numbered: (note: Inlines) => number): readonly Box[] {
  const { sort, block, item = null, keep = false, breaks = false } = where;
  const { size, face, lead, before, after, indent } = TYPE_SHEET[sort];
  const text = {};
  const right = sort === 'NOTICE' ? indent : 0;
  const lines = linesOf(unitsOf(content, face, size, numbered), TEXT_WIDTH - indent - right);
  return lines.map((line, at): TextBox => {
    const [first, last] = [at === 0, at === lines.length - 1];
    return {
      kind: 'TEXT',
      sort,
      line,
      text,
      first,
      block,
      item,
      height: lead,
      before: first ? before : 0,
      after: last ? after : 0,
      keep: last ? keep : keep || first || at === lines.length - 2,
      notes: line.notes,
      breaks: breaks && first,
    };
  });
}
