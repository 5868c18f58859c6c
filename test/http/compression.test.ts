import { startServer, type TestServer } from '../support/server';

const ORIGIN = 'https://exemple.test';
const QUERY = '{ federation { regions { code name departments { code name } } } }';
const API = `/graphql?query=${encodeURIComponent(QUERY)}`;
const ADDRESSES = [
  API,
  '/chiffres-cles/2023',
  '/exports/annuaire.json',
  '/exports/donnees/adherents.csv?annee=2024',
] as const;

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ env: { ALLOWED_ORIGINS: ORIGIN } });
});
afterAll(() => server?.close());

const get = (path: string, headers: Record<string, string>) =>
  fetch(server.url + path, { headers: { 'apollo-require-preflight': 'oui', ...headers } });

describe.each(ADDRESSES)('%s', (address) => {
  test.each(['br', 'gzip'])('is sent in the form that its reader takes, and is the same (%s)', async (coding) => {
    const plain = await get(address, { 'accept-encoding': 'identity' });
    expect([plain.status, plain.headers.get('content-encoding')]).toEqual([200, null]);
    const small = await get(address, { 'accept-encoding': coding });
    expect(small.headers.get('content-encoding')).toBe(coding);
    expect(await small.text()).toBe(await plain.text());
    for (const answer of [plain, small]) expect(answer.headers.get('vary')).toContain('Accept-Encoding');
  });

  test('is known again by the tag of either form, which are told apart', async () => {
    const [plain, small] = await Promise.all(
      ['identity', 'br'].map((form) => get(address, { 'accept-encoding': form })),
    );
    const tags = [plain, small].map((answer) => answer?.headers.get('etag') ?? '');
    expect(tags[1]).toBe(`W/${tags[0]}`);
    for (const tag of tags)
      for (const form of ['identity', 'br']) {
        const again = await get(address, { 'accept-encoding': form, 'if-none-match': tag });
        expect([tag, form, again.status]).toEqual([tag, form, 304]);
      }
  });

  test('depends on who asks from where as well', async () => {
    const { headers } = await get(address, { 'accept-encoding': 'br', origin: ORIGIN });
    for (const name of ['Origin', 'Authorization', 'Accept-Encoding']) expect(headers.get('vary')).toContain(name);
  });
});

test('what is an archive already is sent as it is, and what is short', async () => {
  const workbook = await get('/exports/annuaire.xlsx', { 'accept-encoding': 'br' });
  expect([workbook.status, workbook.headers.get('content-encoding')]).toEqual([200, null]);
  const short = await get('/graphql?query=%7B__typename%7D', { 'accept-encoding': 'br' });
  expect([short.status, short.headers.get('content-encoding')]).toEqual([200, null]);
});

test('an answer that is asked for by POST is compressed too', async () => {
  const ask = (coding: string) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': coding },
      body: JSON.stringify({ query: QUERY }),
    });
  const [plain, small] = [await ask('identity'), await ask('br')];
  expect(small.headers.get('content-encoding')).toBe('br');
  expect(await small.text()).toBe(await plain.text());
});
