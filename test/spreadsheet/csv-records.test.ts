import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { CsvRecords } from '../../src/spreadsheet/csv/csv-records';

const cell = fc
  .array(fc.constantFrom('a', 'é', ';', '"', '\n', ' ', "'", ','), { maxLength: 6 })
  .map((parts) => parts.join(''));
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

const written = (rows: readonly (readonly string[])[], quoteAll: boolean): string =>
  rows
    .map((row) =>
      row.map((text) => (quoteAll || /[";\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)).join(';'),
    )
    .join('\n');

function inPieces(text: string, size: number): string[][] {
  const records = new CsvRecords(';');
  const found: string[][] = [];
  for (let at = 0; at < text.length; at += size) found.push(...records.push(text.slice(at, at + size)));
  const { records: rest, unclosed } = records.end();
  expect(unclosed).toBeNull();
  return [...found, ...rest];
}

test('records come back whole however the text is cut, and as a general parser gives them', () => {
  fc.assert(
    fc.property(table, fc.boolean(), fc.boolean(), fc.integer({ min: 1, max: 9 }), (rows, quoteAll, endLine, size) => {
      const text = written(rows, quoteAll) + (endLine ? '\n' : '');
      const found = inPieces(text, size);
      expect(found).toEqual(rows);
      expect(found).toEqual(parse(text, { delimiter: ';', relax_column_count: true }));
    }),
    { numRuns: 500 },
  );
});

test('a quote inside a cell that does not start with one is only a quote', () => {
  expect(inPieces('écran 5" plat;b\n', 3)).toEqual([['écran 5" plat', 'b']]);
});

test('the line of a quote that is never closed is that of the quote', () => {
  for (const size of [1, 3, 100]) {
    const records = new CsvRecords(';');
    const text = 'a;b\n"c\nd";e\nf;"g\nh;i\n';
    for (let at = 0; at < text.length; at += size) records.push(text.slice(at, at + size));
    expect(records.end().unclosed).toBe(4);
  }
});

test('a quote that is never closed costs no more than the text is long: whoever looks twice at it never ends', () => {
  const records = new CsvRecords(';');
  records.push('a;"');
  for (let chunk = 0; chunk < 20_000; chunk++) records.push('x'.repeat(1_000));
  expect(records.end().unclosed).toBe(1);
});
