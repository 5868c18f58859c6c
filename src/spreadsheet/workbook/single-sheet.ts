import { LOCAL_LENGTH, LOCAL_SIGNATURE } from './zip-directory';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What the library needs to know beside the markup of the sheet. */
export interface SheetSurroundings {
  readonly serials: 1900 | 1904;
  /** The markup of the cell formats: they say which numbers are days. Null without any. */
  readonly styles: Buffer | null;
}

/** An archive of a workbook with this sheet alone, of `size` bytes of markup: what the library reads as a stream. */
export async function* singleSheetArchive(
  sheet: AsyncIterable<Buffer>,
  size: number,
  { serials, styles }: SheetSurroundings,
): AsyncGenerator<Buffer> {
  const parts: [string, string | Buffer][] = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><workbookPr date1904="${serials === 1904 ? 1 : 0}"/>` +
        '<sheets><sheet name="1" sheetId="1" r:id="r0"/></sheets></workbook>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ...(styles === null ? [] : [['styles', 'styles.xml'] as const]),
      ]),
    ],
    ...(styles === null ? [] : [['xl/styles.xml', styles] satisfies [string, Buffer]]),
  ];
  for (const [name, content] of parts) {
    const bytes = Buffer.from(content);
    yield localHeader(name, bytes.length);
    yield bytes;
  }
  yield localHeader('xl/worksheets/sheet1.xml', size);
  yield* sheet;
}

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${RELATIONSHIPS}">${targets
    .map(([type, target], at) => `<Relationship Id="r${at}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Of an entry that is not folded; its check sum is not looked at. */
function localHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(LOCAL_LENGTH + name.length);
  header.writeUInt32LE(LOCAL_SIGNATURE, 0);
  header.writeUInt32LE(size, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  header.write(name, LOCAL_LENGTH, 'latin1');
  return header;
}
