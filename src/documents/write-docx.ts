import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  Paragraph,
  TextRun,
  PageNumber,
  type FileChild,
} from 'docx';
import { DEMONSTRATION_WORDS } from '../kernel/demonstration';
import { cleaned } from './clean';
import type { TextDocument } from './document';
import { bodyOf } from './docx/body';
import { Footnotes } from './docx/inlines';
import { contentsOf } from './docx/contents';
import { stablePackage } from './docx/stable-package';
import { twips } from './docx/twips';
import { BULLET_LEVELS, BULLETS, RIGHT_TAB, STYLES } from './docx/styles';
import { FONT_NAME, trueTypeFile } from './fonts/font-files';
import { anchorsOf, headingsOf } from './headings';
import { compose } from './layout/compose';
import { headingPages } from './layout/heading-pages';
import { paginate } from './layout/paginate';
import { PAGE } from './page-size';

/**
 * A document as a DOCX file: styles, fields, notes and alternative texts are Word's own. The same document gives the
 * same bytes. Throws a sentence for a drawing that it cannot read.
 */
export async function writeDocx(given: TextDocument): Promise<Buffer> {
  const document = cleaned(given);
  const anchors = anchorsOf(document);
  const footnotes = new Footnotes(anchors);
  const body = await bodyOf(document, footnotes, anchors);
  return stablePackage(
    new Document({
      title: document.title,
      subject: document.subtitle,
      styles: STYLES,
      numbering: { config: [{ reference: BULLETS, levels: BULLET_LEVELS }] },
      footnotes: footnotes.byNumber,
      fonts: [{ name: FONT_NAME, data: trueTypeFile('REGULAR'), bold: trueTypeFile('BOLD') }],
      // Word asks before it counts anew; without, it shows pages that only this program's layout has.
      features: { updateFields: true },
      // Numbers of captions are written only where numbers of pages are; those of the table of contents are its own.
      pageNumbers: () => ({ bookmarks: new Map() }),
      sections: [
        {
          properties: { page: { size: SIZE, margin: MARGINS } },
          headers: { default: new Header({ children: [header(document)] }) },
          footers: { default: new Footer({ children: [footer(document)] }) },
          children: [...opening(document), ...contents(document), ...body],
        },
      ],
    }),
  );
}

/** How far the header and footer stand from the edge of the paper. */
const EDGE = twips(32);
const SIZE = { width: twips(PAGE.width), height: twips(PAGE.height) };
const MARGINS = {
  top: twips(PAGE.top),
  bottom: twips(PAGE.bottom),
  left: twips(PAGE.side),
  right: twips(PAGE.side),
  header: EDGE,
  footer: EDGE,
};

const header = ({ demonstration }: TextDocument): Paragraph =>
  new Paragraph({ style: 'Demonstration', text: demonstration ? DEMONSTRATION_WORDS : '' });

const footer = (document: TextDocument): Paragraph =>
  new Paragraph({
    style: 'Footing',
    tabStops: [RIGHT_TAB],
    children: [
      new TextRun(document.footer),
      new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
  });

const opening = ({ title, subtitle, facts }: TextDocument): readonly FileChild[] => [
  new Paragraph({ style: 'Title', text: title }),
  new Paragraph({ style: 'Subtitle', text: subtitle }),
  ...facts.map((fact) => new Paragraph({ text: fact, alignment: AlignmentType.LEFT })),
];

/** On pages of its own, and what follows on the next; none of a document without headings. */
function contents(document: TextDocument): readonly FileChild[] {
  const table = contentsOf(headingsOf(document), headingPages(document, paginate(compose(document))));
  return table.length === 0 ? [] : [...table, new Paragraph({ pageBreakBefore: true, spacing: NO_SPACE })];
}

const NO_SPACE = { before: 0, line: 20, lineRule: LineRuleType.EXACTLY };
