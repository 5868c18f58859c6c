import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueToken } from '../../src/access/issue-token';
import { licenceOf } from '../../src/kernel/licence';
import { FEDERATION_PROFILE } from '../../src/kernel/federation/federation';
import { AXE_RUNS } from '../../src/pages/legal/axe-runs';
import { LEGAL_PAGES } from '../../src/pages/legal/legal.address';
import { LEGAL_VARIABLES } from '../../src/pages/legal/settings';
import { startServer, type TestServer } from '../support/server';

jest.setTimeout(120_000);

const PUBLIC_URL = 'https://chiffres.exemple.fr';

test('the licence is that of the setting, by its code or in words, or else that of the profile', () => {
  expect(licenceOf(undefined, 'Demander.')).toEqual({ words: 'Demander.', known: null });
  expect(licenceOf(' Citer la source. ', 'Demander.')).toEqual({ words: 'Citer la source.', known: null });
  expect(licenceOf('licence-ouverte-2.0', 'Demander.').known?.name).toBe('etalab-2.0');
});

describe('the pages of law', () => {
  let server: TestServer;
  let dataDir: string;
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'maillage-legal-'));
    const env = {
      DATA_DIR: dataDir,
      PUBLIC_URL,
      MENTIONS_EDITEUR: '<b>Coorace</b>',
      MENTIONS_ADRESSE: '1 rue Haute\\n35000 Rennes',
      DONNEES_PERSONNELLES_CONTACT: 'dpo@exemple.fr',
      SOURCE_URL: 'https://exemple.fr/code',
    };
    server = await startServer({ env });
  });
  afterAll(async () => {
    await server?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const get = async (path: string, headers: Record<string, string> = {}) =>
    fetch(server.url + path, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' });
  const text = async (path: string) => (await get(path)).text();
  const token = (role: 'ADMIN' | 'PUBLISHER') =>
    issueToken({ role, regions: [], name: 'Chef', ttl: 600 }, { issuer: 'maillage', audience: 'maillage', dataDir });

  test('say what the configuration says, and mark each thing that it does not', async () => {
    const mentions = await text('/mentions-legales');
    expect(mentions).toContain('&lt;b&gt;Coorace&lt;/b&gt;');
    expect(mentions).toMatch(/1 rue Haute<br \/>\s*35000 Rennes/);
    expect(mentions).toContain('href="https://exemple.fr/code"');
    expect(mentions).toContain(FEDERATION_PROFILE.licence.slice(0, 30).replaceAll("'", '’'));
    const missing = [
      LEGAL_VARIABLES.telephone,
      LEGAL_VARIABLES.director,
      LEGAL_VARIABLES.contact,
      LEGAL_VARIABLES.host,
    ];
    for (const variable of missing) expect(mentions).toContain(`<mark>à remplir\u00a0: ${variable}</mark>`);
    expect(mentions).not.toContain(`à remplir\u00a0: ${LEGAL_VARIABLES.publisher}`);
    expect(await text('/donnees-personnelles')).toContain('href="mailto:dpo@exemple.fr"');
    const accessibility = await text('/accessibilite');
    expect(accessibility).toContain('Évaluation interne');
    expect(accessibility).toContain(`${AXE_RUNS.length} pages passées à axe-core`);
    // Made by the runs: NOTER_AXE=on npx jest test/pages
    expect(AXE_RUNS.map(({ page }) => page)).toEqual(expect.arrayContaining(['/', ...LEGAL_PAGES]));
  });

  test('the pages that a tool is said to have looked at are there', async () => {
    // Not of one among many, nor of years of the demonstration, nor what leads nowhere on purpose.
    const named = AXE_RUNS.filter(({ page }) => !/…|\/20\d\d\b|^\/invitation\//.test(page));
    expect(named.length).toBeGreaterThan(30);
    for (const { page } of named)
      expect([page, [404, 405, 500].includes((await get(page)).status)]).toEqual([page, false]);
  });

  test('are led to from the foot of every page, and so is the source', async () => {
    for (const page of ['/', '/chiffres-cles/2023', '/depot/', '/documentation/', '/playground/', '/nulle-part']) {
      const foot = await text(page);
      for (const address of [...LEGAL_PAGES, '/code-source']) expect(foot).toContain(`href="${address}"`);
    }
    expect((await get('/code-source')).headers.get('location')).toBe('https://exemple.fr/code');
    expect(await text('/chiffres-cles/2023')).toMatch(/Coorace \(Maillage\), données publiées jusqu’au/);
  });

  test('the map of the site names pages that there are, under the address that people type', async () => {
    const robots = await text('/robots.txt');
    expect(robots).toContain(`Sitemap: ${PUBLIC_URL}/sitemap.xml`);
    expect(robots).toContain('Disallow: /depot');
    const map = await text('/sitemap.xml');
    const pages = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
    expect(pages.every((address) => address.startsWith(`${PUBLIC_URL}/`))).toBe(true);
    expect(new Set(pages).size).toBe(pages.length);
    for (const path of ['/', '/chiffres-cles/2023/bretagne', '/indicateurs/ADHERENTS_TOTAL', '/mentions-legales'])
      expect(pages).toContain(PUBLIC_URL + path);
    const some = pages.filter((_, index) => index % 97 === 0);
    const statuses = await Promise.all(some.map(async (page) => (await get(page.slice(PUBLIC_URL.length))).status));
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
  });

  test('every file says what may be done with it, and of when it is', async () => {
    const file = await get('/exports/donnees/adherents.json?annee=2024');
    expect(file.headers.get('link')).toBe('</mentions-legales#reutilisation>; rel="license"');
    const { aPropos } = (await file.json()) as { aPropos: { licence: string; mention: string } };
    expect(aPropos.licence).toBe(FEDERATION_PROFILE.licence);
    expect(aPropos.mention).toMatch(/^Coorace \(Maillage\), données publiées jusqu’au/);
    const descriptor = (await (await get('/exports/datapackage.json')).json()) as { description: string };
    expect(descriptor.description).toMatch(
      /Licence : .* À mentionner : Coorace \(Maillage\), données publiées jusqu’au/,
    );
  });

  test('what is kept of a person is for administrators alone', async () => {
    expect((await get('/personnes', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })).status).toBe(303);
    const as = async (role: 'ADMIN' | 'PUBLISHER', path: string) =>
      get(path, { authorization: `Bearer ${await token(role)}` });
    expect((await as('PUBLISHER', '/personnes.json?nom=Chef')).status).toBe(403);
    expect((await get('/personnes.json?nom=Chef', { accept: 'application/json' })).status).toBe(401);
    const page = await as('ADMIN', '/personnes?nom=REPORT');
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await page.text()).toMatch(/Ce qui porte|Rien ne porte/);
    const handed = await as('ADMIN', '/personnes.json?nom=introuvable');
    expect(await handed.json()).toMatchObject({ personne: ['introuvable'], trouve: [] });
    const post = await fetch(`${server.url}/personnes`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await token('ADMIN')}`,
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://ailleurs.fr',
        'sec-fetch-site': 'cross-site',
      },
      body: 'nom=REPORT&confirmer=oui',
    });
    expect(post.status).toBe(403);
  });
});
