import {
  Bookmark,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Paragraph,
  SequentialIdentifier,
  TextRun,
  type FileChild,
} from 'docx';
import type { Block, Chart, Inlines, TextDocument } from '../document';
import { outlinedSvg } from '../drawing/outlined-svg';
import { rasterise } from '../drawing/rasterise';
import { readDrawing } from '../drawing/read-drawing';
import { printedSize } from '../page-size';
import { plain } from '../plain';
import { AROUND_DRAWING, AROUND_TABLE } from '../type-sheet';
import { CHART_LABEL, TABLE_LABEL } from '../words';
import type { Footnotes } from './inlines';
import { BULLETS, ITEM_SPACING, TABLE_CAPTION_SPACING } from './styles';
import { tableOf } from './table';
import { twips } from './twips';

/** Word wants a paragraph between a table and what follows: it is the space there. */
const AFTER_TABLE = { before: 0, line: twips(AROUND_TABLE.after), lineRule: LineRuleType.EXACTLY };
/** Its line is as high as the picture in it. */
const AROUND_PICTURE = { before: twips(AROUND_DRAWING.before), line: 240, lineRule: LineRuleType.AUTO };

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** What a document says, block by block. */
export async function bodyOf(
  { blocks }: TextDocument,
  footnotes: Footnotes,
  anchors: ReadonlyMap<string, string>,
): Promise<readonly FileChild[]> {
  const pictures = await picturesOf(blocks);
  return blocks.flatMap((block, index) => childrenOf(block, footnotes, anchors, pictures.get(index)));
}

function childrenOf(
  block: Block,
  footnotes: Footnotes,
  anchors: ReadonlyMap<string, string>,
  picture: ImageRun | undefined,
): readonly FileChild[] {
  switch (block.kind) {
    case 'HEADING':
      return [
        new Paragraph({
          heading: LEVELS[block.level],
          children: [new Bookmark({ id: anchors.get(block.id) ?? '', children: [new TextRun(block.text)] })],
        }),
      ];
    case 'PARAGRAPH':
      return [
        new Paragraph({
          style: block.manner === 'NOTICE' ? 'Notice' : undefined,
          children: footnotes.runs(block.content),
        }),
      ];
    case 'ITEMS':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: BULLETS, level: 0 },
            spacing: ITEM_SPACING,
            children: footnotes.runs(item),
          }),
      );
    case 'TABLE':
      return [
        caption(TABLE_LABEL, block.caption, footnotes, true),
        ...(block.columns.length > 0 ? [tableOf(block, footnotes)] : []),
        new Paragraph({ spacing: AFTER_TABLE }),
      ];
    case 'CHART':
      return [
        new Paragraph({
          keepNext: true,
          spacing: AROUND_PICTURE,
          children: picture === undefined ? [] : [picture],
        }),
        caption(CHART_LABEL, block.caption, footnotes, false),
      ];
  }
}

/** « Tableau 3. … »: its number is a field that Word counts anew. */
const caption = (label: string, content: Inlines, footnotes: Footnotes, keepNext: boolean): Paragraph =>
  new Paragraph({
    style: 'Caption',
    spacing: keepNext ? TABLE_CAPTION_SPACING : undefined,
    keepNext,
    children: [
      new TextRun(`${label}\u00a0`),
      new SequentialIdentifier(label),
      new TextRun('. '),
      ...footnotes.runs(content),
    ],
  });

/** All at once: each is folded beside the others. */
async function picturesOf(blocks: readonly Block[]): Promise<ReadonlyMap<number, ImageRun>> {
  const pictures = blocks.map(async (block, index) =>
    block.kind === 'CHART' ? ([[index, await picture(block)]] as const) : [],
  );
  return new Map((await Promise.all(pictures)).flat());
}

/**
 * As SVG, which Word 2016 and later draw from its shapes; the picture of points within it is what others show, so it
 * is as fine as print asks for.
 */
async function picture({ svg, caption: words, alternative }: Chart): Promise<ImageRun> {
  const drawing = readDrawing(svg);
  const { width, height } = printedSize(drawing);
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(outlinedSvg(drawing)),
    transformation: { width: pixels(width), height: pixels(height) },
    fallback: { type: 'png', data: await rasterise(drawing) },
    altText: { name: CHART_LABEL, title: plain(words), description: alternative },
  });
}

const pixels = (points: number): number => Math.round((points * 96) / 72);
