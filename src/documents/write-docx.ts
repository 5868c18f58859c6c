import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
  PageNumber,
  type FileChild,
} from 'docx';
import { DEMONSTRATION_WORDS } from '../kernel/demonstration';
import { cleaned } from './clean';
import type { TextDocument } from './document';
import { bodyOf } from './docx/body';
import { Footnotes } from './docx/inlines';
import { stablePackage } from './docx/stable-package';
import { BULLET_LEVELS, BULLETS, STYLES } from './docx/styles';
import { FONT_NAME, trueTypeFile } from './fonts/font-files';
import { anchorsOf, headingsOf } from './headings';
import { PAGE, TEXT_WIDTH } from './page-size';
import { CONTENTS_TITLE } from './words';

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
      sections: [
        {
          properties: { page: { size: twips({ width: PAGE.width, height: PAGE.height }), margin: MARGINS } },
          headers: { default: new Header({ children: [header(document)] }) },
          footers: { default: new Footer({ children: [footer(document)] }) },
          children: [...opening(document), ...contents(document), ...body],
        },
      ],
    }),
  );
}

const twips = <T extends Readonly<Record<string, number>>>(points: T) =>
  Object.fromEntries(Object.entries(points).map(([name, value]) => [name, Math.round(value * 20)])) as Record<
    keyof T,
    number
  >;

const MARGINS = twips({
  top: PAGE.top,
  bottom: PAGE.bottom,
  left: PAGE.side,
  right: PAGE.side,
  header: 32,
  footer: 32,
});

const header = ({ demonstration }: TextDocument): Paragraph =>
  new Paragraph({ style: 'Demonstration', text: demonstration ? DEMONSTRATION_WORDS : '' });

const footer = (document: TextDocument): Paragraph =>
  new Paragraph({
    style: 'Footing',
    tabStops: [{ type: TabStopType.RIGHT, position: Math.floor(TEXT_WIDTH * 20) }],
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

/** On a page of its own, and what follows on the next; none of a document without headings. */
const contents = (document: TextDocument): readonly FileChild[] =>
  headingsOf(document).length === 0
    ? []
    : [
        new Paragraph({ style: 'TOCHeading', text: CONTENTS_TITLE, pageBreakBefore: true }),
        new TableOfContents(CONTENTS_TITLE, { hyperlink: true, headingStyleRange: '1-3' }),
        new Paragraph({ pageBreakBefore: true, spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACTLY } }),
      ];
