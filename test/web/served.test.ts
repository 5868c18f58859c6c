import type { Browser } from 'playwright-core';
import { MaillageClient } from '../../clients/typescript/src/client';
import type { MaillageError } from '../../clients/typescript/src/errors';
import { ChiffresClesNationauxDocument, LexiqueDocument } from '../../clients/typescript/src/generated/graphql';
import { startServer } from '../support/server';
import { describeInChromium, launchChromium, watchedPage } from './browser';
import { operationFiles } from './operation-files';

jest.setTimeout(120_000);

let server: Awaited<ReturnType<typeof startServer>>;
let origin: string;

beforeAll(async () => {
  server = await startServer();
  origin = new URL(server.url).origin;
});
afterAll(() => server?.close());

describe('the promised operations', () => {
  test.each(operationFiles().map((file) => [file.ready.id, file] as const))(
    '%s is answered without an error',
    async (_, { text, variables }) => {
      const response = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: text, variables }),
      });
      const answer = (await response.json()) as { data?: unknown; errors?: unknown };
      expect(answer.errors).toBeUndefined();
      expect(answer.data).toBeTruthy();
    },
  );
});

describe('the typed client', () => {
  const caught = (promise: Promise<unknown>): Promise<MaillageError> =>
    promise.then(
      () => Promise.reject(new Error('no error came')),
      (error: MaillageError) => error,
    );

  test('answers with typed data, and needs no variables where none are required', async () => {
    const client = new MaillageClient({ url: `${origin}/graphql` });
    const { federation } = await client.request(ChiffresClesNationauxDocument, { annee: 2023 });
    expect(federation.keyFigures.year).toBe(2023);
    expect((await client.request(LexiqueDocument)).lexicon.length).toBeGreaterThan(0);
  });

  test('a year out of range is an error of kind graphql with the code of the contract', async () => {
    const client = new MaillageClient({ url: `${origin}/graphql` });
    const error = await caught(client.request(ChiffresClesNationauxDocument, { annee: 1900 }));
    expect(error).toMatchObject({ name: 'MaillageError', kind: 'graphql', codes: ['BAD_USER_INPUT'] });
  });

  test('an address that is no GraphQL endpoint is an error of kind protocol', async () => {
    const client = new MaillageClient({ url: `${origin}/documentation/`, fetch: (url) => fetch(url) });
    expect(await caught(client.request(LexiqueDocument))).toMatchObject({ kind: 'protocol', status: 200 });
  });

  test('no server is an error of kind network', async () => {
    const client = new MaillageClient({ url: 'http://127.0.0.1:1/graphql' });
    expect(await caught(client.request(LexiqueDocument))).toMatchObject({ kind: 'network', status: null });
  });
});

describeInChromium('the pages in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test('the home page shows the latest national figures', async () => {
    const { page, problems, requests, close } = await watchedPage(browser, origin);
    await page.goto(origin);
    await page.waitForSelector('#chiffres .chiffre');
    expect(await page.locator('#chiffres .chiffre').count()).toBe(8);
    expect(await page.locator('#titre-chiffres').innerText()).toMatch(/^Chiffres clés nationaux de \d{4}$/);
    expect(await page.locator('#donnees').innerText()).toMatch(/^14 délégations régionales, \d/);
    expect(requests()).toBeGreaterThan(3);
    expect(problems).toEqual([]);
    await close();
  });

  test('the home page says what this is and where to go without JavaScript', async () => {
    const { page, close } = await watchedPage(browser, origin, { javaScriptEnabled: false });
    await page.goto(origin);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Les chiffres de la fédération');
    for (const name of ['Lire les chiffres clés', 'Ouvrir le bac à sable', 'Lire la documentation'])
      expect(await page.getByRole('link', { name }).count()).toBe(1);
    await close();
  });

  test('every link of the home page and of the documentation leads somewhere', async () => {
    const { page, problems, close } = await watchedPage(browser, origin);
    const seen = new Set<string>();
    const todo = [`${origin}/`];
    for (let address = todo.pop(); address; address = todo.pop()) {
      await page.goto(address, { waitUntil: 'networkidle' });
      const links = await page.locator('a[href]').evaluateAll((all) => all.map((a) => (a as { href?: string }).href));
      for (const link of links) {
        const url = new URL(String(link));
        expect(`${address} → ${url.origin}`).toBe(`${address} → ${origin}`);
        const anchor = url.hash.slice(1);
        url.hash = '';
        if (anchor && !url.pathname.startsWith('/playground'))
          expect(await (await fetch(url)).text()).toContain(`id="${anchor}"`);
        if (seen.has(url.href)) continue;
        seen.add(url.href);
        if (url.pathname === '/' || url.pathname.startsWith('/documentation')) todo.push(url.href);
        else expect((await fetch(url)).status).toBe(200);
      }
    }
    expect(seen.size).toBeGreaterThan(5);
    expect(problems).toEqual([]);
    await close();
  });

  test.each(['/', '/documentation/api.html', '/documentation/donnees.html', '/playground/'])(
    'the page %s fits a screen 320 px wide',
    async (path) => {
      const { page, problems, close } = await watchedPage(browser, origin, { viewport: { width: 320, height: 640 } });
      await page.goto(origin + path, { waitUntil: 'networkidle' });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      expect(problems).toEqual([]);
      await close();
    },
  );
});
