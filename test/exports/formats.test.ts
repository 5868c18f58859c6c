import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT_NAMES, FORMATS } from '../../src/exports/formats/formats';
import { startServer, type TestServer } from '../support/server';

let server: TestServer;
beforeAll(async () => (server = await startServer({ env: { MAILLAGE_DEMO: 'on' } })));
afterAll(() => server.close());

const DOCUMENTATION = readFileSync(join(__dirname, '../../docs/telechargements.md'), 'utf8');
const REGIONS = '{ federation { regions { code } } }';

describe.each(FORMAT_NAMES)('every format of the table is served with its own media type and ending: %s', (format) => {
  test.each([
    ['a saved query', `/exports/sources.${format}`, {}],
    ['a dataset', `/exports/donnees/adherents.${format}?annee=2020`, {}],
    ['a dataset of one region', `/exports/donnees/adherents.${format}?annee=2020&region=bretagne`, {}],
    [
      'the result of any query',
      `/exports/resultat.${format}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: REGIONS }),
      },
    ],
  ])('%s', async (_, path, init: RequestInit) => {
    const answer = await fetch(server.url + path, init);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, FORMATS[format].mediaType]);
    expect(answer.headers.get('content-disposition')).toMatch(new RegExp(`\\.${format}"$`));
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0);
  });
});

test('every format of the table is offered: on the page, in its list, by the API, and in the words of a refusal', async () => {
  const expected = FORMAT_NAMES.map((format) => `/exports/sources.${format}`);
  const list = (await (await fetch(`${server.url}/exports`)).json()) as { name: string; addresses: string[] }[];
  expect(list.find(({ name }) => name === 'sources')?.addresses).toEqual(expected);
  const page = await (await fetch(`${server.url}/exports`, { headers: { accept: 'text/html' } })).text();
  for (const address of expected) expect(page).toContain(`href="${address}"`);
  for (const { words } of Object.values(FORMATS)) expect(page).toContain(words);
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ savedQueries { name addresses } }' }),
  });
  const { data } = (await answer.json()) as { data: { savedQueries: { name: string; addresses: string[] }[] } };
  expect(data.savedQueries.find(({ name }) => name === 'sources')?.addresses).toEqual(expected);
  const refusal = await fetch(`${server.url}/exports/sources.nope`);
  expect(refusal.status).toBe(404);
  expect(await refusal.text()).toContain(FORMAT_NAMES.map((format) => `sources.${format}`).join(', '));
});

test.each(['/exports/<requête>', '/exports/donnees/<jeu>', 'POST /exports/resultat'])(
  'every format of the table is documented: %s',
  (address) => {
    const line = DOCUMENTATION.split('\n').find((each) => each.startsWith(`| \`${address}.`));
    for (const format of FORMAT_NAMES) expect(line).toContain(`.${format}\``);
  },
);
