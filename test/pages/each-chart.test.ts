import { spaced } from '../../src/kernel/french';
import type { Browser, Page } from 'playwright-core';
import { startServer, type TestServer } from '../support/server';
import { longTest, some } from '../support/every';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';
import { violationsOn } from './axe';

jest.setTimeout(240_000);

const ALLOWED = 'https://journal.example';
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ env: { MAILLAGE_DEMO: 'on', EMBED_SITES: ALLOWED } });
});
afterAll(() => server?.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
const textOf = async (path: string) => (await get(path)).text();
const unescaped = (href: string): string => href.replaceAll('&amp;', '&').replace(/#.*$/, '');
const plain = (text: string): string => text.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');

/** A page of each kind that draws, of a year that is invented, and of one that is printed. */
const PAGES = [
  '/chiffres-cles/2020',
  '/chiffres-cles/2023',
  '/chiffres-cles/2020/bretagne',
  '/indicateurs/ADHERENTS_TOTAL?annee=2020',
  '/indicateurs/ACTIVITY_HOURS_WORKED?annee=2020',
  '/observatoire/2020',
  '/observatoire/2020/bretagne',
  '/regions/bretagne',
  '/departements/35',
  '/programmes/',
  '/rapport/2020',
  '/rapport/2020/bretagne',
  '/rapport/2023',
  '/',
];

interface Figure {
  readonly page: string;
  readonly id: string;
  readonly html: string;
  /** Of a small form of a chart, what it leads to it by. */
  readonly link?: string;
}

async function figuresOf(page: string): Promise<readonly Figure[]> {
  const response = await get(page);
  expect([page, response.status]).toEqual([page, 200]);
  const text = await response.text();
  const figures = [...text.matchAll(/<figure\b([^>]*)>([\s\S]*?)<\/figure>/g)].map(([, attributes = '', html = '']) => ({
    page,
    id: /id="([^"]*)"/.exec(attributes)?.[1] ?? /<figcaption>([^<]*)/.exec(html)?.[1] ?? '',
    html,
  }));
  // A drawing in no figure leads to the chart that it is a small form of.
  const threads = [...text.replace(/<figure\b[\s\S]*?<\/figure>/g, '').matchAll(/(<a\b[^>]*>)?<svg\b[^>]*class="dessin[ "]/g)];
  return [...figures, ...threads.map(([html, link], at) => ({ page, id: `fil ${at}`, html, link: link ?? '' }))];
} // prettier-ignore

describe('every chart of every page', () => {
  const found: Figure[] = [];
  const figures: Figure[] = [];
  beforeAll(async () => {
    for (const page of PAGES) found.push(...(await figuresOf(page)));
    figures.push(...found.filter(({ link }) => link === undefined));
  });

  test('stands in a figure, or leads to the chart that it is a small form of', () => {
    const threads = found.filter(({ link }) => link !== undefined && !/href="\/graphiques\//.test(link));
    expect(threads.map(({ page, id }) => `${page} ${id}`)).toEqual([]);
  });

  test('of a report stops at the year of the report, at its address too', async () => {
    const lines = figures.filter(({ page, html }) => page === '/rapport/2023' && /par=ANNEES|par=annees/.test(html));
    expect(lines.length).toBeGreaterThan(0);
    for (const { html } of lines) {
      const address = unescaped(/href="(\/graphiques\/[^"]*)#citer"/.exec(html)?.[1] ?? '');
      expect(address).toContain('jusque=2023');
      const { points } = JSON.parse(await textOf(address.replace('?', '.json?'))) as { points: { year: number }[] };
      expect([address, points.length > 1, Math.max(...points.map(({ year }) => year)) <= 2023]).toEqual([address, true, true]);
    }
  }); // prettier-ignore

  test('of a report is a map only where more than one region is known', () => {
    const maps = (of: string) => figures.filter(({ page, html }) => page === of && html.includes('vue=tuiles')).length;
    // Of 2023 a report prints Bretagne, and what is of no region.
    expect([maps('/rapport/2020') > 0, maps('/rapport/2023')]).toEqual([true, 0]);
  });

  test('is at that address what is drawn under it', async () => {
    const wordsOf = (drawing: string): readonly string[] =>
      [...drawing.matchAll(/<text\b[^>]*>([^<]*)</g)].map(([, words = '']) => plain(words).trim());
    const faults: string[] = [];
    for (const { page, id, html } of figures) {
      const address = unescaped(/href="(\/graphiques\/[^"]*)#citer"/.exec(html)?.[1] ?? '');
      if (address === '') continue;
      const there = new Set(wordsOf(await textOf(address.replace('?', '.svg?'))));
      const missing = wordsOf(html).filter((words) => !there.has(words));
      if (missing.length > 0) faults.push(`${page} ${id} ${address} : ${missing.join(' | ')}`);
    }
    expect(faults).toEqual([]);
  });

  test('has at that address the same drawing, as page, SVG, PNG, CSV, JSON and inside another site', async () => {
    const addresses = [
      ...new Set(figures.flatMap(({ html }) => /href="(\/graphiques\/[^"]*)#citer"/.exec(html)?.[1] ?? [])),
    ].map(unescaped);
    expect(addresses.length).toBeGreaterThan(20);
    const views = new Map(addresses.map((each) => [new URL(each, server.url).searchParams.get('vue'), each]));
    expect([...views.keys()].sort()).toEqual([null, 'carte', 'estimations', 'multiples', 'quartiles', 'rang', 'tuiles'].sort()); // prettier-ignore
    for (const address of [...views.values(), ...some(addresses, 4)]) {
      const page = await get(address);
      const html = await page.text();
      expect([address, page.status]).toEqual([address, 200]);
      expect([address, html.includes('id="citer"'), html.includes('id="integrer"')]).toEqual([address, true, true]);
      const of = (ending: string): string => address.replace('?', `${ending}?`);
      const svg = await textOf(of('.svg'));
      expect([address, svg.startsWith('<svg')]).toEqual([address, true]);
      const png = Buffer.from(await (await get(of('.png'))).arrayBuffer());
      expect([address, png.subarray(1, 4).toString()]).toEqual([address, 'PNG']);
      expect((await textOf(of('.csv'))).split('\n').length).toBeGreaterThan(2);
      const json = JSON.parse(await textOf(of('.json'))) as { address: string; demonstration: boolean };
      expect(json.address.endsWith(address)).toBe(true);
      const embed = await get(address.replace('/graphiques/', '/integrer/'), {
        'sec-fetch-dest': 'iframe',
        'sec-fetch-site': 'cross-site',
        referer: `${ALLOWED}/article`,
      });
      const framed = await embed.text();
      expect([address, embed.status, framed.includes('<svg'), framed.includes('<script')]).toEqual([address, 200, true, false]); // prettier-ignore
      // What is invented says so wherever it goes.
      if (json.demonstration) for (const form of [html, svg, framed]) expect(form).toContain('émonstration');
    }
  });
});

test('a view that an indicator or a place has not is a French page with those that there are', async () => {
  const wrong = [
    ['/graphiques/ADHERENTS_TOTAL?vue=rang&annee=2020', 'lieu=bretagne'],
    ['/graphiques/ADHERENTS_TOTAL?vue=rang&annee=2020&lieu=bretagn', 'lieu=bretagne'],
    ['/graphiques/ADHERENTS_TOTAL?vue=rang&annee=2020&lieu=bretagne&avec=FORMATION_SESSIONS', 'FORMATIONS_SESSIONS'],
    ['/graphiques/ADHERENTS_TOTAL?vue=rang&annee=1990&lieu=bretagne', 'vue=rang'],
    ['/graphiques/ADHERENTS_TOTAL?vue=multiples&lieu=bretagne', 'vue=multiples'],
    ['/graphiques/ADHERENTS_TOTAL?vue=quartiles&annee=2020', 'n’est pas une question d’enquête'],
    ['/graphiques/ADHERENTS_TOTAL?vue=multiple', 'n’a pas de vue « multiple »'],
    ['/graphiques/ADHERENTS_TOTAL?jusque=1890', 'par=annees&amp;jusque=20'],
    ['/graphiques/ADHERENTS_TOTAL?vue=multiples&release=2020-7', 'Aucune'],
    ['/explorer?indicateur=ADHERENTS_TOTAL&annee=2020&release=2020-7', 'Aucune version figée ne s’appelle'],
    ['/explorer?indicateur=ADHERENTS_TOTAL&annee=2020&relese=2020-7', '« release »'],
  ] as const;
  for (const [address, said] of wrong) {
    const response = await get(address);
    expect([address, response.status]).toEqual([address, 404]);
    expect([address, (await response.text()).includes(spaced(said))]).toEqual([address, true]);
  }
  const embed = await get('/integrer/explorer?indicateur=ADHERENTS_TOTA&annee=2020');
  expect([embed.status, (await embed.text()).includes('Ce graphique n’existe pas')]).toEqual([404, true]);
});

test('a chart of which nothing is known says what is missing, in a frame too', async () => {
  const lacking = [
    ['/graphiques/ADHERENTS_TOTAL?vue=rang&annee=2023&lieu=bretagne', 'n’a de rang pour aucun de ces chiffres'],
    ['/graphiques/ACTIVITY_HOURS_WORKED?vue=quartiles&annee=2023', 'Les quartiles ne sont donnés que de types'],
    ['/graphiques/ACTIVITY_HOURS_WORKED?vue=estimations&annee=2023', 'Aucune estimation n’est donnée'],
    ['/graphiques/FORMATIONS_TRAINEES?annee=2014&par=REGION', 'Rien n’est connu de ce chiffre'],
  ] as const;
  for (const [address, said] of lacking)
    for (const form of [address, address.replace('/graphiques/', '/integrer/')]) {
      const response = await get(form);
      expect([form, response.status]).toEqual([form, 200]);
      expect([form, plain(await response.text()).includes(said)]).toEqual([form, true]);
    }
});

test('a number that a report prints otherwise is explained in the card of the figure, and in its row', async () => {
  const page = await textOf('/chiffres-cles/2023');
  const card =
    page
      .split('<div class="chiffre')
      .slice(1)
      .find((each) => each.includes('>Adhérents</a>')) ?? '';
  expect(plain(card)).toMatch(/586.*Imprimé autrement : (environ )?600, Coorace.*p\. \d+/);
  const [, table = ''] = /Valeurs imprimées pour 2023, en regard de cette page[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/.exec(page) ?? []; // prettier-ignore
  const rows = table.split('</tr>').filter((row) => row.includes('<strong>'));
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(plain(row.split('<td').at(-1)?.replace(/^[^>]*>/, '') ?? '').trim().length).toBeGreaterThan(10); // prettier-ignore
});

describeInChromium('the explorer, as a person compares', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  const START = '/explorer?indicateur=ADHERENTS_TOTAL&annee=2020';
  const shown = (page: Page) => page.locator('#resultat:not([aria-busy])').waitFor();
  const columns = (page: Page) => page.locator('.croise thead th').allInnerTexts();

  longTest.each([
    ['a region and the federation', ['lieu-bretagne', 'lieu-federation'], ['Coorace', 'Bretagne']],
    ['two years', ['annee-2021'], ['2020', '2021']],
  ])('%s stand side by side in three clicks at most, by mouse and by keyboard', async (_, clicks, expected) => {
    const { page, problems, close } = await watchedPage(browser, server.url, { viewport: { width: 1280, height: 900 }, bypassCSP: true }); // prettier-ignore
    const found: string[] = [];
    for (const how of ['mouse', 'keyboard']) {
      await page.goto(server.url + START);
      for (const id of clicks) {
        const before = page.url();
        if (how === 'mouse') await page.locator(`#${id}`).click();
        else {
          // By Tab alone, from the start of the page.
          while ((await page.evaluate('document.activeElement.id')) !== id) await page.keyboard.press('Tab');
          await page.keyboard.press('Space');
        }
        await page.waitForURL((url) => url.href !== before);
        await shown(page);
        expect(await page.evaluate('document.activeElement.id')).toBe(id);
      }
      expect(await columns(page)).toEqual(expect.arrayContaining(expected));
      found.push(page.url());
    }
    expect(found[0]).toBe(found[1]);
    expect(problems).toEqual([]);
    await close();
  });

  longTest(
    'maps by region and by department are where places lie, with their classes, and axe finds nothing',
    async () => {
      const { page, problems, close } = await watchedPage(browser, server.url, { viewport: { width: 390, height: 844 }, colorScheme: 'dark', bypassCSP: true }); // prettier-ignore
      await page.goto(`${server.url}${START}&lieu=regions&vue=carte`);
      expect(await page.locator('.lieu-carte[class*="teinte-"]').count()).toBe(14);
      expect(await page.locator('.cle').count()).toBeGreaterThan(3);
      expect(await violationsOn(page)).toEqual([]);
      await page.locator('#par-0').selectOption('departement');
      await page.waitForURL(/par=departement/);
      await shown(page);
      expect(await page.locator('.lieu-carte').count()).toBe(101);
      expect(await violationsOn(page)).toEqual([]);
      // What comes is shown at once.
      await page.waitForFunction("performance.getEntriesByName('explorer-shown').length > 0");
      const took = Number(await page.evaluate("performance.getEntriesByName('explorer-shown').at(-1).duration"));
      expect(took).toBeGreaterThan(0);
      expect(Number(await page.evaluate('document.documentElement.scrollWidth'))).toBeLessThanOrEqual(390);
      expect(problems).toEqual([]);
      await close();
    },
  );
});
