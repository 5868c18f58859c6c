import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { DEFAULT_LIMITS } from '../../src/spreadsheet/limits';
import { collected } from '../../src/spreadsheet/file-bytes';
import type { SheetToWrite, WritableCell } from '../../src/spreadsheet/workbook/sheet-to-write';
import { streamWorkbook } from '../../src/spreadsheet/workbook/stream-workbook';
import { readWorkbook } from '../../src/spreadsheet/workbook/xlsx';
import { runs } from '../support/every';

const NEVER = new Date(Date.UTC(2000, 0, 1));
const FORMATS = ['TEXT', 'GENERAL', 'DATE', 'GENERAL'] as const;

const sheetOf = (name: string, rows: readonly WritableCell[][]): SheetToWrite => ({
  name,
  columns: FORMATS.map((format) => ({ width: 12, format, choices: [], openChoices: true })),
  rows,
  frozenRows: 1,
  marks: [{ row: 0, column: 0, severity: 'HEADER', comment: 'Ce que dit la colonne' }],
  hidden: false,
  blankRows: 0,
});
const FIRST = sheetOf('Valeurs', [['Texte', 'Nombre', 'Jour', 'Vrai']]);
const LAST = sheetOf('À propos', [['Source', 'Coorace']]);

async function* coming(rows: readonly WritableCell[][]): AsyncGenerator<WritableCell[]> {
  for (const row of rows) yield await Promise.resolve(row);
}

const streamed = async (rows: readonly WritableCell[][]) =>
  collected(await streamWorkbook(FIRST, { rowCount: rows.length, rows: coming(rows) }, [LAST], NEVER));

async function cellsOf(bytes: Buffer, sheet: number): Promise<unknown[][]> {
  const found: unknown[][] = [];
  for await (const { cells } of (await readWorkbook(bytes, DEFAULT_LIMITS))[sheet]?.lines() ?? [])
    found.push([...cells]);
  return found;
}

const row = fc.tuple(
  fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `x${text}`),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((number) => number || 0),
  fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => {
    date.setUTCHours(0, 0, 0, 0);
    return date;
  }),
  fc.boolean(),
);

test('whatever rows come read back the same, and the sheets after them stand whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
      const bytes = await streamed(rows);
      const [head, ...back] = await cellsOf(bytes, 0);
      expect(head).toEqual(['Texte', 'Nombre', 'Jour', 'Vrai']);
      expect(back).toEqual(rows);
      expect(await cellsOf(bytes, 1)).toEqual([['Source', 'Coorace']]);
    }),
    { numRuns: runs(10, 40) },
  );
});

test('markup, spaces, control characters and what looks like an escape are text like any other', async () => {
  const texts = ['<a>&amp;"\'', ' deux  espaces ', 'ligne\nautre\tcase', '_x0041_', 'cloche\u0007', '\ud83d\ude00'];
  const [, ...back] = await cellsOf(await streamed(texts.map((text) => [text, null, null, null])), 0);
  expect(back.map(([text]) => text)).toEqual(texts);
});

test('the same rows give the same bytes, whatever the day and the zone', async () => {
  const zone = process.env['TZ'];
  const rows = [['a', 1, NEVER, true]];
  const one = await streamed(rows);
  process.env['TZ'] = 'Pacific/Kiritimati';
  const other = await streamed(rows);
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(one.equals(other)).toBe(true);
});

test('rows that break off break the workbook off', async () => {
  async function* breaking(): AsyncGenerator<WritableCell[]> {
    yield await Promise.resolve(['a', 1, null, null]);
    throw new Error('the database went away');
  }
  const body = await streamWorkbook(FIRST, { rowCount: 2, rows: breaking() }, [], NEVER);
  await expect(collected(body)).rejects.toThrow('went away');
});

test('whoever stops reading stops the rows: no more of them are read, and their source is let go', async () => {
  let [read, letGo] = [0, false];
  async function* endless(): AsyncGenerator<WritableCell[]> {
    try {
      for (; ; read++) yield await Promise.resolve([`ligne ${Math.random()}`, read, null, null]);
    } finally {
      letGo = true;
    }
  }
  const body = await streamWorkbook(FIRST, { rowCount: 1_000_000, rows: endless() }, [], NEVER);
  for await (const piece of body) {
    expect((piece as Buffer).length).toBeGreaterThan(0);
    if (read > 2_000) break;
  }
  for (let tries = 0; !letGo && tries < 100; tries++) await wait(20);
  const then = read;
  await wait(50);
  expect([letGo, read - then]).toEqual([true, 0]);
});
