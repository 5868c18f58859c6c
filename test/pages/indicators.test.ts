import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { definitionOf, indicators } from '../../src/datasets/catalogue';
import { measureWords } from '../../src/datasets/measure-words';
import { datasetOf, DATASETS } from '../../src/datasets/registry';
import { documentationOf } from '../../src/pages/indicators/declaration-section';
import { startServer, type TestServer } from '../support/server';
import { some } from '../support/every';
import { describeInChromium, launchChromium } from '../web/browser';
import { faultsOf } from './axe';

jest.setTimeout(120_000);

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ env: { MAILLAGE_DEMO: 'on' } });
});
afterAll(() => server?.close());

const get = (path: string) => fetch(server.url + path, { redirect: 'manual' });
const textOf = async (path: string) => (await get(path)).text();
/** As a reader sees it. */
const plain = (page: string) =>
  page
    .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/[\s\u00a0\u202f]+/g, ' ');
/** The cells of the row of a table that begins with this word. */
const rowOf = (page: string, first: string): string =>
  plain(page.split('<tr>').find((row) => plain(row).trim().startsWith(first)) ?? '');

test('the index has every indicator of the catalogue once, and each leads to its page', async () => {
  const page = await textOf('/indicateurs/');
  const linked = [...page.matchAll(/href="\/indicateurs\/([A-Z0-9_]+)"/g)].map(([, code]) => code);
  expect([...linked].sort()).toEqual(indicators.map(({ code }) => code).sort());
  expect(plain(page)).toContain('Entités juridiques adhérentes au 31 décembre.');
});

/** One of each way of counting. */
const OF_EACH_KIND: readonly (readonly [code: string, words: RegExp])[] = [
  ['ADHERENTS_TOTAL', /^Le nombre de lignes du jeu « Adhérents » où « Date de sortie » est vide\.$/],
  ['ADHERENTS_SIAE_RATE', /^La part des lignes du jeu « Adhérents » où « Types de structure » commence par/],
  ['ADHERENTS_TYPE_MEMBERSHIPS', /^Le nombre de valeurs de « Types de structure »/],
  ['FORMATIONS_SATISFACTION_RATE', /^La moyenne de « Taux de satisfaction », pondérée par « Stagiaires »/],
  ['LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS', /^La moyenne des jours entiers de « Reçue le » à « Répondue le »/],
  ['FORMATIONS_ADHERENTS', /^Le nombre d’adhérents différents, chaque adhérent une fois/],
  ['ACTIVITY_POSITIVE_EXIT_RATE', /^Le rapport de « Sorties dynamiques » à « Sorties »/],
  [
    'FINANCES_PUBLIC_RATE',
    /^La part de « Montant » que font les lignes où .*, parmi les lignes du jeu « Finances » où/,
  ],
  ['PARTNERS_COUNT', /^Le nombre de valeurs différentes de « Nom », chaque valeur une fois/],
  ['PROGRAMMES_PEOPLE', /^La somme de « Personnes », sur les lignes .* où « Statut » n’est pas Prévu\. Tant qu’aucune/],
];

test.each(OF_EACH_KIND)('what %s counts is said in the words of its columns', (code, words) => {
  const { measure, dataset } = definitionOf(code);
  expect(measure === null || dataset === null ? '' : measureWords(measure, datasetOf(dataset))).toMatch(words);
});

test('no measure of the catalogue is without words, nor are any in the names of code', () => {
  for (const { measure, dataset } of indicators)
    if (measure !== null && dataset !== null)
      expect(measureWords(measure, datasetOf(dataset))).toMatch(/^(?!.*(undefined|[a-z]_[a-z])).*\.$/);
});

const PAGES: readonly (readonly [code: string, words: string])[] = [
  ['ADHERENTS_TOTAL', 'Le nombre de lignes du jeu « Adhérents »'],
  ['ACTIVITY_RESPONSE_RATE', 'Répondants à l’enquête d’activité , rapporté à Adhérents inscrits au registre'],
  ['DELEGATIONS', 'Aucune ligne ne le donne'],
  ['FINANCES_RESULT', 'Produits , moins Charges'],
];
test.each(PAGES)('%s says what it counts, on a page under 150 KB', async (code, words) => {
  const page = await textOf(`/indicateurs/${code}`);
  expect(plain(page)).toContain(words);
  expect(Buffer.byteLength(page)).toBeLessThan(150_000);
});

test('the rules and the dataset of an indicator are headings of the documentation', async () => {
  const slug = (heading: string) => heading.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''); // prettier-ignore
  const headings = (file: string) =>
    [...readFileSync(join(__dirname, '../../docs', file), 'utf8').matchAll(/^## (.*)$/gm)].map(([, words]) =>
      slug(words ?? ''),
    );
  const rules = headings('regles.md');
  const pages = await Promise.all(PAGES.map(([code]) => textOf(`/indicateurs/${code}`)));
  const cited = pages.flatMap((page) => [...page.matchAll(/regles\.html#([a-z-]+)/g)].map(([, anchor]) => anchor));
  expect(cited.length).toBeGreaterThan(10);
  for (const anchor of cited) expect(rules).toContain(anchor);
  const datasets = headings('jeux-de-donnees.md');
  for (const dataset of DATASETS) expect(datasets).toContain(documentationOf(dataset).split('#')[1]);
});

test('its history has every year in its own state, with what reports print beside it', async () => {
  const page = await textOf('/indicateurs/ADHERENTS_TOTAL');
  expect(rowOf(page, '2023')).toMatch(/586 .*imprimé : .*p\. 4.*586, .*environ 600/);
  expect(rowOf(page, '2020')).toContain('démonstration');
  expect(rowOf(page, '2024')).toMatch(/pas de total 1 région sur 14 : 49 \( Occitanie \)/);
  expect(rowOf(page, '2014')).toMatch(/imprimé pour Pays de la Loire , et nulle part pour la fédération/);
  expect(rowOf(await textOf('/indicateurs/ADHERENTS_LEFT'), '2023')).toContain('non communiqué');
});

test('its contradictions are there, and those of no other', async () => {
  const page = plain(await textOf('/indicateurs/ADHERENTS_TOTAL'));
  expect(page).toMatch(/Occitanie 2024, adhérents : imprimé 53/);
  expect(plain(await textOf('/indicateurs/DELEGATIONS'))).toContain('Aucune, pour aucune année');
});

test('the regions are those of the year asked for', async () => {
  const page = await textOf('/indicateurs/ADHERENTS_TOTAL?annee=2024');
  expect(plain(page)).toContain('Les régions en 2024');
  expect(rowOf(page, 'Occitanie')).toContain('49');
  const unknown = await get('/indicateurs/ADHERENTS_TOTAL?annee=1999');
  expect([unknown.status, plain(await unknown.text())]).toEqual([404, expect.stringContaining('« 1999 »')]);
});

test.each([
  ['ADHERENT_TOTALS', 'ADHERENTS_TOTAL'],
  ['stagiaires', 'FORMATIONS_TRAINEES'],
  ['%3Cscript%3Ealert(1)%3C%2Fscript%3E', null],
])('an unknown code (%s) is a French page with the nearest codes and labels', async (asked, nearest) => {
  const response = await get(`/indicateurs/${asked}`);
  const page = await response.text();
  expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  expect(page).not.toContain('<script>alert');
  expect(plain(page)).toContain('Aucun indicateur n’a le code');
  if (nearest !== null) expect(page).toContain(`href="/indicateurs/${nearest}"`);
});

test('a code in small letters leads to the page, and its files download', async () => {
  expect((await get('/indicateurs/adherents_total')).headers.get('location')).toBe('/indicateurs/ADHERENTS_TOTAL');
  const csv = await get('/indicateurs/FG2I_TURNOVER.csv');
  expect(csv.headers.get('content-disposition')).toMatch(/filename="maillage-(demonstration-)?fg2i_turnover\.csv"/);
  expect(await csv.text()).toMatch(/\r\nCoorace;2022;FG2I_TURNOVER;[^\r]*;34000000;/);
  expect(await textOf('/indicateurs/ADHERENTS_TOTAL/histoire.svg')).toContain('<svg');
  expect((await get('/indicateurs/ADHERENTS_TOTAL/rien.svg')).status).toBe(404);
  const page = await textOf('/indicateurs/ADHERENTS_TOTAL');
  for (const [, address = ''] of page.matchAll(/href="(\/(?:exports|indicateurs)\/[^"]*)" download/g))
    expect([address, (await get(address.replaceAll('&amp;', '&'))).status]).toEqual([address, 200]);
});

test('every question behind the page runs for everybody', async () => {
  const page = await textOf('/indicateurs/DELEGATIONS');
  const links = [...page.matchAll(/href="\/playground\/#([^"]+)"/g)].map(
    ([, words]) => new URLSearchParams((words ?? '').replaceAll('&amp;', '&')),
  );
  expect(links.length).toBeGreaterThan(4);
  for (const words of links) {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: words.get('query'), variables: JSON.parse(words.get('variables') ?? '{}') }),
    });
    expect(((await response.json()) as { errors?: unknown }).errors).toBeUndefined();
  }
});

describeInChromium('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test.each(some(['/indicateurs/ADHERENTS_TOTAL', '/indicateurs/', '/indicateurs/PUBLICATIONS'], 1))(
    'axe finds nothing on %s in either theme, and it fits any screen',
    async (path) => {
      for (const state of [
        { colorScheme: 'light', width: 320 },
        { colorScheme: 'dark', width: 1280 },
      ] as const)
        expect(await faultsOf(browser, server.url + path, state)).toEqual([]);
    },
  );
});
