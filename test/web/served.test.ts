import { get } from 'node:http';
import type { Browser } from 'playwright-core';
import { MaillageClient } from '../../clients/typescript/src/client';
import type { MaillageError } from '../../clients/typescript/src/errors';
import { ChiffresClesNationauxDocument, LexiqueDocument } from '../../clients/typescript/src/generated/graphql';
import { longTest } from '../support/every';
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

describe('how light pages are', () => {
  const answerTo = (address: string, coding: string) =>
    fetch(origin + address, { headers: { accept: 'text/html', 'accept-encoding': coding } });
  /** What travels, which `fetch` itself unpacks before anybody can count it. */
  const sizeOf = (address: string, coding: string): Promise<{ coding: string | undefined; bytes: number }> =>
    new Promise((resolve, reject) => {
      get(origin + address, { headers: { accept: 'text/html', 'accept-encoding': coding } }, (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('end', () => resolve({ coding: response.headers['content-encoding'], bytes }));
      }).on('error', reject);
    });

  // At the 1.6 Mbit/s and 150 ms of a bad telephone line, 40 KB in two rounds take half a second.
  test.each([
    '/',
    '/chiffres-cles/2023',
    '/suivi/2024',
    '/rapports/federation-2023',
    '/depot/',
    '/exports',
    '/documentation/api.html',
    '/nulle-part',
  ])(
    'what %s needs before it paints is under 40 KB, 45 with all files of all datasets, in two rounds',
    async (path) => {
      const page = await (await answerTo(path, 'identity')).text();
      const styles = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, address]) => address ?? '');
      expect(styles.length).toBeGreaterThan(0);
      expect(page).not.toMatch(/<script(?![^>]*type="module")/);
      for (const style of styles) expect(await (await answerTo(style, 'identity')).text()).not.toContain('@import');
      const sizes = await Promise.all([path, ...styles].map((address) => sizeOf(address, 'gzip, deflate, br')));
      expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(path === '/exports' ? 45_000 : 40_000);
    },
  );

  test.each(['/', '/chiffres-cles/2023', '/depot/', '/documentation/api.html', '/playground/'])(
    '%s comes in the form that the browser reads, with all its scripts and styles',
    async (path) => {
      const page = await (await answerTo(path, 'identity')).text();
      const files = [...page.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, address]) => address ?? '');
      expect(files.length).toBeGreaterThan(0);
      for (const address of files) {
        const plain = await sizeOf(address, 'identity');
        expect(plain.coding).toBeUndefined();
        if (plain.bytes < 1200) continue;
        for (const coding of ['br', 'gzip']) {
          const sent = await sizeOf(address, coding);
          expect({ address, coding: sent.coding }).toEqual({ address, coding });
          expect(sent.bytes).toBeLessThan(plain.bytes * 0.6);
        }
      }
    },
  );

  test('a rendered page is the same in every form', async () => {
    const forms = await Promise.all(
      ['identity', 'gzip', 'br', 'br;q=0, gzip;q=0'].map(async (coding) => (await answerTo('/', coding)).text()),
    );
    expect(new Set(forms).size).toBe(1);
    expect((await sizeOf('/', 'br;q=0, gzip;q=0')).coding).toBeUndefined();
  });
});

test('every link of the home page and of the documentation leads somewhere', async () => {
  const texts = new Map<string, string>();
  async function textAt(address: string): Promise<string> {
    const known = texts.get(address);
    if (known !== undefined) return known;
    const answer = await fetch(address);
    expect([address, answer.status]).toEqual([address, 200]);
    const text = await answer.text();
    texts.set(address, text);
    return text;
  }
  const pages = new Set([`${origin}/`]);
  for (const address of pages)
    for (const [, href = ''] of (await textAt(address)).matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), address);
      expect(`${address} → ${url.origin}`).toBe(`${address} → ${origin}`);
      const anchor = decodeURIComponent(url.hash.slice(1));
      url.hash = '';
      const text = await textAt(url.href);
      if (anchor && !url.pathname.startsWith('/playground')) expect(text).toContain(`id="${anchor}"`);
      if (/^\/documentation\/(?!.*\.json$)/.test(url.pathname)) pages.add(url.href);
    }
  expect(pages.size).toBeGreaterThan(20);
});

describeInChromium('the pages in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test('the home page shows the latest national figures, what is held and the ways on, without JavaScript', async () => {
    const { page, problems, requests, close } = await watchedPage(browser, origin, { javaScriptEnabled: false });
    await page.goto(origin);
    expect(await page.locator('.chiffre').count()).toBe(5);
    expect(await page.locator('#titre-chiffres').innerText()).toMatch(/^Chiffres clés nationaux de \d{4}$/);
    expect(await page.locator('#donnees').innerText()).toMatch(/^14 délégations régionales, \d/);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Les chiffres de la fédération');
    for (const name of ['Lire les chiffres clés', 'Ouvrir le bac à sable', 'Lire la documentation'])
      expect(await page.getByRole('link', { name }).count()).toBe(1);
    expect(requests()).toBeGreaterThan(2);
    expect(problems).toEqual([]);
    await close();
  });

  longTest('in a browser too every link of them leads somewhere, and nothing goes wrong', async () => {
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
          expect(await (await fetch(url)).text()).toContain(`id="${decodeURIComponent(anchor)}"`);
        if (seen.has(url.href)) continue;
        seen.add(url.href);
        if (url.pathname === '/' || /^\/documentation\/(?!.*\.json$)/.test(url.pathname)) todo.push(url.href);
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
