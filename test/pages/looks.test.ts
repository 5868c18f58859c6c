import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { isEvery, some } from '../support/every';
import { answerDesign } from '../../src/pages/design/design.page';
import { startServer, type TestServer } from '../support/server';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';
import { faultsOf } from './axe';

jest.setTimeout(240_000);

const CHAPTERS = readdirSync(join(__dirname, '../../docs'))
  .filter((file) => file.endsWith('.md'))
  .map((file) => `/documentation/${file.replace(/\.md$/, '.html')}`);
const PAGES = [
  '/',
  '/exports',
  '/observatoire/2020',
  '/chiffres-cles/2020/guyane',
  '/suivi/2021',
  '/rapports/federation-2023',
  '/documentation/',
  '/rapports/',
  '/design',
  '/mentions-legales',
  '/donnees-personnelles',
  '/accessibilite',
];
const ERRORS = [
  '/nulle-part',
  '/exports/anuaire.csv',
  '/chiffres-cles/1998',
  '/chiffres-cles/2023/bretagn',
  '/suivi/1900',
  '/observatoire/1998',
  '/rapports/aquitaine-1999',
];

/** Of the pages of the documentation, which are drawn by one template, every sixteenth; all in the long tests. */
const SOME_CHAPTERS = isEvery ? CHAPTERS : CHAPTERS.filter((_, index) => index % 16 === 0);

const ALL_STATES = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1680 },
  { colorScheme: 'light', width: 768 },
] as const;
/** One of them for each page in turn; all in the long tests. */
const statesOf = (path: string) => {
  const turn = PAGES.indexOf(path) % ALL_STATES.length;
  return isEvery ? [...ALL_STATES] : ALL_STATES.slice(turn, turn + 1);
};
const NARROW_AND_DARK = { colorScheme: 'dark', width: 320 } as const;

describeInChromium('every page, with demonstration data and without', () => {
  let browser: Browser;
  let servers: Readonly<Record<'on' | 'off', TestServer>>;
  beforeAll(async () => {
    const [on, off] = [
      await startServer({ env: { MAILLAGE_DEMO: 'on' } }),
      await startServer({ env: { MAILLAGE_DEMO: 'off' } }),
    ];
    servers = { on, off };
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await servers?.on.close();
    await servers?.off.close();
  });

  const faults = async (demonstration: 'on' | 'off', path: string, states: Parameters<typeof faultsOf>[2][]) => {
    const found: string[] = [];
    for (const state of states)
      for (const fault of await faultsOf(browser, servers[demonstration].url + path, state))
        found.push(`${state.colorScheme} ${state.width} px : ${fault}`);
    return found;
  };

  test.each(some(PAGES, 3))('axe finds nothing on %s, narrow or wide, light or dark', async (path) => {
    expect(await faults('on', path, statesOf(path))).toEqual([]);
  });

  test.each(some(PAGES, 1))('axe finds nothing on %s without data', async (path) => {
    expect(await faults('off', path, [NARROW_AND_DARK])).toEqual([]);
  });

  test.each([...some(ERRORS, 1), ...SOME_CHAPTERS])('axe finds nothing on %s', async (path) => {
    expect(await faults('off', path, [NARROW_AND_DARK])).toEqual([]);
  });

  test.each(ERRORS)('%s is a French page for a browser, with a way on', async (path) => {
    const response = await fetch(servers.off.url + path, { headers: { accept: 'text/html' } });
    const text = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(text).toContain('<html lang="fr">');
    expect(text).toMatch(/<main[^>]*>[\s\S]*<a href="\//);
  });

  /** As people read it: code is written as it is typed. */
  const wordsOf = async (address: string): Promise<string> =>
    (await (await fetch(address, { headers: { accept: 'text/html' } })).text())
      .replace(/<(script|style|pre|code|textarea)\b[\s\S]*?<\/\1>/g, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&#39;', "'");
  const COUNTED =
    'régions|adhérents|délégations|valeurs|indicateurs|résultats|lignes|parts|chiffres|répondants|dépôts|structures|années|rapports|départements|programmes|fautes';
  const MANY_OF_ONE = new RegExp(`(?<![\\d,.]|\\d[\\s\u00a0\u202f])\\b[01][\\s\u00a0](${COUNTED})\\b`, 'g');

  test('no page has the apostrophe of a keyboard, nor a plural of one or none', async () => {
    const more = ['/recherche?q=adherents', '/chiffres-cles/2020', '/chiffres-cles/2023', '/indicateurs/', '/adherents/', '/regions/', '/programmes/', '/rapport/2023', '/depot/', '/siege/', '/connexion', '/design']; // prettier-ignore
    const found: string[] = [];
    for (const path of [...PAGES, ...ERRORS, ...some(CHAPTERS, 12), ...more]) {
      const words = await wordsOf(servers.on.url + path);
      for (const [fault] of [...words.matchAll(/.{0,20}\p{L}'\p{L}.{0,20}/gu), ...words.matchAll(MANY_OF_ONE)])
        found.push(`${path} : ${fault.trim()}`);
    }
    expect(found).toEqual([]);
  });

  test('the page of components is for whoever develops', async () => {
    expect(await wordsOf(`${servers.on.url}/design`)).toContain('Ce dont les pages sont faites');
    const refused = answerDesign(false);
    expect([refused.kind, refused.kind === 'PAGE' && refused.status]).toEqual(['PAGE', 404]);
    expect(refused.kind === 'PAGE' ? refused.main.text : '').toContain('jamais en production');
  });

  test('a program gets JSON at an address that leads nowhere', async () => {
    const response = await fetch(`${servers.off.url}/nulle-part`, { headers: { accept: 'application/json' } });
    expect([response.status, ((await response.json()) as { errors: unknown[] }).errors]).toEqual([
      404,
      [expect.objectContaining({ extensions: { code: 'NOT_FOUND' } })],
    ]);
  });

  test.each(['on', 'off'] as const)(
    'home says what it holds, with demonstration %s, and whether it is invented',
    async (demonstration) => {
      const { url } = servers[demonstration];
      const { page, problems, close } = await watchedPage(browser, url, { javaScriptEnabled: false });
      await page.goto(url);
      expect(await page.locator('#donnees').innerText()).toContain('rapports d’activité transcrits');
      const invented = await page.getByText(/démonstration/).count();
      expect(await page.locator('main .avis').count()).toBe(demonstration === 'on' ? 1 : 0);
      expect(/inventée/.test(await page.locator('#donnees').innerText())).toBe(demonstration === 'on');
      expect(invented).toBeGreaterThan(0);
      for (const address of ['/chiffres-cles/', '/playground/', '/depot/', '/exports', '/documentation/'])
        expect(await page.locator(`main a[href="${address}"]`).count()).toBeGreaterThan(0);
      expect(problems).toEqual([]);
      await close();
    },
  );

  test('the keyboard goes through the home page: the way to the content first, and each stop is seen', async () => {
    const { page, close } = await watchedPage(browser, servers.off.url);
    await page.goto(servers.off.url);
    const stops: string[] = [];
    for (let press = 0; press < 26; press += 1) {
      await page.keyboard.press('Tab');
      stops.push(
        String(
          await page.evaluate(
            `(() => { const at = document.activeElement; const { outlineStyle, outlineWidth } = getComputedStyle(at);
              return at.innerText + (outlineStyle === 'none' || outlineWidth === '0px' ? ' INVISIBLE' : ''); })()`,
          ),
        ),
      );
    }
    expect(stops[0]).toBe('Aller au contenu');
    expect(stops).toContain('Lire les chiffres clés');
    expect(stops.filter((stop) => stop.endsWith('INVISIBLE'))).toEqual([]);
    await close();
  });
});
