import { startServer, type TestServer } from '../support/server';

let server: TestServer;
beforeAll(async () => (server = await startServer()));
afterAll(() => server.close());

const page = async (path: string) => (await fetch(server.url + path, { headers: { accept: 'text/html' } })).text();

test('a year of regions’ own reports alone names each report, and its page', async () => {
  const [, years = ''] = /<select[^>]*>([\s\S]*?)<\/select>/.exec(await page('/chiffres-cles')) ?? [];
  const known = [...new Set((years === '' ? await page('/chiffres-cles') : years).match(/\b(?:19|20)\d\d\b/g) ?? [])];
  const pages = await Promise.all(known.map((year) => page(`/chiffres-cles/${year}`)));
  const alone = pages.filter((text) => text.includes('Ce que l’on sait des régions'));
  expect(alone.length).toBeGreaterThan(0);
  for (const text of alone) {
    expect(text).not.toContain('undefined');
    expect(text).toMatch(/imprimé\u00a0: [^<]*rapport/i);
  }
});
