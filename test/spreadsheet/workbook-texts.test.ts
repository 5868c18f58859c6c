import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { streamXlsxRows, writeXlsx } from 'hucre/xlsx';
import { DEFAULT_LIMITS } from '../../src/spreadsheet/limits';
import { readWorkbook } from '../../src/spreadsheet/workbook/xlsx';
import { editWorkbook } from '../support/edit-workbook';

const FORMATIONS = 'formations';

async function ours(workbook: Buffer): Promise<unknown[][]> {
  const lines: unknown[][] = [];
  const [sheet] = await readWorkbook(workbook, DEFAULT_LIMITS);
  for await (const { cells } of sheet?.lines() ?? []) lines.push([...cells]);
  return lines;
}

async function theLibrarys(workbook: Buffer): Promise<unknown[][]> {
  const lines: unknown[][] = [];
  for await (const { values } of streamXlsxRows(workbook, { sheet: 0 })) lines.push(values);
  return lines;
}

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '  bords  ',
    'a & b < c',
    '_x000D_',
    '_x005F_x0041_',
    't="s"',
    '<v>3</v>',
    '1\n2',
    '"',
    '12',
    'œ’ – €',
  ),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

test('texts that sheets share read as the library reads them, whatever they hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 60 }), async (rows) => {
      const workbook = Buffer.from(await writeXlsx({ sheets: [{ name: FORMATIONS, rows }] }));
      expect(await ours(workbook)).toEqual(await theLibrarys(workbook));
    }),
    { numRuns: 60 },
  );
});

/** A workbook whose shared texts are these, each in a cell of its own line. */
async function withItems(...items: string[]): Promise<Buffer> {
  const rows = items.map((_, at) => [`texte ${at}`]);
  const workbook = Buffer.from(await writeXlsx({ sheets: [{ name: FORMATIONS, rows }] }));
  return editWorkbook(workbook, 'xl/sharedStrings.xml', (markup) =>
    markup.replace(/<si>.*<\/si>/s, items.map((item) => `<si>${item}</si>`).join('')),
  );
}

test.each([
  ['runs of different looks', '<r><t>For</t></r><r><rPr><b/></rPr><t xml:space="preserve">mation </t></r>'],
  ['a pronunciation', '<t>課きく</t><rPh sb="0" eb="1"><t>か</t></rPh>'],
  ['nothing', ''],
  ['an empty text', '<t/>'],
  ['entities', '<t>a &amp; b &#233; &lt;c&gt;</t>'],
])('a shared text with %s reads as the library reads it', async (_, item) => {
  const workbook = await withItems('<t>avant</t>', item, '<t>après</t>');
  expect(await ours(workbook)).toEqual(await theLibrarys(workbook));
});

test('sheets under a prefix of their own read like others', async () => {
  const plain = await withItems('<t>un</t>', '<t>deux</t>');
  const prefixed = (markup: string) => markup.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=');
  const workbook = editWorkbook(
    editWorkbook(plain, 'xl/sharedStrings.xml', prefixed),
    'xl/worksheets/sheet1.xml',
    prefixed,
  );
  expect(await ours(workbook)).toEqual(await ours(plain));
});

test('a cell that points at no shared text is a broken workbook, not an empty cell', async () => {
  const workbook = editWorkbook(await withItems('<t>un</t>'), 'xl/worksheets/sheet1.xml', (markup) =>
    markup.replace('<v>0</v>', '<v>7</v>'),
  );
  await expect(ours(workbook)).rejects.toMatchObject({
    found: { code: 'WORKBOOK_BROKEN', text: expect.stringContaining('7') as unknown },
  });
});

test('a text without an end is refused before it has filled the memory', async () => {
  const workbook = await withItems(`<t>${randomBytes(5 * 1024 * 1024).toString('hex')}`);
  await expect(ours(workbook)).rejects.toMatchObject({ found: { code: 'WORKBOOK_BROKEN' } });
});
