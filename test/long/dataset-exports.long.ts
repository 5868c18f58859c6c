import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { issueToken } from '../../src/access/issue-token';
import type { Role } from '../../src/kernel/codes';
import { DATASETS } from '../../src/datasets/registry';
import { asReal } from '../support/as-real';
import { startServer, type TestServer } from '../support/server';

const YEAR = 2020;
const NAMES = DATASETS.map(({ fileName }) => fileName).filter((name) => name !== 'chiffres');

let server: TestServer;
const dataDir = mkdtempSync(join(tmpdir(), 'maillage-exports-'));
beforeAll(async () => (server = await startServer({ env: { DATA_DIR: dataDir, MAILLAGE_DEMO: 'on' } })), 120_000);
afterAll(() => server.close());

const tokenOf = (role: Role, regions: string[] = []) =>
  issueToken({ role, regions, name: 'Anne', ttl: 600 }, { issuer: 'maillage', audience: 'maillage', dataDir });

async function get(path: string, role?: Role, regions?: string[], headers: Record<string, string> = {}) {
  const signed: Record<string, string> =
    role === undefined ? {} : { authorization: `Bearer ${await tokenOf(role, regions)}` };
  return fetch(`${server.url}${path}`, { headers: { ...headers, ...signed } });
}
const textOf = async (path: string, role?: Role, regions?: string[]) => (await get(path, role, regions)).text();
const recordsOf = (csv: string): string[][] => parse(csv);

async function graphql<T>(query: string, variables: object, role: Role): Promise<T> {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(role)}` },
    body: JSON.stringify({ query, variables }),
  });
  return ((await answer.json()) as { data: T }).data;
}

test('a list of hundreds is whole: every adherent of the year, each once', async () => {
  const { federation } = await graphql<{ federation: { adherents: { totalCount: number } } }>(
    'query ($year: Int) { federation { adherents(year: $year) { totalCount } } }',
    { year: YEAR },
    'PUBLISHER',
  );
  const { totalCount } = federation.adherents;
  expect(totalCount).toBeGreaterThan(300);
  for (const name of ['siret-pour-l-etat', 'annuaire']) {
    const [, ...rows] = recordsOf(await textOf(`/exports/${name}.csv?annee=${YEAR}&dialecte=standard`));
    expect(rows).toHaveLength(totalCount);
    expect(new Set(rows.map(String)).size).toBe(totalCount);
  }
});

test('the register is public without contacts, and has them for those who may read them, in their own regions', async () => {
  const path = `/exports/donnees/adherents.csv?annee=${YEAR}&dialecte=standard`;
  const open = await get(path);
  expect(open.headers.get('cache-control')).toBe('public, no-cache');
  const text = await open.text();
  expect(text).not.toMatch(/courriel|telephone|@/);
  const analyst = await get(path, 'ANALYST');
  expect(analyst.headers.get('cache-control')).toBe('no-store');
  expect(await analyst.text()).toMatch(/@/);
  const [head = [], ...rows] = recordsOf(await textOf(path, 'CONTRIBUTOR', ['bretagne']));
  const [region, mail] = [head.indexOf('region'), head.indexOf('courriel')];
  expect(new Set(rows.filter((row) => row[mail] !== '').map((row) => row[region]))).toEqual(new Set(['bretagne']));
  expect(new Set(rows.map((row) => row[region])).size).toBeGreaterThan(10);
});

test('rows are for those who may read them: refused to the public, own regions for a contributor', async () => {
  const path = `/exports/donnees/formations.csv?annee=${YEAR}&dialecte=standard`;
  expect((await get(path)).status).toBe(401);
  expect((await get(`${path}&region=bretagne`, 'CONTRIBUTOR', ['normandie'])).status).toBe(403);
  const [head = [], ...rows] = recordsOf(await textOf(path, 'CONTRIBUTOR', ['normandie']));
  expect(new Set(rows.map((row) => row[head.indexOf('region')]))).toEqual(new Set(['normandie']));
  const everywhere = recordsOf(await textOf(path, 'ANALYST'));
  expect(everywhere.length).toBeGreaterThan(rows.length + 1);
});

test('a tag of one reader is not that of another, and no reader gets another’s 304', async () => {
  const path = `/exports/donnees/adherents.csv?annee=${YEAR}`;
  const tags = await Promise.all([
    get(path),
    get(path, 'ANALYST'),
    get(path, 'CONTRIBUTOR', ['bretagne']),
    get(path, 'CONTRIBUTOR', ['normandie']),
  ]).then((answers) => answers.map(({ headers }) => headers.get('etag')));
  expect(new Set(tags).size).toBe(4);
  const open = await get(path, undefined, undefined, { 'if-none-match': String(tags[1]) });
  expect(open.status).toBe(200);
  expect((await get(path, 'ANALYST', [], { 'if-none-match': String(tags[1]) })).status).toBe(304);
});

describe('bad input', () => {
  const cases: [string, number, RegExp][] = [
    ['/exports/donnees/formation.csv?annee=2020', 404, /« formations »/],
    ['/exports/donnees/adherents.csv?annee=2011', 404, /Années connues au plus près/],
    ['/exports/donnees/adherents.csv', 400, /écrire une de ces années : .*2020/],
    ['/exports/donnees/adherents.csv?annee=2020&region=bretange', 404, /« bretagne »/],
    ['/exports/donnees/adherents.csv?annee=2020&regoin=bretagne', 400, /« region »/],
  ];
  test.each(cases)('%s: %s, with the nearest', async (path, status, words) => {
    const answer = await get(path);
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    expect([answer.status, errors[0]?.message]).toEqual([status, expect.stringMatching(words)]);
  });
});

test('a download that is stopped half-way leaves the server as it was', async () => {
  const stop = new AbortController();
  const answer = await fetch(`${server.url}/exports/annuaire.csv?annee=${YEAR}`, { signal: stop.signal });
  await answer.body?.getReader().read();
  stop.abort();
  expect((await get('/exports/sources.csv')).status).toBe(200);
});

const TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

interface Submitted {
  readonly id: string;
  readonly status: string;
  readonly issues: readonly { readonly code: string; readonly message: string; readonly severity: string }[];
}

async function submit(name: string, year: number, body: Buffer | string, type: string): Promise<Submitted> {
  const sent = await fetch(`${server.url}/submissions?dataset=${name}&region=bretagne&year=${year}`, {
    method: 'POST',
    headers: { 'content-type': type, authorization: `Bearer ${await tokenOf('PUBLISHER')}` },
    body,
  });
  return (await sent.json()) as Submitted;
}

const publish = (submission: Submitted) =>
  graphql('mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }', submission, 'PUBLISHER');

describe('real rows', () => {
  const REAL = 2024;
  beforeAll(async () => {
    for (const { code, fileName } of DATASETS.filter(({ fileName: name }) => NAMES.includes(name))) {
      const submission = await submit(fileName, REAL, asReal(code, 'bretagne', YEAR, REAL), TYPES.csv);
      expect([fileName, submission.issues]).toEqual([fileName, []]);
      await publish(submission);
    }
  }, 60_000);

  describe.each(['csv', 'csv?dialecte=standard', 'xlsx'])('what goes out as %s', (ending) => {
    const [format = '', query = ''] = ending.split('?');
    test.each(NAMES)('comes back in through intake without a remark, and goes out the same: %s', async (name) => {
      const out = `/exports/donnees/${name}.${format}?annee=${REAL}&region=bretagne&${query}`;
      const standard = `/exports/donnees/${name}.csv?annee=${REAL}&region=bretagne&dialecte=standard`;
      const first = await get(standard, 'PUBLISHER');
      const [tag, before] = [first.headers.get('etag'), await first.text()];
      const file = Buffer.from(await (await get(out, 'PUBLISHER')).arrayBuffer());
      const submission = await submit(name, REAL, file, TYPES[format as keyof typeof TYPES]);
      expect(submission.issues.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
      await publish(submission);
      expect(await textOf(standard, 'PUBLISHER')).toBe(before);
      expect((await get(standard, 'PUBLISHER')).headers.get('etag')).not.toBe(tag);
      expect(before.split('\n').length).toBeGreaterThan(2);
      expect(before).not.toMatch(/demonstration|Démo/);
    });
  });
});

describe.each(['csv', 'csv?dialecte=standard', 'xlsx'] as const)('what is invented, as %s', (ending) => {
  const [format = '', query = ''] = ending.split('?');
  test.each(NAMES)('says so by its name and on every row, and does not come back in: %s', async (name) => {
    const answer = await get(`/exports/donnees/${name}.${format}?annee=${YEAR}&region=bretagne&${query}`, 'PUBLISHER');
    expect(answer.headers.get('content-disposition')).toContain(`maillage-demonstration-${name}`);
    const file = Buffer.from(await answer.arrayBuffer());
    if (format === 'csv') {
      const [head = '', ...rows] = file.toString('utf8').trim().split(/\r?\n/);
      expect(head).toMatch(/[,;]demonstration$/);
      for (const row of rows) expect(row).toMatch(query === '' ? /;oui$/ : /,true$/);
    }
    const before = await graphql<{ submissions: { totalCount: number } }>(
      '{ submissions(status: VALID) { totalCount } }',
      {},
      'PUBLISHER',
    );
    for (const year of [YEAR, 2022]) {
      const { status, issues } = await submit(name, year, file, TYPES[format as keyof typeof TYPES]);
      const faults = issues.filter(({ severity }) => severity === 'ERROR');
      expect([status, faults.map(({ code }) => code)]).toEqual(['INVALID', ['DEMONSTRATION_ROW']]);
      expect(faults[0]?.message).toMatch(/cette ligne vient de la démonstration/);
    }
    expect(await graphql('{ submissions(status: VALID) { totalCount } }', {}, 'PUBLISHER')).toEqual(before);
  });
});
