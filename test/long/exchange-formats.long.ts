import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'csv-parse/sync';
import { DEFAULT_LIMITS } from '../../src/spreadsheet/limits';
import { archiveEntries, inflated } from '../../src/spreadsheet/workbook/zip-directory';
import { startServer, type TestServer } from '../support/server';
import { STRUCTURES_V1 } from '../exports/structure-v1.schema';

let server: TestServer;
// Keeping nothing: two answers that are compared were both made.
beforeAll(async () => (server = await startServer({ env: { ANSWERS_KEPT_MB: '0' } })));
afterAll(() => server.close());

const get = (path: string) => fetch(path.startsWith('http') ? path : `${server.url}${path}`);
const json = async <T>(path: string) => (await (await get(path)).json()) as T;
const read = (module: string): object => JSON.parse(readFileSync(require.resolve(module), 'utf8')) as object;

/** What the JSON Schema (draft 4, as Frictionless publishes its profiles) finds wrong. */
function faultsOf(schema: object, value: unknown): unknown[] {
  const ajv = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore', allErrors: true, logger: false });
  ajv.addMetaSchema(read('ajv/lib/refs/json-schema-draft-04.json'));
  const validate = ajv.compile(schema);
  return validate(value) ? [] : (validate.errors ?? []);
}

describe('the register as data·inclusion v1', () => {
  interface Structure {
    readonly id: string;
    readonly siret: string | null;
    readonly nom: string;
  }

  test('keeps the rules of the published schema, and names each adherent once', async () => {
    const structures = await json<Structure[]>('/exports/data-inclusion/structures.json');
    expect(faultsOf(STRUCTURES_V1, structures)).toEqual([]);
    expect(structures.length).toBeGreaterThan(50);
    expect(new Set(structures.map(({ id }) => id)).size).toBe(structures.length);
  });

  test('is dated by what is said of each adherent, and never by the day of the transcription', async () => {
    const structures = await json<{ readonly date_maj: string }[]>('/exports/data-inclusion/structures.json');
    const days = new Set(structures.map(({ date_maj: day }) => day));
    expect([...days].filter((day) => !/^20\d\d-12-31$/.test(day))).toEqual([]);
    expect(days.has('2024-12-31')).toBe(true);
  });

  test('the rules themselves see a fault', () => {
    expect(faultsOf(STRUCTURES_V1, [{ id: 'coorace--1', nom: 'A.' }])).not.toEqual([]);
  });
});

describe('figures as JSON-stat 2.0', () => {
  interface Dataset {
    readonly version: string;
    readonly class: string;
    readonly id: readonly string[];
    readonly size: readonly number[];
    readonly value: readonly (number | null)[];
    readonly status?: Readonly<Record<string, string>>;
    readonly source: string;
    readonly extension: { readonly etats: Readonly<Record<string, string>> };
    readonly dimension: Readonly<
      Record<string, { category: { index: string[]; label: Record<string, string>; unit?: Record<string, object> } }>
    >;
  }

  interface Row {
    readonly value: number | null;
    readonly keys: readonly { readonly key: string | null; readonly isTotal: boolean }[];
  }

  test('has a value for every combination, in the order of its dimensions, and says what is missing', async () => {
    const dataset = await json<Dataset>('/exports/json-stat/ADHERENTS_TOTAL.json?annee=2023&par=region,type');
    expect([dataset.version, dataset.class]).toEqual(['2.0', 'dataset']);
    expect(dataset.id).toEqual(['annee', 'region', 'structure_type', 'indicateur']);
    expect(dataset.value).toHaveLength(dataset.size.reduce((product, size) => product * size, 1));
    for (const [at, id] of dataset.id.entries()) {
      const { index, label } = dataset.dimension[id]?.category ?? { index: [], label: {} };
      expect(index).toHaveLength(dataset.size[at] ?? -1);
      expect(Object.keys(label).sort()).toEqual([...index].sort());
    }
    for (const [place, value] of dataset.value.entries())
      if (value === null) expect(dataset.status?.[place]).toBeTruthy();
    expect(dataset.extension.etats).toEqual({ NOT_REPORTED: 'non communiqué' });
  });

  test('writes its unit in French, and names each report once, by who published it', async () => {
    const { dimension, source } = await json<Dataset>('/exports/json-stat/ACTIVITY_TURNOVER.json?annee=2023');
    expect(dimension['indicateur']?.category.unit?.['ACTIVITY_TURNOVER']).toEqual({ label: 'euros', decimals: 2 });
    const reports = source.split(' ; ');
    expect(reports.length).toBeGreaterThan(3);
    expect(new Set(reports).size).toBe(reports.length);
  });

  test('says what GraphQL says', async () => {
    const { value, dimension } = await json<Dataset>('/exports/json-stat/adherents_total.json?annee=2023');
    const query = `{ statistics(input: { indicators: [ADHERENTS_TOTAL], years: [2023], by: [REGION], totals: true }) {
      value keys { key isTotal } } }`;
    const asked = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = (await asked.json()) as { data: { statistics: Row[] } };
    expect(data.statistics).toHaveLength(value.length);
    for (const row of data.statistics) {
      const [key] = row.keys;
      const place = dimension['region']?.category.index.indexOf(key?.isTotal ? 'TOTAL' : (key?.key ?? 'SANS')) ?? -1;
      expect(value[place]).toBe(row.value);
    }
    expect(value.some((each) => each !== null)).toBe(true);
  });

  const cases: [string, number, RegExp][] = [
    ['/exports/json-stat/ADHERENT_TOTAL.json', 404, /« ADHERENTS_TOTAL »/],
    ['/exports/json-stat/ADHERENTS_TOTAL.csv', 404, /« csv ».* La liste : ADHERENTS_TOTAL\.json\./],
    ['/exports/json-stat/ADHERENTS_TOTAL', 404, /La liste : ADHERENTS_TOTAL\.json\./],
    ['/exports/json-stat/ADHERENTS_TOTAL.json?annee=1991', 404, /Années connues/],
    [
      '/exports/json-stat/ADHERENTS_TOTAL.json?par=thematique',
      400,
      /par thematique. Possible : region, departement, type/,
    ],
    ['/exports/json-stat/ADHERENTS_TOTAL.json?par=regoin', 404, /« region »/],
  ];
  test.each(cases)('%s: %s, with the nearest', async (path, status, words) => {
    const answer = await get(path);
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    expect([answer.status, errors[0]?.message]).toEqual([status, expect.stringMatching(words)]);
  });
});

describe('everything published as a Data Package', () => {
  interface Resource {
    readonly name: string;
    readonly path: string;
    readonly schema: { readonly fields: readonly { readonly name: string; readonly type: string }[] };
  }

  test('is accepted by the published profile, whose Table Schemas it holds', async () => {
    const descriptor = await json<{ resources: Resource[] }>('/exports/datapackage.json');
    expect(faultsOf(read('../exports/profiles/tabular-data-package.json'), descriptor)).toEqual([]);
    const profile = read('../exports/profiles/table-schema.json');
    for (const { name, schema } of descriptor.resources)
      expect({ name, faults: faultsOf(profile, schema) }).toEqual({ name, faults: [] });
    expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(descriptor.resources.length);
  });

  test('the Table Schemas of all datasets are accepted too, and a broken one is not', async () => {
    const profile = read('../exports/profiles/table-schema.json');
    for (const { schema } of await json<{ schema: string }[]>('/datasets'))
      expect(faultsOf(profile, await json<object>(schema))).toEqual([]);
    expect(faultsOf(profile, { fields: [] })).not.toEqual([]);
  });

  test('every resource is there for whoever was given the list, with the columns that it promises', async () => {
    const { resources } = await json<{ resources: Resource[] }>('/exports/datapackage.json');
    for (const { name, path, schema } of resources) {
      const answer = await get(path);
      const [head] = parse(await answer.text(), { to: 1 });
      expect({ name, status: answer.status, head }).toEqual({
        name,
        status: 200,
        head: schema.fields.map((field) => field.name),
      });
    }
  });

  test('is one archive too: the descriptor that the profile accepts, and beside it every file that it promises', async () => {
    const answer = await get('/exports/datapackage.zip');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const files = new Map(
      archiveEntries(bytes, { ...DEFAULT_LIMITS, entries: 10_000 }).map((entry) => [
        entry.name,
        inflated(bytes, entry).toString('utf8'),
      ]),
    );
    const descriptor = JSON.parse(files.get('datapackage.json') ?? '') as { resources: Resource[] };
    expect(faultsOf(read('../exports/profiles/tabular-data-package.json'), descriptor)).toEqual([]);
    const { resources } = await json<{ resources: Resource[] }>('/exports/datapackage.json');
    expect(descriptor.resources.map(({ name }) => name)).toEqual(resources.map(({ name }) => name));
    expect([...files.keys()].sort()).toEqual(
      ['datapackage.json', ...descriptor.resources.map(({ path }) => path)].sort(),
    );
    for (const { path, schema } of descriptor.resources)
      expect(parse(files.get(path) ?? '', { to: 1 })[0]).toEqual(schema.fields.map(({ name }) => name));
    const [first, last] = [descriptor.resources[0], descriptor.resources.at(-1)];
    for (const each of [first, last])
      expect(files.get(each?.path ?? '')).toBe(
        await (await get(resources.find(({ name }) => name === each?.name)?.path ?? '')).text(),
      );
    const again = await get('/exports/datapackage.zip');
    expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test('archives are made a few at a time: one too many is asked to come back, and may once another has left', async () => {
    const leaving = new AbortController();
    const held = await Promise.all(
      Array.from({ length: 4 }, () => fetch(`${server.url}/exports/datapackage.zip`, { signal: leaving.signal })),
    );
    expect(held.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const refused = await get('/exports/datapackage.zip');
    expect([refused.status, await refused.text()]).toEqual([503, expect.stringContaining('trop d’archives')]);
    leaving.abort();
    let status = 503;
    for (let tries = 0; status === 503 && tries < 50; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const answer = await get('/exports/datapackage.zip');
      status = answer.status;
      await answer.body?.cancel();
    }
    expect(status).toBe(200);
  });
});
