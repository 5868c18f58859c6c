import { FORMAT_NAMES } from '../../src/exports/formats/formats';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueToken } from '../../src/access/issue-token';
import { openDatabase } from '../../src/data-source';
import type { Role } from '../../src/kernel/codes';
import { OfficeActEntity } from '../../src/access/office-act.entity';
import { SavedQueryEntity } from '../../src/saved-queries/saved-query.entity';
import type { OpenOptions } from '../../src/storage/options';
import { describeOnProduction } from '../support/database';
import { startServer, type TestServer } from '../support/server';

const DOCUMENT = `query Adherents($year: Int!, $code: String!) {
  region(code: $code) { name keyFigures(year: $year) { adherents { total { value state } } } }
}`;
const QUERY = {
  name: 'adherents-d-une-region',
  title: 'Adhérents d’une région',
  description: 'Le nombre d’adhérents d’une région, une année.',
  document: DOCUMENT,
  variables: '{"code": "bretagne"}',
  parameters: 'annee=year, region=code',
};

interface Payload {
  readonly savedQuery: { readonly name: string; readonly addresses: string[]; readonly owner: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string; readonly field: string[] }[];
}
interface Answer<T> {
  readonly data: T | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

describeOnProduction('questions that readers give an address', (_fresh, engine) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-queries-'));
  let place: OpenOptions;
  let server: TestServer;

  beforeAll(async () => {
    place = await engine.place('LOADED');
    const database = await openDatabase(place);
    const broken = { ...QUERY, name: 'cassee', document: '{ federation { nom } }', variables: '{}' };
    await database.write(async (manager) => {
      const rest = { parameterNames: null, rowPath: null, owner: 'Anne', savedAt: '2024-01-01T00:00:00.000Z' };
      await manager.insert(SavedQueryEntity, { ...broken, ...rest });
    });
    await database.close();
    const where =
      place.url === undefined ? { DATA_DIR: place.dataDir } : { DATA_DIR: dataDir, DATABASE_URL: place.url };
    server = await startServer({ env: where });
  }, 120_000);
  afterAll(() => server.close());

  const get = async (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
  const tokenOf = (role: Role, name: string) =>
    issueToken(
      { role, regions: role === 'CONTRIBUTOR' ? ['bretagne'] : [], name, ttl: 600 },
      { issuer: 'maillage', audience: 'maillage', dataDir: place.url === undefined ? place.dataDir : dataDir },
    );

  async function ask<T>(query: string, variables: object, role?: Role, name = 'Anne'): Promise<Answer<T>> {
    const signed: Record<string, string> =
      role === undefined ? {} : { authorization: `Bearer ${await tokenOf(role, name)}` };
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signed },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as Answer<T>;
  }
  const SAVE = `mutation ($input: SaveQueryInput!) {
    saveQuery(input: $input) { savedQuery { name addresses owner } userErrors { code message field } } }`;
  const save = async (input: object, role: Role = 'ANALYST', name = 'Anne') =>
    (await ask<{ saveQuery: Payload }>(SAVE, { input: { ...QUERY, ...input } }, role, name)).data?.saveQuery;
  const remove = (query: string, role: Role, name: string) =>
    ask('mutation ($name: String!) { deleteSavedQuery(name: $name) }', { name: query }, role, name);

  test('one that is saved answers at its address, to the public too, in every format, and is not made twice', async () => {
    expect(await save({})).toEqual({
      savedQuery: {
        name: QUERY.name,
        addresses: FORMAT_NAMES.map((format) => `/exports/${QUERY.name}.${format}`),
        owner: 'Anne',
      },
      userErrors: [],
    });
    const csv = await get(`/exports/${QUERY.name}.csv?annee=2023&region=occitanie&dialecte=standard`);
    expect([csv.status, csv.headers.get('cache-control')]).toEqual([200, 'public, no-cache']);
    expect(await csv.text()).toMatch(/Occitanie/);
    expect(await (await get(`/exports/${QUERY.name}.csv?annee=2023`)).text()).toMatch(/Bretagne/);
    const xlsx = await get(`/exports/${QUERY.name}.xlsx?annee=2023`);
    expect([xlsx.status, (await xlsx.arrayBuffer()).byteLength > 1000]).toEqual([200, true]);
    const tag = csv.headers.get('etag') ?? '';
    const path = `/exports/${QUERY.name}.csv?annee=2023&region=occitanie&dialecte=standard`;
    expect((await get(path, { 'if-none-match': tag })).status).toBe(304);
    expect(await save({ document: DOCUMENT.replace('state', 'state basis') })).toMatchObject({ userErrors: [] });
    expect((await get(path, { 'if-none-match': tag })).status).toBe(200);
  });

  test.each([
    ['?annee=1990', 404, /Années connues/],
    ['?annee=2023&region=bretagn', 404, /« bretagne »/],
    ['?anee=2023', 400, /« annee »/],
  ])('%s is refused as for the product’s: %i', async (end, status, words) => {
    const answer = await get(`/exports/${QUERY.name}.csv${end}`);
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringMatching(words)]);
  });

  test.each([
    ['a name that is the product’s', { name: 'annuaire' }, 'NAME_TAKEN', 'name'],
    ['a name of another address', { name: 'resultat' }, 'NAME_TAKEN', 'name'],
    ['a name that is no address', { name: '../Évasion' }, 'NAME_REFUSED', 'name'],
    ['an empty title', { title: ' ' }, 'QUERY_REFUSED', 'title'],
    ['a title of two lines', { title: 'a\n# lignes: b' }, 'QUERY_REFUSED', 'title'],
    ['what the schema does not know', { document: '{ federation { nom } }' }, 'QUERY_REFUSED', 'document'],
    ['what cannot be read', { document: '{ federation {' }, 'QUERY_REFUSED', 'document'],
    ['a change', { document: 'mutation { deleteSavedQuery(name: "a") }' }, 'QUERY_REFUSED', 'document'],
    [
      'two questions',
      { document: 'query A { sources { title } } query B { sources { title } }' },
      'QUERY_REFUSED',
      'document',
    ],
    ['defaults that are no object', { variables: '[]' }, 'QUERY_REFUSED', 'document'],
    ['rows that are nowhere', { rows: 'a.b' }, 'QUERY_REFUSED', 'document'],
    ['a parameter of no variable', { parameters: 'annee=an' }, 'QUERY_REFUSED', 'document'],
    [
      'what the public could not ask',
      {
        document:
          '{ federation { regions { departments { keyFigures(year: 2023) { adherents { total { contributions { value coverage { missing { name } } } } } } } } } }',
        parameters: null,
        variables: '{}',
      },
      'QUERY_REFUSED',
      'document',
    ],
  ])('%s is not saved, in French', async (_, input, code, field) => {
    const refused = await save({ ...input, ...('name' in input ? {} : { name: 'refusee' }) });
    expect(refused).toMatchObject({ savedQuery: null, userErrors: [{ code, field: ['input', field] }] });
    expect(refused?.userErrors[0]?.message).toMatch(/[a-zéèàû’]/);
    expect(refused?.userErrors[0]?.message).toMatch(/[.!?]$/);
    if (field !== 'name') expect((await get('/exports/refusee.csv')).status).toBe(404);
  });

  test('a name belongs to whoever saved it; the public saves nothing', async () => {
    expect(await save({}, 'PUBLISHER', 'Bruno')).toMatchObject({ userErrors: [{ code: 'NAME_TAKEN' }] });
    const open = await ask(SAVE, { input: QUERY });
    expect(open.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('it answers with the rights of whoever asks, never of whoever saved it', async () => {
    const document = '{ federation { submissions: formations { nodes { title } } } }';
    expect(await save({ name: 'lignes', document, parameters: null, variables: '{}' })).toMatchObject({
      userErrors: [],
    });
    expect((await get('/exports/lignes.csv')).status).toBe(401);
    const authorization = `Bearer ${await tokenOf('ANALYST', 'Claire')}`;
    const signed = await get('/exports/lignes.csv', { authorization });
    expect([signed.status, signed.headers.get('cache-control')]).toEqual([200, 'no-store']);
  });

  test('one that the schema does not answer any more says so at its address and in the lists', async () => {
    const answer = await get('/exports/cassee.csv');
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    expect([answer.status, errors[0]?.message]).toEqual([
      422,
      expect.stringMatching(
        /^La requête « cassee » ne répond plus : le schéma n’y répond pas \(message technique, en anglais : « [^»]*"nom"[^»]* »\)\. La corriger/,
      ),
    ]);
    const listed = (await (await get('/exports')).json()) as { name: string; broken?: string | null }[];
    const states = new Map(listed.map(({ name, broken }) => [name, broken]));
    expect(states.get('cassee')).toMatch(/nom/);
    expect(states.get(QUERY.name)).toBeNull();
    const page = await (await get('/exports', { accept: 'text/html' })).text();
    expect(page).toContain(`/exports/${QUERY.name}.csv`);
    const asked = '{ savedQueries { name owner broken ofProduct } }';
    const { data } = await ask<{ savedQueries: { name: string; owner: string | null; broken: string | null }[] }>(
      asked,
      {},
    );
    const own = data?.savedQueries.find(({ name }) => name === QUERY.name);
    expect([own?.owner, own?.broken]).toEqual([null, null]);
    expect(data?.savedQueries.find(({ name }) => name === 'annuaire')).toMatchObject({ ofProduct: true, broken: null });
  });

  test('its words are nobody’s but its owner’s: the public reads none of them, and others whose they are', async () => {
    const words = { title: 'La fédération annonce', description: 'Tout est faux ici' };
    const document = `# Un mot de plus\n${DOCUMENT}`;
    expect(await save({ name: 'mots', ...words, document })).toMatchObject({ userErrors: [] });
    const authorization = `Bearer ${await tokenOf('ANALYST', 'Claire')}`;
    const QUERIES = '{ savedQueries { name title description document } }';
    const read = async (headers: Record<string, string>) => {
      const answers = await Promise.all([
        get('/exports', { ...headers, accept: 'text/html' }),
        get('/exports', headers),
        get('/exports/mots.json?annee=2023', headers),
      ]);
      const { data } = await ('authorization' in headers
        ? ask<object>(QUERIES, {}, 'ANALYST', 'Claire')
        : ask<object>(QUERIES, {}));
      return [...(await Promise.all(answers.map((answer) => answer.text()))), JSON.stringify(data)];
    };
    for (const text of await read({})) {
      expect(text).not.toMatch(/annonce|Tout est faux|mot de plus|\bAnne\b/);
      expect(text).toContain('Requête enregistrée par un lecteur connecté');
    }
    const [page, list, file, asked] = await read({ authorization });
    for (const text of [page, list, file])
      expect(text).toMatch(/La fédération annonce[^]*Tout est faux ici\. Enregistrée par\sAnne\./);
    expect(asked).toContain('# Un mot de plus');
    expect((await get('/exports', { authorization })).headers.get('cache-control')).toBe('no-store');
    expect((await get('/exports')).headers.get('vary')).toContain('Authorization');
  });

  test('what is handed in and not published makes a signed-in reader’s file another one, and not the public’s', async () => {
    const authorization = `Bearer ${await tokenOf('ANALYST', 'Claire')}`;
    const tags = async () => {
      const path = '/exports/annees-figees.json';
      const answers = await Promise.all([get(path), get(path, { authorization })]);
      return answers.map(({ headers }) => headers.get('etag'));
    };
    const before = await tags();
    expect(await tags()).toEqual(before);
    const handedIn = await fetch(`${server.url}/submissions?dataset=evenements&region=bretagne&year=2024`, {
      method: 'POST',
      headers: {
        'content-type': 'text/csv',
        authorization: `Bearer ${await tokenOf('CONTRIBUTOR', 'Emma')}`,
      },
      body: 'type,intitule,date\nWEBINAIRE,Essai,2024-03-01\n',
    });
    expect(handedIn.status).toBe(201);
    const [open, signed] = await tags();
    expect([open, signed === before[1]]).toEqual([before[0], false]);
  });

  test('its owner deletes it, or a publisher; for anybody else there is none, and every act leaves a trail', async () => {
    expect((await remove(QUERY.name, 'ANALYST', 'Denis')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await remove(QUERY.name, 'ANALYST', 'Anne')).errors).toBeUndefined();
    expect((await get(`/exports/${QUERY.name}.csv?annee=2023`)).status).toBe(404);
    expect((await remove('lignes', 'PUBLISHER', 'Bruno')).errors).toBeUndefined();
    for (let number = 0; number < 50; number++)
      expect(await save({ name: `essai-${number}` }, 'CONTRIBUTOR', 'Emma')).toMatchObject({ userErrors: [] });
    expect(await save({ name: 'essai-50' }, 'CONTRIBUTOR', 'Emma')).toMatchObject({
      userErrors: [{ code: 'TOO_MANY_QUERIES' }],
    });
    expect(await save({ name: 'essai-49', title: 'Autre' }, 'CONTRIBUTOR', 'Emma')).toMatchObject({ userErrors: [] });
    await server.close();
    const database = await openDatabase(place);
    const acts = await database.read.find(OfficeActEntity, {
      where: { subject: `query:${QUERY.name}` },
      order: { id: 'ASC' },
    });
    expect(acts.map(({ action, actor }) => [action, actor])).toEqual([
      ['SAVE_QUERY', 'Anne'],
      ['SAVE_QUERY', 'Anne'],
      ['DELETE_QUERY', 'Anne'],
    ]);
    await database.close();
    server = await startServer();
  }, 180_000);
});
