import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { refuseTooManyRows } from '../../src/exports/formats/download';
import { writeTableJson } from '../../src/exports/formats/write-json';
import { writeTableParquet } from '../../src/exports/formats/write-parquet';
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
  expect(() => refuseTooManyRows('xlsx', 1_048_576)).toThrow(/Prendre le CSV/);
  expect(() => refuseTooManyRows('xlsx', 1_048_575)).not.toThrow();
  expect(() => refuseTooManyRows('csv', 5_000_000)).not.toThrow();
});

describe('Parquet', () => {
  const columns: ExportTable['columns'] = [
    { path: 'texte', label: 'Texte', kind: 'TEXT' },
    { path: 'montant', label: 'Montant', kind: 'NUMBER' },
    { path: 'annee', label: 'Année', kind: 'INTEGER' },
    { path: 'jour', label: 'Jour', kind: 'DATE' },
    { path: 'heure', label: 'Heure', kind: 'TIME' },
    { path: 'vrai', label: 'Vrai', kind: 'BOOLEAN' },
    { path: 'imprime', label: 'Imprimé', kind: 'NUMBER', isList: true },
  ];
  async function fileOf(given: readonly ExportRow[]): Promise<ArrayBuffer> {
    const coming = async function* () {
      yield* given;
    };
    const pieces: Buffer[] = [];
    const written = writeTableParquet({ columns, rowCount: given.length, rows: coming() }, FACTS);
    for await (const piece of written) pieces.push(piece);
    return Uint8Array.from(Buffer.concat(pieces)).buffer;
  }
  const full = (amount: number, at: number): ExportRow => [
    '=1+1 « é »',
    amount,
    2023 - at,
    '1985-12-31',
    '2026-02-01T10:20:30.000Z',
    at % 2 === 0,
    [586, 12.5],
  ];

  /** This reader makes binary fractions of them. */
  const amountsOf = (rows: readonly Record<string, unknown>[]): number[] =>
    rows.map((row) => Number((row['montant'] as number).toFixed(6)));

  test('gives back what went in, however many rows: text as it was, days and times as such, nothing for nothing', async () => {
    const given = Array.from({ length: 45_001 }, (_, at) => full(at / 100, at % 7));
    const file = await fileOf([...given, columns.map(() => null)]);
    const rows = await parquetReadObjects({ file });
    expect(rows).toHaveLength(45_002);
    expect(rows[0]).toEqual({
      texte: '=1+1 « é »',
      montant: 0,
      annee: 2023,
      jour: new Date('1985-12-31T00:00:00Z'),
      heure: new Date('2026-02-01T10:20:30Z'),
      vrai: true,
      imprime: '586 ; 12.5',
    });
    expect(rows.at(-1)).toEqual(Object.fromEntries(columns.map(({ path }) => [path, null])));
    expect(amountsOf(rows.slice(0, -1))).toEqual(given.map((_, at) => at / 100));
  });

  test('holds decimals as they are written, up to the largest sums of the network', async () => {
    const amounts = [0.1, -0.000001, 1234567.89, 899_999_999_999.99, -2.675, 1e-7];
    const file = await fileOf(amounts.map(full));
    const { schema, key_value_metadata: metadata = [] } = parquetMetadata(file);
    expect(schema[2]).toMatchObject({ name: 'montant', type: 'INT64', converted_type: 'DECIMAL', scale: 6 });
    const rows = await parquetReadObjects({ file });
    expect(amountsOf(rows)).toEqual([...amounts.slice(0, 5), 0]);
    expect(JSON.parse(metadata[0]?.value ?? '')).toMatchObject({ titre: 'Essai', demonstration: null });
  });

  test('without rows it is a file all the same', async () => {
    expect(await parquetReadObjects({ file: await fileOf([]) })).toEqual([]);
  });
});

test('a list in a cell is text in every file, and every file rounds alike', async () => {
  const listed = (): ExportTable => ({
    columns: [{ path: 'p', label: 'Imprimé', kind: 'NUMBER', isList: true }],
    rowCount: 2,
    rows: (async function* () {
      yield [[586]];
      yield [[1234.5, 3]];
    })(),
  });
  expect(await whole(writeTableCsv(listed(), 'excel-fr'))).toBe('\ufeffImprimé\r\n586\r\n"1234,5 ; 3"\r\n');
  expect(await whole(writeTableCsv(listed(), 'standard'))).toBe('p\n586\n"1234.5 ; 3"\n');
  const { lignes, colonnes } = JSON.parse(await whole(writeTableJson(listed(), FACTS))) as Record<string, unknown>;
  expect([lignes, colonnes]).toEqual([
    [{ p: '586' }, { p: '1234.5 ; 3' }],
    [{ chemin: 'p', libelle: 'Imprimé', type: 'TEXT' }],
  ]);
});
