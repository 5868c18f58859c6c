import { randomBytes } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import { zipped } from './edit-workbook';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TITLES = ['type', 'intitule', 'date', 'participants'];

/** What is put together to a workbook; whatever is left out is as in an ordinary one. */
interface Made {
  /** Inside sheetData, below the titles. */
  readonly rows?: string;
  readonly before?: string;
  readonly after?: string;
  readonly shared?: string;
  readonly styles?: string;
  /** Names of sheets; each is the same part. */
  readonly sheets?: readonly string[];
}

const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
/** An event, whatever its number. */
const event = (line: number, more = ''): string =>
  `<row r="${line}">${text('WEBINAIRE')}${text(`Rencontre ${line}`)}${text('2023-05-02')}<c><v>12</v></c>${more}</row>`;

export const partsMade = ({ rows = event(2), before = '', after = '', sheets = ['evenements'], ...more }: Made) =>
  new Map([
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="${OFFICE}"><sheets>${sheets.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r0"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="r0" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r1" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ],
    ['xl/sharedStrings.xml', more.shared ?? '<sst/>'],
    ...(more.styles === undefined ? [] : [['xl/styles.xml', more.styles] as const]),
    [
      'xl/worksheets/sheet1.xml',
      `<worksheet>${before}<sheetData><row r="1">${TITLES.map(text).join('')}</row>${rows}</sheetData>${after}</worksheet>`,
    ],
  ]);

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('');

/** Sixty kilobytes of text that nothing folds further, and a cell for every 25 bytes of a small sheet that points at it. */
export const sharedTextBomb = (): Buffer =>
  zipped(
    partsMade({
      shared: `<sst><si><t>${randomBytes(30_000).toString('hex')}</t></si></sst>`,
      rows: times(700, (row) => `<row r="${row + 2}">${'<c t="s"><v>0</v></c>'.repeat(60)}</row>`),
    }),
  );

/** An archive whose directory says that its sheet is small. */
function deflateBomb(): Buffer {
  const bytes = zipped(partsMade({}));
  const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024, ' '));
  const name = Buffer.from('xl/drawings/drawing1.xml');
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(Buffer.alloc(0)), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(900_000, 18);
  common.writeUInt16LE(name.length, 22);
  const end = bytes.length - 22;
  const directory = bytes.readUInt32LE(end + 16);
  const entry = Buffer.alloc(14);
  entry.writeUInt32LE(directory, 10);
  const added = Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, entry, name]);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, packed]);
  const tail = Buffer.from(bytes.subarray(end));
  tail.writeUInt16LE(tail.readUInt16LE(8) + 1, 8);
  tail.writeUInt16LE(tail.readUInt16LE(10) + 1, 10);
  tail.writeUInt32LE(tail.readUInt32LE(12) + added.length, 12);
  tail.writeUInt32LE(directory + local.length, 16);
  return Buffer.concat([bytes.subarray(0, directory), local, bytes.subarray(directory, end), added, tail]);
}

const nested = (depth: number): string => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
/** So that it folds no further than an honest part does. */
const noise = (bytes: number): string => `<!--${randomBytes(bytes / 2).toString('hex')}-->`;

/** By fault. Small files, each made to cost whoever reads it very much more. */
export const HOSTILE: Readonly<Record<string, () => Buffer>> = {
  'a text that is shared very often': sharedTextBomb,
  'a part that unfolds into more than it says': deflateBomb,
  'a million empty rows': () => zipped(partsMade({ rows: times(1_000_000, (row) => `<row r="${row + 2}"/>`) })),
  'a cell at the far right of every row': () =>
    zipped(partsMade({ rows: times(20_000, (row) => event(row + 2, `<c r="XFD${row + 2}"><v>${row % 977}</v></c>`)) })),
  'a thousand sheets': () =>
    zipped(partsMade({ sheets: ['evenements', ...Array.from({ length: 999 }, (_, at) => `Feuille ${at}`)] })),
  'very many formats': () =>
    zipped(
      partsMade({
        styles: `<styleSheet>${noise(200_000)}<cellXfs>${times(800_000, (at) => `<xf numFmtId="${at % 999}"/>`)}</cellXfs></styleSheet>`,
      }),
    ),
  'very many merged cells': () =>
    zipped(
      partsMade({
        after: `<mergeCells>${times(200_000, (at) => `<mergeCell ref="A${at + 1}:C${at + 4}"/>`)}</mergeCells>`,
      }),
    ),
  'an element without an end': () =>
    zipped(partsMade({ rows: `<row><c t="inlineStr"><is>${'<r><t/>'.repeat(1_300_000)}${noise(200_000)}` })),
};

/** What only looks that way: a sheet that says that it is as large as one can be. */
export const boastful = (): Buffer => zipped(partsMade({ before: '<dimension ref="A1:XFD1048576"/>' }));
/** Formats that lie inside each other, hundreds of thousands of them. */
export const deep = (): Buffer =>
  zipped(
    partsMade({
      styles: `<styleSheet>${nested(400_000)}${noise(60_000)}<numFmts><numFmt numFmtId="200" formatCode="0%"/></numFmts></styleSheet>`,
    }),
  );
/** A text that nobody ends, begun again and again. */
export const unended = (): Buffer =>
  zipped(partsMade({ shared: `<sst>${noise(200_000)}${'<si>'.repeat(1_200_000)}</sst>` }));
/** Nothing but empty rows for megabytes after the last cell, as a spreadsheet leaves them that was formatted whole. */
export const trailing = (): Buffer =>
  zipped(partsMade({ rows: event(2) + times(300_000, (row) => `<row r="${row + 3}" ht="15.75" customHeight="1"/>`) }));
/** As many events as may be handed in at once, near enough. */
export const honest = (rows: number): Buffer => zipped(partsMade({ rows: times(rows, (row) => event(row + 2)) }));
/** Titles of two hundred characters that very many rows share, as those of a spreadsheet do. */
export const sharing = (rows: number): Buffer =>
  zipped(
    partsMade({
      shared: `<sst><si><t>WEBINAIRE</t></si>${times(50, (at) => `<si><t>${'Rencontre '.repeat(20)}${at}</t></si>`)}</sst>`,
      rows: times(
        rows,
        (row) =>
          `<row r="${row + 2}"><c t="s"><v>0</v></c><c t="s"><v>${1 + (row % 50)}</v></c>${text('2023-05-02')}<c><v>${row % 977}</v></c></row>`,
      ),
    }),
  );
