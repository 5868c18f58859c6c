import { leaveUnprinted } from './serve-unprinted';
import type { Browser } from 'playwright-core';
import { startServer, type TestServer } from '../support/server';
import { some } from '../support/every';
import { describeInChromium, launchChromium } from '../web/browser';
import { faultsOf } from './axe';

jest.setTimeout(240_000);

const ALLOWED = 'https://journal.example';
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ env: { EMBED_SITES: ALLOWED } });
});
afterAll(async () => {
  await server?.close();
  leaveUnprinted();
});

/** What each page says while nobody has handed anything in, and no report was ever transcribed. */
const NOTHING = 'Rien n’est connu';
const UNPUBLISHED = 'Aucun chiffre n’est encore publié';
const SAID: readonly (readonly [path: string, words: string])[] = [
  ['/', UNPUBLISHED],
  ['/chiffres-cles/', UNPUBLISHED],
  ['/chiffres-cles/2025', 'rien n’est encore publié'],
  ['/chiffres-cles/2025/bretagne', 'rien n’est encore publié'],
  ['/chiffres-cles/2025/theme/adherents', 'rien n’est encore publié'],
  ['/rapport/', UNPUBLISHED],
  ['/observatoire/', 'Aucune réponse à l’enquête n’est encore publiée'],
  ['/indicateurs/ADHERENTS_TOTAL', UNPUBLISHED],
  ['/indicateurs/ACTIVITY_HOURS_WORKED?annee=2025', 'rien n’est encore publié'],
  ['/graphiques/ADHERENTS_TOTAL', NOTHING],
  ['/graphiques/ADHERENTS_TOTAL?annee=2025&par=REGION', NOTHING],
  ['/graphiques/ADHERENTS_TOTAL?annee=2025&par=DEPARTMENT&vue=carte', NOTHING],
  ['/graphiques/ADHERENTS_TOTAL?vue=multiples', NOTHING],
  ['/graphiques/ADHERENTS_TOTAL?annee=2025&lieu=bretagne&vue=rang', 'n’a de rang pour aucun de ces chiffres'],
  ['/graphiques/ACTIVITY_HOURS_WORKED?annee=2025&vue=estimations', 'Aucune estimation n’est donnée'],
  ['/graphiques/ACTIVITY_HOURS_WORKED?annee=2025&vue=quartiles', 'Les quartiles ne sont donnés que'],
  ['/integrer/ADHERENTS_TOTAL?par=annees', NOTHING],
  ['/integrer/ADHERENTS_TOTAL?annee=2025&par=REGION&vue=carte', NOTHING],
  ['/integrer/explorer?indicateur=ADHERENTS_TOTAL&vue=barres', NOTHING],
  ['/explorer', UNPUBLISHED],
  ['/explorer?indicateur=ADHERENTS_TOTAL&lieu=regions&vue=carte', NOTHING],
  ['/explorer?indicateur=FORMATIONS_TRAINEES&par=thematique&vue=barres', NOTHING],
  ['/explorer.svg?vue=barres', NOTHING],
  ['/adherents/', 'Aucun registre n’est encore publié'],
  ['/adherents/?q=insertion&region=bretagne', 'Aucun registre n’est encore publié'],
  ['/regions/bretagne', 'Rien n’en est communiqué'],
  ['/departements/35', 'Rien n’en est communiqué'],
  ['/programmes/CAP', 'Rien n’en est communiqué'],
  ['/suivi/', 'jeu publié sur'],
];
const LISTS = ['/indicateurs/', '/regions/', '/programmes/', '/rapports/', '/exports'];
const isFramed = (path: string): boolean => path.startsWith('/integrer/');

const get = (path: string) =>
  fetch(server.url + path, {
    headers: { accept: 'text/html', ...(isFramed(path) && { 'sec-fetch-dest': 'iframe', referer: `${ALLOWED}/a` }) },
  });
const mainOf = (page: string): string => /<(main|body)[\s\S]*<\/\1>/.exec(page)?.[0] ?? '';
const plain = (text: string): string => text.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');

test.each(SAID)('%s says what is missing, and draws nothing', async (path, words) => {
  const response = await get(path);
  const main = mainOf(await response.text());
  expect([200, 404]).toContain(response.status);
  expect(plain(main)).toContain(words);
  expect(main).not.toMatch(/<svg[^>]*class="dessin|<figure/);
});

test('no page leads to an address that there is not, nor does the address that it gives of itself', async () => {
  const found = new Map<string, string>();
  for (const path of [...SAID.map(([each]) => each), ...LISTS]) {
    const response = await get(path);
    expect([path, response.status < 500]).toEqual([path, true]);
    if (response.status !== 200) continue;
    const main = mainOf(await response.text());
    const own = /data-adresse="([^"]+)"/.exec(main)?.[1];
    for (const href of [...[...main.matchAll(/href="(\/[^"#]+)/g)].map(([, each = '']) => each), own ?? path])
      found.set(href.replaceAll('&amp;', '&'), path);
  }
  // Of a hundred departments and indicators some stand for all.
  const kinds = new Map([...found].map(([href, path]) => [href.replace(/^\/(departements|indicateurs|programmes|exports(?=\/[\w-]+\.))\/.+/, '/$1/'), [href, path]])); // prettier-ignore
  const lost: string[] = [];
  for (const [href = '', path] of kinds.values()) {
    const { status } = await get(href);
    // A drawing that there is not says so at its address.
    if (status !== 200 && !/\.(svg|png)\?/.test(href)) lost.push(`${path} : ${href} (${status})`);
  }
  expect(kinds.size).toBeGreaterThan(30);
  expect(lost).toEqual([]);
});

describeInChromium('while nothing is known', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  test('axe finds nothing on any of them, and none is wider than a telephone', async () => {
    const paths = [...new Map(SAID.map(([path]) => [path.split(/[/?]/)[1], path])).values(), '/graphiques/ADHERENTS_TOTAL'];
    for (const path of some(['/explorer', ...paths], 3))
      expect([path, await faultsOf(browser, server.url + path, { colorScheme: 'dark', width: 390 })]).toEqual([path, []]);
  }); // prettier-ignore
});
