import { spaced } from '../../src/kernel/french';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { issueToken } from '../../src/access/issue-token';
import { startServer, type TestServer } from '../support/server';
import { longTest, some } from '../support/every';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';
import { faultsOf } from './axe';

jest.setTimeout(120_000);

const dataDir = mkdtempSync(join(tmpdir(), 'maillage-suivi-'));
let server: TestServer;
let token: string;

const EVENTS = `region,intitule,date_evenement,type_evenement,participants\n`;

beforeAll(async () => {
  server = await startServer({ env: { DATA_DIR: dataDir } });
  const settings = { dataDir, issuer: 'maillage', audience: 'maillage' };
  token = await issueToken({ role: 'PUBLISHER', regions: [], name: 'Siège', ttl: 600 }, settings);
  const nothing = await fetch(`${server.url}/submissions?dataset=evenements&region=bretagne&year=2023&neant=true`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: EVENTS,
  });
  if (!nothing.ok && nothing.status !== 422) throw new Error(await nothing.text());
});
afterAll(async () => {
  await server?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers, redirect: 'manual' });

test('the address without a year leads to the latest year that is known', async () => {
  const response = await get('/suivi/');
  expect([response.status, response.headers.get('location')]).toEqual([302, '/suivi/2024']);
});

test('the public sees what is published; a publisher also what was handed in, and is kept nowhere', async () => {
  const open = await get('/suivi/2023');
  const page = await open.text();
  expect(page).toContain('0 jeu publié sur 168.');
  expect(page).not.toContain('en une lettre');
  expect(page).not.toMatch(/erreurs\s:/);
  const signedIn = await get('/suivi/2023', { authorization: `Bearer ${token}` });
  expect([signedIn.status, signedIn.headers.get('cache-control'), signedIn.headers.get('etag')]).toEqual([
    200,
    'no-store',
    null,
  ]);
  const all = await signedIn.text();
  expect(all).toContain('Vue de Siège');
  expect(all).toContain(spaced('Rien n’a été remis pour « Formations »'));
  expect(all).toMatch(/La version 1 de «\u00a0Événements\u00a0»/);
});

test('a year without figures has a page without links to figures; what is no year leads to the nearest', async () => {
  const empty = await get('/suivi/2018');
  expect(empty.status).toBe(200);
  expect(await empty.text()).not.toContain('href="/chiffres-cles/2018');
  for (const path of ['/suivi/1900', '/suivi/abc', '/suivi/2023/bretagne']) {
    const response = await get(path);
    expect([path, response.status]).toEqual([path, 404]);
    expect(await response.text()).toContain('Les années les plus proches');
  }
});

describeInChromium('the follow-up in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test.each(some(['dark', 'light'] as const, 1))('axe finds nothing on it, in %s', async (colorScheme) => {
    expect(await faultsOf(browser, `${server.url}/suivi/2024`, { colorScheme, width: 320 })).toEqual([]);
  });

  longTest('on paper there is the table, and nothing to type into', async () => {
    const { page, close } = await watchedPage(browser, server.url);
    await page.goto(`${server.url}/suivi/2024`);
    await page.getByLabel('Jeton').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('Jeton').isVisible()).toBe(false);
    expect(await page.getByRole('table').isVisible()).toBe(true);
    await close();
  });

  test('a pasted token shows every state, stays out of the address, survives a reload, and is forgotten', async () => {
    const { page, problems, close } = await watchedPage(browser, server.url, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.goto(`${server.url}/suivi/2023`);
    await page.getByLabel('Jeton').fill(token);
    await page.getByRole('button', { name: 'Voir tous les états' }).click();
    await page.getByText('Vue de Siège').waitFor();
    expect(page.url()).toBe(`${server.url}/suivi/2023`);
    await page
      .getByRole('region', { name: 'Ce qui reste à faire, en une lettre' })
      .getByText('Bretagne', { exact: true })
      .click();
    await page.getByRole('button', { name: 'Copier le texte pour Bretagne' }).click();
    await page.getByRole('button', { name: 'Copié' }).waitFor();
    expect(String(await page.evaluate('navigator.clipboard.readText()'))).toMatch(
      /^Bonjour,\n\nVoici ce qui reste à faire pour les données 2023 de la délégation Bretagne\.\n\nÀ .*:\n- /,
    );
    await page.reload();
    await page.getByText('Vue de Siège').waitFor();
    await page.getByRole('button', { name: 'Oublier le jeton' }).click();
    await page.getByText('Vue publique').waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('a token that is refused says so', async () => {
    const { page, close } = await watchedPage(browser, server.url);
    await page.goto(`${server.url}/suivi/2023`);
    await page.getByLabel('Jeton').fill('a.b.c');
    await page.getByRole('button', { name: 'Voir tous les états' }).click();
    await page.getByText(/^Jeton refusé/).waitFor();
    await close();
  });
});
