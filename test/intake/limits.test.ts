import { deflateRawSync } from 'node:zlib';
import { DEFAULT_LIMITS } from '../../src/spreadsheet/limits';
import { bytesOf } from '../../src/intake/read-file';
import { context, read } from './support';

const HEADER = 'intitule;type;thematique;date_debut;stagiaires;heures\n';
const codes = async (file: string | Buffer): Promise<string[]> => (await read(file)).issues.map(({ code }) => code);

test('a cell of five megabytes is one fault with its address', async () => {
  const { issues } = await read(`${HEADER}${'x'.repeat(5 * 1024 * 1024)};INTRA;B;2023-03-01;12;10\n`);
  expect(issues.map(({ code, cell, value }) => [code, cell, value?.length])).toEqual([['CELL_TOO_LARGE', 'A2', 80]]);
});

test('a line of titles without an end, or with very many columns, is refused', async () => {
  expect(await codes('x'.repeat(1024 * 1024))).toEqual(['HEADER_UNKNOWN']);
  expect(await codes(`${HEADER.trim()}${';a'.repeat(300)}\n`)).toEqual(['TOO_MANY_COLUMNS']);
});

test('a column that breaks figures down may hold many texts, and one too many is one fault with its address', async () => {
  const rows = (themes: number, repeats: number): string =>
    Array.from({ length: themes * repeats }, (_, at) => `F${at};INTRA;Thème ${at % themes};2023-03-01;12;10\n`).join(
      '',
    );
  const most = DEFAULT_LIMITS.groupings;
  expect(await codes(HEADER + rows(most, 2))).toEqual([]);
  const { issues } = await read(HEADER + rows(most + 10, 2));
  expect(issues.map(({ code, cell, severity, count }) => [code, cell, severity, count])).toEqual([
    ['GROUPINGS_TOO_MANY', `C${most + 2}`, 'ERROR', 1],
  ]);
});

test('what is made to keep patterns busy is refused in no time', async () => {
  const awkward = ['1' + ' '.repeat(30_000) + 'x', '1,'.repeat(10_000), '1 '.repeat(10_000), '-'.repeat(30_000)];
  const started = process.hrtime.bigint();
  const rows = awkward.map((cell) => `"${cell}";INTRA;B;"${cell}";"${cell}";"${cell}"\n`).join('');
  expect((await read(HEADER + rows)).valid).toBe(false);
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(1000);
});

/** An archive whose directory declares whatever it is told to. */
function archive(entries: readonly { name: string; content: Buffer; declared?: number }[]): Buffer {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content, declared = content.length } of entries) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30, 'latin1');
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(declared, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    entry.write(name, 46, 'latin1');
    locals.push(local, packed);
    directory.push(entry);
    offset += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

test.each([
  ['too many entries', Array.from({ length: 1001 }, (_, i) => ({ name: `a${i}.xml`, content: Buffer.from('x') }))],
  ['an entry that declares gigabytes', [{ name: 'a.xml', content: Buffer.from('x'), declared: 4_000_000_000 }]],
  ['one that unfolds a thousandfold', [{ name: 'xl/a.xml', content: Buffer.alloc(20 * 1024 * 1024) }]],
  [
    'one that says that it is small',
    [{ name: 'xl/a.xml', content: Buffer.alloc(300 * 1024 * 1024), declared: 500_000 }],
  ],
  [
    'many that are large together',
    Array.from({ length: 30 }, (_, i) => ({ name: `a${i}.bin`, content: Buffer.from('x'), declared: 60 })),
  ],
])('an archive with %s is refused cheaply', async (_, entries) => {
  const bytes = archive(entries);
  // A reader that has begun: how long that takes is no matter of the file.
  await read(archive([{ name: 'a.xml', content: Buffer.from('x') }]));
  const limits = { archiveBytes: entries.length === 30 ? 1000 : DEFAULT_LIMITS.archiveBytes };
  const started = process.hrtime.bigint();
  const atRest = process.memoryUsage().rss;
  const { issues } = await read(bytesOf(bytes), { ...context(), limits });
  expect(issues.map(({ code }) => code)).toEqual(['WORKBOOK_TOO_LARGE']);
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(1000);
  expect((process.memoryUsage().rss - atRest) / 1024 / 1024).toBeLessThan(100);
});
