import { buffer } from 'node:stream/consumers';
import { DEMONSTRATION_WORDS } from '../kernel/demonstration';
import { zipOf, type EntryToWrite } from '../spreadsheet/workbook/write-zip';
import { cleaned } from './clean';
import type { TextDocument } from './document';
import { escapeXml } from './escape-xml';
import { FONT_NAME, trueTypeFile } from './fonts/font-files';
import { compose } from './layout/compose';
import { headingPages } from './layout/heading-pages';
import { paginate } from './layout/paginate';
import { bodyOf } from './odt/body';
import { NAMED_STYLES, PAGE_LAYOUT, UNNAMED_STYLES } from './odt/styles';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';

/**
 * A document as an ODT file (ODF 1.3), with its font and its drawings within. The same document gives the same bytes.
 * Throws a sentence for a drawing that it cannot read.
 */
export async function writeOdt(given: TextDocument): Promise<Buffer> {
  const document = cleaned(given);
  const pageOf = headingPages(document, paginate(compose(document)));
  const { styles, text, pictures } = bodyOf(document, pageOf);
  const files: EntryToWrite[] = [
    xml(
      'content.xml',
      part(
        'content',
        `${FONTS}<office:automatic-styles>${UNNAMED_STYLES}${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body>`,
      ),
    ),
    xml(
      'styles.xml',
      part(
        'styles',
        `${FONTS}<office:styles>${NAMED_STYLES}</office:styles><office:automatic-styles>${PAGE_LAYOUT}</office:automatic-styles><office:master-styles>${masterPage(document)}</office:master-styles>`,
      ),
    ),
    xml(
      'meta.xml',
      part(
        'meta',
        `<office:meta><meta:generator>Maillage</meta:generator><dc:title>${escapeXml(document.title)}</dc:title><dc:subject>${escapeXml(document.subtitle)}</dc:subject><dc:language>fr-FR</dc:language></office:meta>`,
      ),
    ),
    ...FONT_FILES.map(({ name, face }) => ({ name, body: trueTypeFile(face) })),
    ...pictures.map(({ name, svg }) => xml(name, svg)),
  ];
  const mediaType: EntryToWrite = { name: 'mimetype', body: Buffer.from(MEDIA_TYPE), stored: true };
  return buffer(zipOf([mediaType, ...files, xml('META-INF/manifest.xml', manifest(files))]));
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const xml = (name: string, body: string): EntryToWrite => ({
  name,
  body: Buffer.from(body.startsWith('<svg') ? body : HEAD + body),
});

const NAMESPACES = Object.entries({
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  meta: 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0',
  xlink: 'http://www.w3.org/1999/xlink',
  dc: 'http://purl.org/dc/elements/1.1/',
  ooow: 'http://openoffice.org/2004/writer',
  loext: 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0',
})
  .map(([prefix, name]) => ` xmlns:${prefix}="${name}"`)
  .join('');

const part = (kind: string, body: string): string =>
  `<office:document-${kind}${NAMESPACES} office:version="1.3">${body}</office:document-${kind}>`;

const FONT_FILES = [
  { name: 'Fonts/regular.ttf', face: 'REGULAR', weight: 'normal' },
  { name: 'Fonts/bold.ttf', face: 'BOLD', weight: 'bold' },
] as const;

const FONTS = `<office:font-face-decls><style:font-face style:name="${FONT_NAME}" svg:font-family="'${FONT_NAME}'" style:font-family-generic="swiss" style:font-pitch="variable"><svg:font-face-src>${FONT_FILES.map(
  ({ name, weight }) =>
    `<svg:font-face-uri xlink:href="${name}" xlink:type="simple" loext:font-style="normal" loext:font-weight="${weight}"><svg:font-face-format svg:string="truetype"/></svg:font-face-uri>`,
).join('')}</svg:font-face-src></style:font-face></office:font-face-decls>`;

function masterPage({ demonstration, footer }: TextDocument): string {
  const header = `<text:p text:style-name="Header">${demonstration ? escapeXml(DEMONSTRATION_WORDS) : ''}</text:p>`;
  const numbers =
    '<text:tab/><text:page-number text:select-page="current">1</text:page-number> / <text:page-count>1</text:page-count>';
  return `<style:master-page style:name="Standard" style:page-layout-name="A4"><style:header>${header}</style:header><style:footer><text:p text:style-name="Footer">${escapeXml(footer)}${numbers}</text:p></style:footer></style:master-page>`;
}

function manifest(files: readonly EntryToWrite[]): string {
  const entry = (path: string, type: string): string =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const typeOf = (name: string): string =>
    name.endsWith('.svg') ? 'image/svg+xml' : name.endsWith('.ttf') ? 'application/x-font-ttf' : 'text/xml';
  return `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entry('/', MEDIA_TYPE).replace('/>', ' manifest:version="1.3"/>')}${files.map(({ name }) => entry(name, typeOf(name))).join('')}</manifest:manifest>`;
}
