import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { isObjectType } from 'graphql';
import { readSavedQueries, readSavedQuery } from '../../src/exports/queries/saved-query';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { hasWord, SILENT } from '../../src/exports/words';
import { readWorkbook } from '../../src/spreadsheet/workbook/xlsx';
import { DEFAULT_LIMITS } from '../../src/spreadsheet/limits';
import { startServer, type TestServer } from '../support/server';

const FOLDER = join(__dirname, '../../schema/operations');
const NAMES = readdirSync(FOLDER).map((file) => file.replace(/\.graphql$/, ''));

let server: TestServer;
// Keeping nothing: two answers that are compared were both made.
beforeAll(async () => (server = await startServer({ env: { ANSWERS_KEPT_MB: '0' } })));
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers });

interface Whole {
  readonly aPropos: { readonly titre: string; readonly versionDesDonnees: number; readonly adresse: string };
  readonly colonnes: readonly { readonly chemin: string; readonly libelle: string }[];
  readonly lignes: readonly Record<string, string | number | boolean | null>[];
  readonly nombreDeLignes: number;
  readonly complet: true;
}
const json = async (path: string) => (await (await get(path)).json()) as Whole;

describe('the saved queries', () => {
  const schema = buildMaillageSchema();

  test('are at least twelve, and all of them have columns with names of their own', () => {
    const queries = [...readSavedQueries(schema, FOLDER).values()];
    expect(queries.length).toBeGreaterThanOrEqual(24);
    for (const { name, plan } of queries) {
      const labels = plan.columns.map(({ label }) => label);
      expect({ name, columns: labels.length > 0, twice: labels.length - new Set(labels).size }).toEqual({
        name,
        columns: true,
        twice: 0,
      });
    }
  });

  test('name no column by an English field: each has a French word, or a French alias', () => {
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const fields = new Set(types.flatMap((type) => Object.keys(type.getFields())));
    const english = [...readSavedQueries(schema, FOLDER).values()].flatMap(({ name, plan }) =>
      plan.columns
        .flatMap(({ path }) => path.split('.').slice(-2))
        .filter((key) => fields.has(key) && !hasWord(key) && !SILENT.has(key))
        .map((key) => `${name}: ${key}`),
    );
    expect(english).toEqual([]);
  });

  test('break the build when the schema does not answer one of them any more', () => {
    const text = readFileSync(join(FOLDER, 'sources.graphql'), 'utf8').replace('title', 'titel');
    expect(() => readSavedQuery(schema, 'sources', text)).toThrow(/sources\.graphql : .*titel/);
  });

  test('are refused when they name rows that are not there, or hold two lists', () => {
    const head = '# titre: T\n# dossier: 1. D\n# description: D\n# variables: {}\n';
    expect(() => readSavedQuery(schema, 'x', `${head}# lignes: a.b\nquery A { sources { title } }`)).toThrow(/a\.b/);
    const lists = 'query A { federation { a: adherents { nodes { name } } b: adherents { nodes { name } } } }';
    expect(() => readSavedQuery(schema, 'x', head + lists)).toThrow(/deux listes/);
    const inner = 'query A { federation { regions { adherents { nodes { name } } } } }';
    expect(() => readSavedQuery(schema, 'x', head + inner)).toThrow(/dans une autre liste/);
  });

  test.each(NAMES)('%s answers as CSV, JSON and XLSX with the same rows', async (name) => {
    const whole = await json(`/exports/${name}.json`);
    expect(whole.complet).toBe(true);
    expect(whole.nombreDeLignes).toBe(whole.lignes.length);
    const answer = await get(`/exports/${name}.csv?dialecte=standard`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const records: string[][] = parse(await answer.text());
    expect(records[0]).toEqual(whole.colonnes.map(({ chemin }) => chemin));
    expect(records.length - 1).toBe(whole.lignes.length);
    expect(answer.headers.get('x-rows')).toBe(String(whole.lignes.length));
    expect(answer.headers.get('content-disposition')).toMatch(`-${whole.lignes.length}-ligne`);
    const bytes = Buffer.from(await (await get(`/exports/${name}.xlsx`)).arrayBuffer());
    const [values] = await readWorkbook(bytes, DEFAULT_LIMITS);
    let lines = 0;
    for await (const { cells } of values?.lines() ?? []) lines += cells.some((cell) => cell !== null) ? 1 : 0;
    expect(lines - 1).toBe(whole.lignes.length);
  });
});

test('a year’s collection has a line for each region and dataset', async () => {
  const { colonnes, lignes } = await json('/exports/campagne.json?annee=2024');
  expect(colonnes.map(({ libelle }) => libelle)).toEqual(
    expect.arrayContaining(['Région : nom', 'Région : échéance', 'Jeu de données', 'En retard', 'Ce qui manque']),
  );
  expect(lignes.map((line) => [line['campaign.regions.region.code'], line['dataset']])).toEqual([
    ['occitanie', 'ADHERENTS'],
  ]);
});

test('a number that a report prints comes out of the file, in both dialects, with its label', async () => {
  const { lignes } = await json('/exports/adherents-par-type.json?annee=2023');
  const total = lignes[0]?.['federation.keyFigures.adherents.total.value'];
  const french: string[][] = parse(await (await get('/exports/adherents-par-type.csv?annee=2023')).text(), {
    delimiter: ';',
    bom: true,
  });
  expect(french[0]).toContain('État (libellé)');
  expect(french[1]?.[(french[0] ?? []).indexOf('Total : valeur')]).toBe(String(total));
  expect(french[1]).toContain('connu');
});

test('a workbook has three sheets, real numbers, and says where it comes from', async () => {
  const bytes = Buffer.from(await (await get('/exports/regions-cote-a-cote.xlsx?annee=2023')).arrayBuffer());
  const sheets = await readWorkbook(bytes, DEFAULT_LIMITS);
  expect(sheets.map(({ name }) => name)).toEqual(['Valeurs', 'Couverture et notes', 'À propos']);
  const linesOf = async (index: number) => {
    const found: (readonly unknown[])[] = [];
    for await (const { cells } of sheets[index]?.lines() ?? []) found.push(cells);
    return found;
  };
  const values = await linesOf(0);
  const column = (values[0] ?? []).indexOf('Valeur');
  expect(values.slice(1).some((line) => typeof line[column] === 'number')).toBe(true);
  const about = new Map((await linesOf(2)).map(([name, value]) => [name, value]));
  expect(about.get('Nombre de lignes')).toBe(values.length - 1);
  expect(about.get('Périmètre : annee')).toBe('2023');
  expect(about.get('Adresse')).toBe('/exports/regions-cote-a-cote.xlsx?annee=2023');
  for (const name of ['Titre', 'Sources', 'Méthode', 'Licence', 'Version des données'])
    expect(about.get(name)).toBeTruthy();
  expect((await linesOf(1)).flat()).toContain('Régions manquantes');
});

test('an unchanged file is not made again: 304 for the tag, another tag for other parameters and formats', async () => {
  const path = '/exports/regions-cote-a-cote.xlsx?annee=2023';
  const [first, second] = [await get(path), await get(path)];
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^"[\w-]+"$/);
  expect(first.headers.get('cache-control')).toBe('public, no-cache');
  expect(Buffer.from(await first.arrayBuffer()).equals(Buffer.from(await second.arrayBuffer()))).toBe(true);
  const again = await get(path, { 'if-none-match': tag });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const others = ['.csv?annee=2023', '.csv?annee=2023&dialecte=standard', '.xlsx?annee=2024', '.json?annee=2023'];
  const tags = await Promise.all(
    others.map(async (end) => (await get(`/exports/regions-cote-a-cote${end}`)).headers.get('etag')),
  );
  expect(new Set([tag, ...tags]).size).toBe(5);
});

describe('bad input', () => {
  const cases: [string, number, RegExp][] = [
    ['/exports/anuaire.csv', 404, /Requête enregistrée inconnue : « anuaire » \(au plus près : « annuaire »/],
    ['/exports/annuaire.pdf', 404, /annuaire\.csv/],
    ['/exports/annuaire', 404, /annuaire\.csv/],
    ['/exports/regions-cote-a-cote.csv?annee=1990', 404, /Années connues/],
    ['/exports/regions-cote-a-cote.csv?annee=1066', 404, /Années connues au plus près : 20/],
    ['/exports/donnees/adherents.csv?annee=2999', 404, /Années connues au plus près : 20/],
    ['/exports/regions-cote-a-cote.csv?annee=vingt', 400, /comme 2023/],
    ['/exports/regions-cote-a-cote.csv?indicateur=ADHERENT_TOTAL', 404, /ADHERENTS_TOTAL/],
    ['/exports/heures-bretagne.csv?region=bretagn', 404, /« bretagne »/],
    ['/exports/adherents-d-un-departement.csv?departement=999', 404, /regions-et-departements/],
    ['/exports/heures-bretagne.csv?regoin=bretagne', 400, /« region »/],
    ['/exports/heures-bretagne.csv?dialecte=exel-fr', 400, /excel-fr/],
  ];
  test.each(cases)('%s: %s in French, as JSON, and as a page for a browser', async (path, status, words) => {
    const answer = await get(path);
    const body = (await answer.json()) as { errors: { message: string }[] };
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, 'no-store']);
    expect(body.errors[0]?.message).toMatch(words);
    expect(answer.headers.get('content-disposition')).toBeNull();
    const page = await get(path, { accept: 'text/html' });
    const html = await page.text();
    expect([page.status, page.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(html.replaceAll('\u00a0', ' ')).toMatch(words);
    expect(html).toContain('lang="fr"');
  });

  test('what somebody wrote into an address never becomes markup', async () => {
    const html = await (await get('/exports/%3Cscript%3E.csv', { accept: 'text/html' })).text();
    expect(html).not.toContain('<script>');
  });
});

test('the list of addresses is JSON for machines and a page for people', async () => {
  const list = (await (await get('/exports')).json()) as { name: string; addresses: string[] }[];
  expect(list.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
  expect(await (await get('/exports', { accept: 'text/html' })).text()).toContain('Liste des SIRET');
});
