import type { Block, Inlines, TextDocument } from '../document';
import { readDrawing } from '../drawing/read-drawing';
import { headingsOf } from '../headings';
import { printedSize, TEXT_WIDTH } from '../page-size';
import { withoutFootnotes } from '../plain';
import { AROUND_DRAWING, CONTENTS_SORTS, HEADING_SORTS, TYPE_SHEET } from '../type-sheet';
import { CHART_LABEL, CONTENTS_TITLE, TABLE_LABEL } from '../words';
import { NO_KEEP, type Box } from './boxes';
import { unitsOf } from './fragments';
import { linesOf, type Line } from './lines';
import { tableBoxes } from './table-boxes';
import { textBoxes } from './text-boxes';

/** A document as boxes in order, and the lines of its footnotes by their number, from 1. */
export interface Composed {
  readonly boxes: readonly Box[];
  readonly notes: readonly (readonly Line[])[];
}

/** How far from the left edge the words of a footnote stand. */
export const NOTE_INDENT = 14;

/** Of a table of contents, what is kept free for the number of the page. */
const NUMBER_WIDTH = 30;

export function compose(document: TextDocument): Composed {
  const notes: (readonly Line[])[] = [];
  const numbered = (note: Inlines): number => notes.push(noteLines(note));
  const counts = new Map<string, number>();
  const caption = (label: string, content: Inlines): Inlines => {
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    return [`${label}\u00a0${count}. `, ...content];
  };
  const contents = contentsBoxes(document);
  const boxes = document.blocks.flatMap((block, at) => blockBoxes(block, at, numbered, caption));
  const [first, ...others] = boxes;
  // What follows the table of contents starts a page of its own.
  const body = contents.length > 0 && first !== undefined ? [{ ...first, breaks: true }, ...others] : boxes;
  return { boxes: [...openingBoxes(document), ...contents, ...body], notes };
}

function blockBoxes(
  block: Block,
  at: number,
  numbered: (note: Inlines) => number,
  caption: (label: string, content: Inlines) => Inlines,
): readonly Box[] {
  switch (block.kind) {
    case 'HEADING':
      return textBoxes([block.text], { sort: HEADING_SORTS[block.level], block: at, keep: true }, numbered);
    case 'PARAGRAPH':
      return textBoxes(block.content, { sort: block.manner, block: at }, numbered);
    case 'ITEMS':
      return block.items.flatMap((item, number) =>
        textBoxes(item, { sort: 'ITEM', block: at, item: number }, numbered),
      );
    case 'TABLE': {
      const whole = block.columns.length > 0;
      return [
        ...textBoxes(caption(TABLE_LABEL, block.caption), { sort: 'CAPTION', block: at, keep: whole }, numbered),
        ...(whole ? tableBoxes(block, at, numbered) : []),
      ];
    }
    case 'CHART': {
      const drawing = readDrawing(block.svg);
      return [
        {
          kind: 'PICTURE',
          ...NO_KEEP,
          ...AROUND_DRAWING,
          ...printedSize(drawing),
          keep: true,
          block: at,
          drawing,
          alternative: block.alternative,
        },
        ...textBoxes(caption(CHART_LABEL, block.caption), { sort: 'CAPTION', block: at }, numbered),
      ];
    }
  }
}

function noteLines(note: Inlines): readonly Line[] {
  const { size, face } = TYPE_SHEET.NOTE;
  const units = unitsOf(withoutFootnotes(note), face, size, () => 0);
  const lines = linesOf(units, TEXT_WIDTH - NOTE_INDENT);
  return lines.length > 0 ? lines : [{ fragments: [], width: 0, notes: [] }];
}

const noNotes = (): number => 0;

const openingBoxes = ({ title, subtitle, facts }: TextDocument): readonly Box[] => [
  ...textBoxes([title], { sort: 'TITLE', block: null }, noNotes),
  ...textBoxes([subtitle], { sort: 'SUBTITLE', block: null }, noNotes),
  ...facts.flatMap((fact) => textBoxes([fact], { sort: 'TEXT', block: null }, noNotes)),
];

/** The headings, on pages of their own; none of a document without. */
function contentsBoxes(document: TextDocument): readonly Box[] {
  const headings = headingsOf(document);
  if (headings.length === 0) return [];
  return [
    ...textBoxes([CONTENTS_TITLE], { sort: 'CONTENTS_TITLE', block: null, keep: true, breaks: true }, noNotes),
    ...headings.flatMap(({ text, level }, heading): readonly Box[] => {
      const sort = CONTENTS_SORTS[level];
      const { size, face, lead, before, after, indent } = TYPE_SHEET[sort];
      const lines = linesOf(unitsOf([text], face, size, noNotes), TEXT_WIDTH - indent - NUMBER_WIDTH);
      return lines.map((line, at) => ({
        kind: 'CONTENTS',
        ...NO_KEEP,
        heading,
        sort,
        line,
        first: at === 0,
        last: at === lines.length - 1,
        height: lead,
        before: at === 0 ? before : 0,
        after: at === lines.length - 1 ? after : 0,
        keep: at < lines.length - 1,
      }));
    }),
  ];
}
