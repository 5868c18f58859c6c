import type { Block, Inlines, TextDocument } from '../document';
import { outlinedSvg } from '../drawing/outlined-svg';
import { readDrawing } from '../drawing/read-drawing';
import { escapeXml } from '../escape-xml';
import { anchorsOf, headingsOf } from '../headings';
import { printedSize } from '../page-size';
import { plain } from '../plain';
import { CHART_LABEL, CONTENTS_TITLE, TABLE_LABEL } from '../words';
import { OdtInlines } from './inlines';
import { points } from './points';
import { tableOf } from './table';

/** The text of a document, the styles that only it has, and the drawings that it shows. */
export interface OdtBody {
  readonly styles: string;
  readonly text: string;
  readonly pictures: readonly { readonly name: string; readonly svg: string }[];
}

/** `pageOf`: the page of each heading, from 1, until the program that opens the file has counted its own. */
export function bodyOf(document: TextDocument, pageOf: readonly number[]): OdtBody {
  const writer = new BodyWriter(document);
  const blocks = document.blocks.map((block) => writer.block(block)).join('');
  const contents = contentsOf(document, pageOf);
  return {
    styles: writer.styles,
    text: `${DECLARATIONS}${openingOf(document)}${contents}${contents === '' ? '' : '<text:p text:style-name="NewPage"/>'}${blocks}`,
    pictures: writer.pictures,
  };
}

const DECLARATIONS = `<text:sequence-decls>${[TABLE_LABEL, CHART_LABEL].map((name) => `<text:sequence-decl text:display-outline-level="0" text:name="${name}"/>`).join('')}</text:sequence-decls>`;

const paragraph = (style: string, words: string): string => `<text:p text:style-name="${style}">${words}</text:p>`;

const openingOf = ({ title, subtitle, facts }: TextDocument): string =>
  [
    paragraph('Title', escapeXml(title)),
    paragraph('Subtitle', escapeXml(subtitle)),
    ...facts.map((fact) => paragraph('Text_20_body', escapeXml(fact))),
  ].join('');

const LEVELS = [1, 2, 3] as const;

function contentsOf(document: TextDocument, pageOf: readonly number[]): string {
  const headings = headingsOf(document);
  if (headings.length === 0) return '';
  const templates = LEVELS.map(
    (level) =>
      `<text:table-of-content-entry-template text:outline-level="${level}" text:style-name="Contents_20_${level}"><text:index-entry-link-start/><text:index-entry-text/><text:index-entry-tab-stop style:type="right" style:leader-char="."/><text:index-entry-page-number/><text:index-entry-link-end/></text:table-of-content-entry-template>`,
  ).join('');
  const entries = headings
    .map(({ text, level }, at) =>
      paragraph(
        `Contents_20_${level}`,
        `<text:a xlink:type="simple" xlink:href="#titre_${at + 1}" text:style-name="Index_20_Link" text:visited-style-name="Index_20_Link">${escapeXml(text)}<text:tab/><text:bookmark-ref text:reference-format="page" text:ref-name="titre_${at + 1}">${pageOf[at] ?? ''}</text:bookmark-ref></text:a>`,
      ),
    )
    .join('');
  const title = paragraph('Contents_20_Heading', CONTENTS_TITLE);
  return `<text:table-of-content text:name="${CONTENTS_TITLE}" text:protected="true"><text:table-of-content-source text:outline-level="3"><text:index-title-template text:style-name="Contents_20_Heading">${CONTENTS_TITLE}</text:index-title-template>${templates}</text:table-of-content-source><text:index-body><text:index-title text:name="${CONTENTS_TITLE}_titre">${title}</text:index-title>${entries}</text:index-body></text:table-of-content>`;
}

class BodyWriter {
  styles = '';
  readonly pictures: { name: string; svg: string }[] = [];
  private readonly anchors: ReadonlyMap<string, string>;
  private readonly inlines: OdtInlines;
  private readonly counts = new Map<string, number>();

  constructor(document: TextDocument) {
    this.anchors = anchorsOf(document);
    this.inlines = new OdtInlines(this.anchors);
  }

  block(block: Block): string {
    switch (block.kind) {
      case 'HEADING': {
        const anchor = this.anchors.get(block.id) ?? '';
        return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}"><text:bookmark-start text:name="${anchor}"/>${escapeXml(block.text)}<text:bookmark-end text:name="${anchor}"/></text:h>`;
      }
      case 'PARAGRAPH':
        return paragraph(block.manner === 'NOTICE' ? 'Notice' : 'Text_20_body', this.inlines.write(block.content));
      case 'ITEMS':
        return block.items.length === 0
          ? ''
          : `<text:list text:style-name="Bullets">${block.items.map((item) => `<text:list-item>${paragraph('Item', this.inlines.write(item))}</text:list-item>`).join('')}</text:list>`;
      case 'TABLE': {
        const caption = this.caption(TABLE_LABEL, block.columns.length > 0 ? 'TableCaption' : 'Caption', block.caption);
        if (block.columns.length === 0) return caption;
        const { styles, body } = tableOf(block, this.counts.get(TABLE_LABEL) ?? 0, this.inlines);
        this.styles += styles;
        return `${caption}${body}`;
      }
      case 'CHART': {
        const drawing = readDrawing(block.svg);
        const { width, height } = printedSize(drawing);
        const number = this.pictures.length + 1;
        const name = `Pictures/graphique${number}.svg`;
        this.pictures.push({ name, svg: outlinedSvg(drawing) });
        const frame = `<draw:frame draw:style-name="Frame" draw:name="${CHART_LABEL} ${number}" text:anchor-type="as-char" svg:width="${points(width)}" svg:height="${points(height)}"><draw:image xlink:href="${name}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" draw:mime-type="image/svg+xml"/><svg:title>${escapeXml(plain(block.caption))}</svg:title><svg:desc>${escapeXml(block.alternative)}</svg:desc></draw:frame>`;
        return `${paragraph('Picture', frame)}${this.caption(CHART_LABEL, 'Caption', block.caption)}`;
      }
    }
  }

  private caption(label: string, style: string, content: Inlines): string {
    const count = (this.counts.get(label) ?? 0) + 1;
    this.counts.set(label, count);
    const number = `<text:sequence text:ref-name="ref${label}${count - 1}" text:name="${label}" text:formula="ooow:${label}+1" style:num-format="1">${count}</text:sequence>`;
    return paragraph(style, `${label}\u00a0${number}. ${this.inlines.write(content)}`);
  }
}
