import { refuseTooManyRows } from '../../src/exports/formats/download';
import { writeTableJson } from '../../src/exports/formats/write-json';
import { writeTableCsv } from '../../src/exports/formats/write-values';
import type { ExportRow, ExportTable } from '../../src/exports/formats/table';
import type { Facts } from '../../src/exports/facts';

const FACTS: Facts = {
  title: 'Essai',
  description: 'Essai',
  address: '/exports/essai.json',
  perimeter: [],
  reader: 'tout public',
  sources: [],
  publishedAt: null,
  dataVersion: 1,
  rowCount: 2,
  coverage: [],
  notes: [],
  demonstration: false,
};

async function* rows(breaks: boolean): AsyncGenerator<ExportRow> {
  yield ['=1+1', 1234.5, '2023-12-31', true];
  if (breaks) throw new Error('the database went away');
  yield [null, -3, null, false];
}

const table = (breaks = false): ExportTable => ({
  columns: [
    { path: 'a', label: 'Texte', kind: 'TEXT' },
    { path: 'b', label: 'Nombre', kind: 'NUMBER' },
    { path: 'c', label: 'Jour', kind: 'DATE' },
    { path: 'd', label: 'Vrai', kind: 'BOOLEAN' },
  ],
  rowCount: 2,
  rows: rows(breaks),
});

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

test('both dialects write what their readers take, and nothing starts a formula', async () => {
  expect(await whole(writeTableCsv(table(), 'excel-fr'))).toBe(
    '\ufeffTexte;Nombre;Jour;Vrai\r\n\'=1+1;"1234,5";31/12/2023;oui\r\n;-3;;non\r\n',
  );
  expect(await whole(writeTableCsv(table(), 'standard'))).toBe("a,b,c,d\n'=1+1,1234.5,2023-12-31,true\n,-3,,false\n");
});

test('a whole JSON file says so at its end; one that breaks off is no JSON', async () => {
  const { lignes, complet, nombreDeLignes } = JSON.parse(await whole(writeTableJson(table(), FACTS))) as {
    lignes: unknown[];
    complet: boolean;
    nombreDeLignes: number;
  };
  expect([lignes.length, nombreDeLignes, complet]).toEqual([2, 2, true]);
  await expect(whole(writeTableJson(table(true), FACTS))).rejects.toThrow('went away');
  await expect(whole(writeTableCsv(table(true), 'standard'))).rejects.toThrow('went away');
});

test('a workbook of more rows than a sheet has is refused, and CSV named instead', () => {
  expect(() => refuseTooManyRows('xlsx', 1_048_575)).toThrow(/Prendre le CSV/);
  expect(() => refuseTooManyRows('xlsx', 1_048_574)).not.toThrow();
  expect(() => refuseTooManyRows('csv', 5_000_000)).not.toThrow();
});
