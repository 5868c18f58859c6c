import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import {
  isInterfaceType,
  isObjectType,
  Kind,
  parse as parseOperation,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { partsOf } from '../support/edit-workbook';
import { startHalfFilled, type HalfFilled } from '../support/half-filled';

jest.setTimeout(120_000);

const FOLDER = join(__dirname, '../../schema/operations');

test('every saved query that asks for a value asks for the partial one, its parts and the state', () => {
  const schema = buildMaillageSchema();
  const faults: string[] = [];
  let seen = 0;
  for (const file of readdirSync(FOLDER)) {
    const info = new TypeInfo(schema);
    visit(
      parseOperation(readFileSync(join(FOLDER, file), 'utf8')),
      visitWithTypeInfo(info, {
        SelectionSet: ({ selections }) => {
          const type = info.getParentType();
          if (!isObjectType(type) && !isInterfaceType(type)) return;
          const asked = selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
          if (!('partialValue' in type.getFields()) || !asked.includes('value')) return;
          seen += 1;
          for (const name of ['partialValue', 'partialOf', 'state'])
            if (!asked.includes(name)) faults.push(`${file}, ${type.name} : ${name}`);
        },
      }),
    );
  }
  expect(faults).toEqual([]);
  expect(seen).toBeGreaterThan(20);
});

describe('files of a year of which two regions are in', () => {
  let server: HalfFilled;
  beforeAll(async () => {
    server = await startHalfFilled();
  });
  afterAll(() => server?.close());

  const get = (path: string, body?: object) =>
    fetch(
      server.url + path,
      body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    );

  test('CSV: the total of a table has no value, and its parts’ sum in a column of its own, with their names', async () => {
    const text = await (await get('/exports/formations-par-region.csv?annee=2025&dialecte=excel-fr')).text();
    const rows: Record<string, string>[] = parse(text, { columns: true, delimiter: ';', bom: true });
    const total = rows.find(
      (row) =>
        row['Région'] === 'Total' || (/ensemble|total/i.test(row['Région'] ?? '') && row['Valeur partielle'] !== ''),
    );
    expect([total?.['Valeur'], total?.['Valeur partielle'], total?.['Parties comptées : nom']]).toEqual([
      '',
      '18',
      'Bretagne ; Guyane',
    ]);
    for (const row of rows) expect(row['Valeur'] !== '' && row['Valeur partielle'] !== '').toBe(false);
  });

  test('JSON: the file says what a partial value is', async () => {
    const file = (await (await get('/exports/chiffres-cles-nationaux.json?annee=2025')).json()) as {
      readonly aPropos: { readonly valeursPartielles: string; readonly notes: readonly string[] };
      readonly lignes: readonly Record<string, unknown>[];
    };
    expect(file.aPropos.valeursPartielles).toMatch(/n’est pas le chiffre du territoire/);
    expect(file.aPropos.notes).toContain(file.aPropos.valeursPartielles);
    // One row a figure, whatever lists of territories stand in it.
    const sessions = file.lignes.find((row) => row['indicator.code'] === 'FORMATIONS_SESSIONS');
    expect(sessions).toMatchObject({
      value: null,
      partialValue: 18,
      'partialOf.name': 'Bretagne ; Guyane',
      state: 'PARTIAL',
      'state.libelle': 'partiel : des parties attendues manquent, il n’y a pas de total',
    });
  });

  test('XLSX: a column of its own, and words on the sheet « À propos »', async () => {
    const bytes = Buffer.from(await (await get('/exports/chiffres-cles-nationaux.xlsx?annee=2025')).arrayBuffer());
    const cells = [...partsOf(bytes).values()].join('\n');
    expect(cells).toContain('Valeur partielle');
    expect(cells).toContain('Parties comptées : nom');
    expect(cells).toContain('Bretagne ; Guyane');
    expect(cells).toMatch(/n’est pas le chiffre du territoire/);
  });

  test('JSON-stat: no value, the status PARTIAL, and beside it what the known parts come to', async () => {
    const dataset = (await (await get('/exports/json-stat/FORMATIONS_SESSIONS.json?annee=2025')).json()) as {
      readonly value: readonly (number | null)[];
      readonly status: Readonly<Record<string, string>>;
      readonly extension: {
        readonly etats: Readonly<Record<string, string>>;
        readonly valeursPartiellesParCase: Readonly<Record<string, { valeur: number; parties: readonly string[] }>>;
      };
    };
    const partial = Object.entries(dataset.status).filter(([, word]) => word === 'PARTIAL');
    expect(partial).toHaveLength(1);
    const index = partial[0]?.[0] ?? '';
    expect(dataset.value[Number(index)]).toBeNull();
    expect(dataset.extension.valeursPartiellesParCase).toEqual({
      [index]: { valeur: 18, parties: ['Bretagne', 'Guyane'] },
    });
    expect(dataset.extension.etats['PARTIAL']).toMatch(/^partiel/);
  });

  test('the result of any query keeps one row a figure, with its parts in one cell', async () => {
    const query = `{ federation { keyFigures(year: 2025) { formations {
      sessions { value partialValue partialOf { name } state } trainees { value partialValue partialOf { name } state }
    } } } }`;
    const rows: Record<string, string>[] = parse(
      await (await get('/exports/resultat.csv?dialecte=standard', { query })).text(),
      { columns: true },
    );
    expect(rows.map((row) => [row['value'], row['partialValue'], row['partialOf.name'], row['state']])).toEqual([
      ['', '18', 'Bretagne ; Guyane', 'PARTIAL'],
      ['', expect.stringMatching(/^\d+$/), 'Bretagne ; Guyane', 'PARTIAL'],
    ]);
  });

  test('the Data Package declares the column, and says what it is', async () => {
    const { description, resources } = (await (await get('/exports/datapackage.json')).json()) as {
      readonly description: string;
      readonly resources: readonly {
        readonly name: string;
        readonly schema: { fields: readonly { name: string }[] };
      }[];
    };
    expect(description).toMatch(/Une valeur partielle n’est pas le chiffre du territoire/);
    const table = resources.find(({ name }) => name === 'formations-par-region-2025');
    expect(table?.schema.fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['value', 'partialValue', 'partialOf.name', 'state']),
    );
  });
});
