import { spaced } from '../../src/kernel/french';
import { indicators } from '../../src/datasets/catalogue';
import { DATASETS } from '../../src/datasets/registry';
import { THEMES, themesOf } from '../../src/pages/key-figures/themes';
import { KEY_INDICATORS } from '../../src/pages/key-figures/groups';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { isEvery, longTest, some } from '../support/every';
import { startServer, type TestServer } from '../support/server';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';
import { faultsOf } from './axe';

jest.setTimeout(120_000);

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ env: { MAILLAGE_DEMO: 'on' } });
});
afterAll(() => server?.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers, redirect: 'manual' });
const textOf = async (path: string) => (await get(path)).text();

describe('the addresses of key figures', () => {
  test('the address without a year leads to the last year of which real figures are whole, demonstration or not', async () => {
    for (const path of ['/chiffres-cles', '/chiffres-cles/']) {
      const response = await get(path);
      expect([response.status, response.headers.get('location')]).toEqual([302, '/chiffres-cles/2023']);
    }
  });

  test('every year and every region has a page, well under 150 KB', async () => {
    const { data } = (await (
      await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ federation { years regions { code } } }' }),
      })
    ).json()) as { data: { federation: { years: number[]; regions: { code: string }[] } } };
    const { years, regions } = data.federation;
    const places = ['', ...regions.map(({ code }) => `/${code}`)];
    expect([years.length, places.length]).toEqual([7, 15]);
    for (const path of [...years.map((year) => `${year}`), ...some(places, 4).map((place) => `2020${place}`)]) {
      const response = await get(`/chiffres-cles/${path}`);
      expect([path, response.status]).toEqual([path, 200]);
      const bytes = Buffer.byteLength(await response.text());
      expect(bytes).toBeLessThan(140_000);
    }
    expect((await get('/chiffres-cles/2023', { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe(
      'gzip',
    );
    expect(
      (await get('/chiffres-cles/2023', { 'accept-encoding': 'identity' })).headers.get('content-encoding'),
    ).toBeNull();
  });

  test('an unknown year is a French page with the nearest ones', async () => {
    const response = await get('/chiffres-cles/2018');
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    const page = await response.text();
    expect(page).toContain(spaced('Aucun chiffre n’est connu pour l’année « 2018 ».'));
    expect([...page.matchAll(/href="\/chiffres-cles\/(\d+)"/g)].map(([, year]) => year)).toEqual([
      '2019',
      '2020',
      '2021',
    ]);
  });

  test('an indicator that a page has no map or table of leads to the nearest that it has', async () => {
    for (const [address, nearest] of [
      ['/chiffres-cles/2023?carte=ADHERENT_TOTAL', '/chiffres-cles/2023?carte=ADHERENTS_TOTAL#carte'],
      ['/chiffres-cles/2023/carte.svg?carte=ADHERENT_TOTAL', '/chiffres-cles/2023?carte=ADHERENTS_TOTAL#carte'],
      ['/chiffres-cles/2023.csv?indicateur=ADHERENT_TOTAL', '/chiffres-cles/2023.csv?indicateur=ADHERENTS_TOTAL'],
      ['/chiffres-cles/2023/theme/adherents.csv?indicateur=ADHERENT_TOTAL', '/chiffres-cles/2023/theme/adherents.csv?indicateur=ADHERENTS_TOTAL'],
    ] as const) {
      const response = await get(address);
      expect([address, response.status, (await response.text()).includes(`href="${nearest}"`)]).toEqual([address, 404, true]);
    }
  }); // prettier-ignore

  test('an unknown region is a French page with the nearest ones, and what was typed is only text', async () => {
    const page = await textOf('/chiffres-cles/2023/bretagn');
    expect(page).toContain('href="/chiffres-cles/2023/bretagne"');
    const typed = await get(`/chiffres-cles/2023/${encodeURIComponent('<script>alert(1)</script>')}`);
    expect(typed.status).toBe(404);
    expect(await typed.text()).not.toContain('<script>alert');
    expect((await get('/chiffres-cles/2023/bretagne/rien.svg')).status).toBe(404);
  });

  test('a public page is asked about anew, and is not sent twice', async () => {
    const first = await get('/chiffres-cles/2023/normandie');
    const etag = first.headers.get('etag') ?? '';
    expect([first.headers.get('cache-control'), etag]).toEqual([
      'public, no-cache',
      expect.stringMatching(/^W\/".+"$/),
    ]);
    expect((await get('/chiffres-cles/2023/normandie', { 'if-none-match': etag })).status).toBe(304);
  });

  test('the table opens in a French Excel, whole or for one figure', async () => {
    const response = await get('/chiffres-cles/2023/bretagne.csv');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="maillage-chiffres-cles-2023-bretagne.csv"',
    );
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
    expect(text).toMatch(
      /^\ufeffterritoire;annee;indicateur;[^\r]*\r\nBretagne;2023;ADHERENTS_TOTAL;Adhérents;;;36;;;nombre;/,
    );
    const one = await textOf('/chiffres-cles/2023.csv?indicateur=ADHERENTS_SIAE_RATE');
    expect(one.trim().split('\r\n')).toHaveLength(2);
  });

  test('a drawing is a file of its own, without links', async () => {
    const response = await get('/chiffres-cles/2020/carte.svg?carte=ACTIVITY_HOURS_WORKED');
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    const drawing = await response.text();
    expect(drawing).toContain('Heures travaillées par région, 2020');
    expect(drawing.match(/class="tuile/g)).toHaveLength(14);
    expect(drawing).not.toContain('<a ');
  });

  test('the queries behind the page run for everybody and give the values of the page', async () => {
    const linksOf = async (path: string) =>
      [...(await textOf(path)).matchAll(/href="\/playground\/#([^"]+)"/g)].map(
        ([, words]) => new URLSearchParams((words ?? '').replaceAll('&amp;', '&')),
      );
    const [links, more] = [
      await linksOf('/chiffres-cles/2023/bretagne'),
      await linksOf('/chiffres-cles/2020/bretagne'),
    ];
    expect(more.length).toBeGreaterThan(40);
    for (const words of [...links, ...more.slice(0, 4), ...more.slice(-10)]) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: words.get('query'), variables: JSON.parse(words.get('variables') ?? '{}') }),
      });
      const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
      expect(errors).toBeUndefined();
      if (words === links[0])
        expect(data).toMatchObject({
          lieu: {
            name: 'Bretagne',
            keyFigures: { figures: expect.arrayContaining([expect.objectContaining({ value: 36 })]) },
          },
        });
    }
  });

  test('rendering a page costs as many statements for a region as for the federation, and one when nothing changed', async () => {
    const statements = async () =>
      [...(await textOf('/metrics')).matchAll(/^maillage_db_statements_total\{verb="(?!LOOK).*\} (\d+)/gm)].reduce(
        (sum, [, count]) => sum + Number(count),
        0,
      );
    const costOf = async (path: string) => {
      const before = await statements();
      await textOf(path);
      return (await statements()) - before;
    };
    // What is decided once, for all pages, is no cost of a page: these two wait for it, then what is decided ahead ends.
    for (const path of ['/chiffres-cles/2020', '/chiffres-cles/2020/bretagne']) await textOf(path);
    for (let [before, quiet] = [-1, 0]; quiet < 5;) {
      const now = await statements();
      [before, quiet] = [now, now === before ? quiet + 1 : 0];
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    const [whole, region] = [
      await costOf('/chiffres-cles/2020?carte=FORMATIONS_TRAINEES'),
      await costOf('/chiffres-cles/2020/occitanie'),
    ];
    expect(whole).toBeLessThanOrEqual(16);
    expect(region).toBeLessThanOrEqual(16);
    expect(await costOf('/chiffres-cles/2020/occitanie')).toBe(1);
  });
});

/** Boxes of the report's page of key figures, and of its page on the guarantees, with their digits. */
const BOXES: readonly (readonly [title: string, ...numbers: readonly string[]])[] = [
  ['Sollicitations juridiques reçues', '1 000'],
  ['Animations juridiques et innovation', '11'],
  ['Webinaires', 'PASS IAE : 2', '384'],
  ['Articles publiés', '19'],
  ['Notes', '7', 'triple exclusivité', 'EITI', 'services à la personne', 'mise à disposition en EBE', 'durée de conservation des documents', 'UES', 'structures de la petite enfance'], // prettier-ignore
  ['Groupes de travail', 'Contrats : 1', '4'],
  ['Bilans', '3'],
  ['Stagiaires formés', '1 289'],
  ['Sessions de formation', '190', 'Intra : 42', 'Inter : 129', 'Prestation : 19'],
  ['Taux de satisfaction', '93 %'],
  ['Formateurs', '39', 'Externe : 37', 'Interne : 2'],
  ['Adhérents au FG2I', '36', 'insertion : 29', 'ESS : 7'],
  ['Montant total de la garantie financière', '5 M€'],
  ['Souscription FG2I', '539 712 €'],
  ['Taux de la caution FG2I', '75 %'],
  ['Taux de la caution FFA', '12 %'],
  ['Mobilisations du fonds', '0'],
  ['Chiffre d’affaires cumulé des adhérents au FG2I (2022)', '34 M€'],
];

describe('the boxes of the report', () => {
  const boxesOf = (page: string): string[] =>
    (/<section[^>]*id="cadres"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '')
      .split('class="cadre-titre"')
      .slice(1)
      .map((box) => `<b${box}`.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ').trim()); // prettier-ignore

  test('the page of 2023 has each of them with the same digits, and the page that prints it', async () => {
    const boxes = boxesOf(await textOf('/chiffres-cles/2023'));
    expect(boxes).toHaveLength(BOXES.length);
    for (const [index, [title, ...numbers]] of BOXES.entries()) {
      const box = boxes[index] ?? '';
      expect(box.startsWith(title)).toBe(true);
      expect(box.slice(title.length)).toMatch(
        new RegExp(`^ ${(numbers[0] ?? '').replace(/[().]/g, '\\$&')}(?![\\d,])`),
      );
      for (const number of numbers) expect(box).toContain(number);
      expect(box).toMatch(/p\. (17|19|29|34)/);
    }
  });

  test('of invented years and of a region they are there too, and what has no value is said in one line', async () => {
    const page = await textOf('/chiffres-cles/2020');
    expect(boxesOf(page).some((box) => /^Sessions de formation \d+ calculé Intra : \d+/.test(box))).toBe(true);
    expect(page).toMatch(/Sans valeur pour 2020.*Animations juridiques et innovation/);
    expect(boxesOf(await textOf('/chiffres-cles/2020/bretagne')).length).toBeGreaterThan(3);
    // What is handed in as rows is named by them.
    const query =
      '{ federation { publications(year: 2020, first: 20, filter: { kinds: ["NOTE", "BILAN"] }) { nodes { title kind } } } }';
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as {
      data: { federation: { publications: { nodes: { title: string; kind: string }[] } } };
    };
    const { nodes } = data.federation.publications;
    expect(nodes.length).toBeGreaterThan(9);
    for (const { title, kind } of nodes)
      expect(boxesOf(page).find((box) => box.startsWith(kind === 'NOTE' ? 'Notes' : 'Bilans'))).toContain(title);
  });
});

describe('the key dates of a year', () => {
  const ofPlace = async (place: string, year: number) => {
    const query = `{ place: ${place} { events(year: ${year}, highlightsOnly: true, first: 100) { totalCount nodes { title startsOn region { name } } } } }`;
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as {
      data: { place: { events: { totalCount: number; nodes: { title: string; startsOn: string }[] } } };
    };
    return data.place.events;
  };
  const sectionOf = (page: string): string => /<section[^>]*id="dates-cles"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';

  test('of a region are listed by month, each with its day, and are said to be invented', async () => {
    const { totalCount, nodes } = await ofPlace('region(code: "bretagne")', 2020);
    const section = sectionOf(await textOf('/chiffres-cles/2020/bretagne'));
    expect(totalCount).toBeGreaterThan(0);
    expect(section.match(/<li>/g)).toHaveLength(totalCount);
    for (const { title } of nodes) expect(section).toContain(title.replaceAll("'", '’'));
    const months = [...section.matchAll(/<h3>([^<]*)<\/h3>/g)].map(([, month]) => month);
    expect(new Set(months).size).toBe(months.length);
    expect(section).toContain('ces dates sont inventées');
  });

  test('of the federation are all there, or counted with the way to them; without any there is no section', async () => {
    const { totalCount } = await ofPlace('federation', 2020);
    const section = sectionOf(await textOf('/chiffres-cles/2020'));
    const more = /(\d+) autres? dates? clés?/.exec(section.replace(/[\u00a0\u202f]/g, ' '))?.[1] ?? '0';
    expect((section.match(/<li>/g)?.length ?? 0) + Number(more)).toBe(totalCount);
    expect(await textOf('/chiffres-cles/2023')).not.toContain('dates-cles');
  });
});

describe('themes', () => {
  test('every indicator of the catalogue stands in one theme, whoever declares it', () => {
    const own = { code: 'LOANS_MADE', dataset: 'LOANS' };
    const printed = { code: 'NEWSLETTERS', dataset: null };
    const groups = [
      { id: 'adherents', title: 'Les adhérents', indicators: ['ADHERENTS_TOTAL'], others: ['TRAINERS'], note: null },
    ];
    const datasets = [...DATASETS, { code: 'LOANS' as never, fileName: 'prets_de_materiel', label: 'Prêts' }];
    const themes = themesOf(groups, [...indicators, own, printed], datasets);
    expect(themes.flatMap((theme) => theme.indicators).sort()).toEqual(
      [...indicators.map(({ code }) => code), 'LOANS_MADE', 'NEWSLETTERS'].sort(),
    );
    expect(themes[0]?.indicators).toEqual(expect.arrayContaining(['ADHERENTS_TOTAL', 'TRAINERS', 'ADHERENTS_LEFT']));
    expect(themes.find(({ id }) => id === 'prets-de-materiel')).toMatchObject({
      title: 'Prêts',
      headline: ['LOANS_MADE'],
    });
    expect(new Set(themes.map(({ id }) => id)).size).toBe(themes.length);
  });

  test('the page of a year leads to every theme, whose page and table have all its indicators', async () => {
    const year = await textOf('/chiffres-cles/2023');
    for (const { id } of THEMES) expect(year).toContain(`href="/chiffres-cles/2023/theme/${id}"`);
    const [, activity] = THEMES;
    const page = await textOf(`/chiffres-cles/2023/theme/${activity?.id}`);
    for (const code of activity?.indicators ?? []) expect(page).toContain(`href="/indicateurs/${code}?annee=2023"`);
    const table = await textOf(`/chiffres-cles/2023/bretagne/theme/${activity?.id}.csv`);
    expect(table.trim().split('\r\n')).toHaveLength(1 + (activity?.indicators.length ?? 0));
  });

  test('what reports print of parts is on the page of its theme; an unknown theme leads to those that there are', async () => {
    const page = await textOf('/chiffres-cles/2023/theme/formations');
    expect(page).toMatch(/Sessions de formation, Intra[\s\S]{0,200}42/);
    expect(page).not.toContain('Sollicitations juridiques');
    const unknown = await get('/chiffres-cles/2023/theme/finance-publique');
    expect([unknown.status, await unknown.text()]).toEqual([
      404,
      expect.stringContaining('/chiffres-cles/2023/theme/formations'),
    ]);
  });
});

describeInChromium('key figures in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  const pages = [
    '/chiffres-cles/2023',
    '/chiffres-cles/2020/bretagne',
    '/chiffres-cles/2023/theme/juridique',
    '/chiffres-cles/2020',
    '/chiffres-cles/2014',
    '/chiffres-cles/2018',
  ];
  test.each(some(pages, 2))('axe finds nothing on %s in either theme, and it fits any screen', async (path) => {
    const states = [
      { colorScheme: 'light', width: 320 },
      { colorScheme: 'dark', width: 1280 },
    ] as const;
    // One of them for each page in turn; both in the long tests.
    for (const state of isEvery ? states : states.slice(pages.indexOf(path) % 2).slice(0, 1))
      expect(await faultsOf(browser, server.url + path, state)).toEqual([]);
  });

  longTest('the content reads without JavaScript: figures, map, tables, charts with a sentence each', async () => {
    const { page, problems, close } = await watchedPage(browser, server.url, { javaScriptEnabled: false });
    await page.goto(`${server.url}/chiffres-cles/2020`);
    expect(await page.locator('.chiffre').count()).toBe(KEY_INDICATORS.length);
    expect(await page.locator('.tuile').count()).toBe(14);
    const charts = await page.locator('figure.graphique').count();
    expect(charts).toBe(10);
    // What each says, then what it shows, and in a sentence how it is read.
    expect(await page.locator('figure.graphique figcaption h3').allInnerTexts()).toEqual(
      Array.from({ length: charts }, () => expect.stringMatching(/\p{L}{2}.*\d|\d.*\p{L}{2}/u)),
    );
    expect(await page.locator('figure.graphique figcaption p').allInnerTexts()).toEqual(
      Array.from({ length: charts }, () => expect.stringMatching(/20\d\d|au fil des années/)),
    );
    expect(await page.locator('figure.graphique table').count()).toBe(charts);
    expect(await page.locator('figure.graphique .legende').allTextContents()).toEqual(
      Array.from({ length: charts }, () => expect.stringMatching(/\.$/)),
    );
    await page.goto(`${server.url}/chiffres-cles/2023`);
    await page.getByText('Ce que les rapports impriment').waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('a click on a tile leads to the region; an explanation, a query and a PNG open', async () => {
    const { page, problems, close } = await watchedPage(browser, server.url, { acceptDownloads: true });
    await page.goto(`${server.url}/chiffres-cles/2020`);
    await page.locator('a[href="/chiffres-cles/2020/bretagne"] .tuile').click();
    await page.getByRole('heading', { level: 1, name: /Bretagne/ }).waitFor();
    await page.getByText('Explication').first().click();
    await page.getByText('Entités juridiques adhérentes au 31 décembre.').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^PNG : Adhérents par région/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('maillage-demonstration-carte-2020-bretagne.png');
    await page.getByRole('link', { name: 'Voir la requête', exact: true }).click();
    await page.getByRole('tab', { name: 'ChiffresCles' }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  test('every number opens its explanation, its query and its download; every chart comes as SVG and PNG', async () => {
    const { page, problems, close } = await watchedPage(browser, server.url, { acceptDownloads: true });
    await page.goto(`${server.url}/chiffres-cles/2020`);
    const addresses = (selector: string) =>
      page.locator(selector).evaluateAll((links) => links.map((link) => (link as unknown as { href: string }).href));
    const figures = page.locator('.chiffre');
    const count = await figures.count();
    for (let index = 0; index < (isEvery ? count : 3); index += 1) {
      await figures.nth(index).locator('summary').click();
      await figures.nth(index).locator('details p').first().waitFor();
    }
    const files = await addresses('.chiffre details a[download]');
    expect([files.length, (await addresses('.chiffre details a[href^="/playground/"]')).length]).toEqual([
      count,
      count,
    ]);
    for (const file of some(files, 8))
      expect((await (await fetch(file)).text()).trim().split('\r\n').length).toBeGreaterThan(1);
    const drawings = await addresses('.graphique a[href*=".svg"]');
    for (const drawing of some(drawings, 3)) expect(await (await fetch(drawing)).text()).toContain('<svg');
    const buttons = page.getByRole('link', { name: /^PNG : / });
    expect([drawings.length, await buttons.count()]).toEqual([10, 10]);
    for (let index = 0; index < (isEvery ? 10 : 2); index += 1) {
      const [download] = await Promise.all([page.waitForEvent('download'), buttons.nth(index).click()]);
      expect((await readFile(await download.path())).subarray(1, 4).toString()).toBe('PNG');
    }
    expect(problems).toEqual([]);
    await close();
  });

  longTest('on paper nothing is folded away', async () => {
    const { page, close } = await watchedPage(browser, server.url);
    await page.goto(`${server.url}/chiffres-cles/2020`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Entités juridiques adhérentes au 31 décembre.').boundingBox()).not.toBeNull();
    expect(
      Number(await page.evaluate("document.querySelector('.chiffre details').getBoundingClientRect().height")),
    ).toBeGreaterThan(20);
    await close();
  });
});
