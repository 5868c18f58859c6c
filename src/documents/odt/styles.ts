import { FONT_NAME } from '../fonts/font-files';
import { PAGE, TEXT_WIDTH } from '../page-size';
import {
  AROUND_DRAWING,
  AROUND_TABLE,
  BULLET_INDENT,
  CELL,
  cellLead,
  hexOf,
  RULE,
  TABLE_HEAD,
  TYPE_SHEET,
  WARNING,
  ACCENT,
  type Sort,
  type Setting,
} from '../type-sheet';
import { points } from './points';

const text = ({ size, face, colour }: Pick<Setting, 'size' | 'face' | 'colour'>): string =>
  `<style:text-properties fo:font-size="${points(size)}" fo:font-weight="${face === 'BOLD' ? 'bold' : 'normal'}" fo:color="#${hexOf(colour)}"/>`;

/** A named style of paragraphs. `more`: attributes of the paragraph; `inside`: elements of it. */
function paragraph(name: string, sort: Sort, more = '', inside = '', outline = ''): string {
  const setting = TYPE_SHEET[sort];
  const { lead, before, after, indent } = setting;
  return `<style:style style:name="${name}" style:display-name="${name.replaceAll('_20_', ' ')}" style:family="paragraph" style:parent-style-name="Standard"${outline}><style:paragraph-properties fo:line-height="${points(lead)}" fo:margin-top="${points(before)}" fo:margin-bottom="${points(after)}" fo:margin-left="${points(indent)}" fo:orphans="2" fo:widows="2" ${more}>${inside}</style:paragraph-properties>${text(setting)}</style:style>`;
}

const KEEP = 'fo:keep-with-next="always" fo:keep-together="always"';
const rightTab = (leader: string): string =>
  `<style:tab-stops><style:tab-stop style:position="${points(TEXT_WIDTH)}" style:type="right"${leader}/></style:tab-stops>`;
const DOTS = ' style:leader-style="dotted" style:leader-text="."';

const HEADINGS = ([1, 2, 3] as const).map((level) =>
  paragraph(`Heading_20_${level}`, `HEADING_${level}`, KEEP, '', ` style:default-outline-level="${level}"`),
);
const CONTENTS = ([1, 2, 3] as const).map((level) => {
  const { indent } = TYPE_SHEET[`CONTENTS_${level}`];
  // A tab stop is counted from where the paragraph starts.
  return paragraph(
    `Contents_20_${level}`,
    `CONTENTS_${level}`,
    '',
    rightTab(DOTS).replace(points(TEXT_WIDTH), points(TEXT_WIDTH - indent)),
  );
});

const SIZES = [9, 8, 6.5] as const;

/** Of the cells of a table: by the size of its letters, the side that they stand at, and whether they are its head. */
const CELLS = SIZES.flatMap((size) =>
  (['Start', 'End'] as const).flatMap((side) =>
    (['Cell', 'Head'] as const).map(
      (kind) =>
        `<style:style style:name="${kind}${side}${String(size).replace('.', '_')}" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:line-height="${points(cellLead(size))}" fo:text-align="${side.toLowerCase()}"/>${text({ size, face: kind === 'Head' ? 'BOLD' : 'REGULAR', colour: TYPE_SHEET.TEXT.colour })}</style:style>`,
    ),
  ),
);

const cell = (name: string, more: string): string =>
  `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:padding-left="${points(CELL.side)}" fo:padding-right="${points(CELL.side)}" fo:padding-top="${points(CELL.above)}" fo:padding-bottom="${points(CELL.below)}" fo:border-left="none" fo:border-right="none" fo:border-top="none" fo:border-bottom="0.5pt solid #${hexOf(RULE)}" ${more}/></style:style>`;

/** Named styles, by the names that LibreOffice knows. */
export const NAMED_STYLES = [
  `<style:default-style style:family="paragraph"><style:paragraph-properties style:writing-mode="page"/><style:text-properties style:font-name="${FONT_NAME}" fo:font-size="10pt" fo:language="fr" fo:country="FR"/></style:default-style>`,
  `<style:style style:name="Standard" style:family="paragraph" style:class="text"/>`,
  paragraph('Title', 'TITLE', KEEP),
  paragraph('Subtitle', 'SUBTITLE'),
  ...HEADINGS,
  paragraph('Contents_20_Heading', 'CONTENTS_TITLE', `fo:break-before="page" ${KEEP}`),
  ...CONTENTS,
  paragraph('Text_20_body', 'TEXT'),
  paragraph(
    'Notice',
    'NOTICE',
    `fo:margin-right="12pt" fo:border-left="2.5pt solid #${hexOf(WARNING)}" fo:border-right="none" fo:border-top="none" fo:border-bottom="none" fo:padding-left="9.5pt"`,
  ).replace('fo:margin-left="12pt"', 'fo:margin-left="0pt"'),
  paragraph('Item', 'ITEM').replace(/ fo:margin-left="[^"]*"/, ''),
  paragraph('Caption', 'CAPTION', 'fo:keep-together="always"'),
  paragraph('TableCaption', 'CAPTION', KEEP).replace(
    'fo:margin-bottom="0pt"',
    `fo:margin-bottom="${points(AROUND_TABLE.before)}"`,
  ),
  paragraph('Footnote', 'NOTE', 'fo:text-indent="-14pt"').replace('fo:margin-left="0pt"', 'fo:margin-left="14pt"'),
  paragraph('Header', 'MARK'),
  paragraph('Footer', 'FOOTER', '', rightTab('')),
  `<style:style style:name="Picture" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="${points(AROUND_DRAWING.before)}" fo:keep-with-next="always"/></style:style>`,
  `<style:style style:name="NewPage" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:break-before="page" fo:line-height="1pt"/><style:text-properties fo:font-size="1pt"/></style:style>`,
  ...CELLS,
  `<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>`,
  `<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="#${hexOf(ACCENT)}" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"/></style:style>`,
  `<style:style style:name="Index_20_Link" style:display-name="Index Link" style:family="text"/>`,
  `<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${points(TYPE_SHEET.ITEM.indent)}" fo:text-indent="-${points(BULLET_INDENT)}" fo:margin-left="${points(TYPE_SHEET.ITEM.indent)}"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>`,
  `<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>`,
].join('');

/** Of frames and tables programs keep no names: these stand beside the text. */
export const UNNAMED_STYLES = [
  `<style:style style:name="Frame" style:family="graphic"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline" fo:margin="0pt"/></style:style>`,
  `<style:style style:name="Table" style:family="table"><style:table-properties style:width="${points(TEXT_WIDTH)}" table:align="left" fo:margin-bottom="${points(AROUND_TABLE.after)}" style:may-break-between-rows="true"/></style:style>`,
  `<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>`,
  `<style:style style:name="TallRow" style:family="table-row"><style:table-row-properties fo:keep-together="auto"/></style:style>`,
  cell('BodyCell', ''),
  cell('HeadCell', `fo:background-color="#${hexOf(TABLE_HEAD)}"`),
].join('');

/** How far the header and footer stand from the edge of the paper. */
const EDGE = 34;

const margin = (name: string, side: 'bottom' | 'top', height: number): string =>
  `<style:${name}-style><style:header-footer-properties svg:height="${points(height)}" fo:margin-${side}="${points(height - TYPE_SHEET.FOOTER.lead)}"/></style:${name}-style>`;

/** A4, as the other formats have it. */
export const PAGE_LAYOUT = `<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="${points(PAGE.width)}" fo:page-height="${points(PAGE.height)}" style:print-orientation="portrait" fo:margin-top="${points(EDGE)}" fo:margin-bottom="${points(EDGE)}" fo:margin-left="${points(PAGE.side)}" fo:margin-right="${points(PAGE.side)}"><style:footnote-sep style:width="0.5pt" style:distance-before-sep="6pt" style:distance-after-sep="6pt" style:line-style="solid" style:adjustment="left" style:rel-width="25%" style:color="#4D5B5D"/></style:page-layout-properties>${margin('header', 'bottom', PAGE.top - EDGE)}${margin('footer', 'top', PAGE.bottom - EDGE)}</style:page-layout>`;
