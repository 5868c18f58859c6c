import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { barsPiece } from '../../src/pages/explorer/drawings/bars';
import type { Point } from '../../src/pages/explorer/drawings/drawn';
import { linesPiece } from '../../src/pages/explorer/drawings/lines';
import { multiplesPiece } from '../../src/pages/explorer/drawings/multiples';
import { WIDTH, type Piece } from '../../src/pages/explorer/drawings/piece';
import { html } from '../../src/pages/html';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';
import { longTest, runs } from '../support/every';
import { startHalfFilled, type HalfFilled } from '../support/half-filled';
import { violationsOn } from './axe';

jest.setTimeout(120_000);

/** Figures of years, with gaps, parts, breaks and invented ones. */
const points = fc
  .uniqueArray(
    fc.record({
      year: fc.integer({ min: 2010, max: 2026 }),
      number: fc.option(fc.integer({ min: -1000, max: 100_000 }), { nil: null }),
      isPart: fc.boolean(),
      basis: fc.constantFrom('COMPUTED', 'PRINTED', null),
      isInvented: fc.boolean(),
      state: fc.constantFrom('NOT_REPORTED' as const, 'NOT_APPLICABLE' as const, 'SUPPRESSED' as const),
    }),
    { selector: ({ year }) => year, minLength: 1, maxLength: 9 },
  )
  .map((found) =>
    found
      .sort((a, b) => a.year - b.year)
      .map((point): Point => ({ ...point, words: `valeur de ${point.year}`, short: String(point.number) })),
  );

const look = { writeTick: String, isJoined: true };
const drawn = ({ body }: Piece): string => html`${body}`.text;
/** Where the marks of a drawing stand, hollow or not. */
const marksIn = (svg: string) =>
  [...svg.matchAll(/class="point serie-\d( partiel)?"\s+transform="translate\(([\d.-]+) ([\d.-]+)\)"/g)].map(
    ([, hollow, x, y]) => ({ isHollow: hollow !== undefined, at: `${x},${y}` }),
  );

describe('whatever figures are drawn', () => {
  test('no line joins what is no neighbour, is a part, or rests on something else', () => {
    fc.assert(
      fc.property(points, (own) => {
        const years = own.map(({ year }) => year);
        const svg = drawn(linesPiece(null, [{ label: 'A', points: own, number: 1 }], years, look));
        const marks = marksIn(svg);
        const known = own.filter(({ number }) => number !== null);
        expect(marks.map(({ isHollow }) => isHollow)).toEqual(known.map(({ isPart }) => isPart));
        const place = new Map(known.map((point, index) => [marks[index]?.at, point]));
        for (const [, path = ''] of svg.matchAll(/class="trait serie-1" d="M([^"]*)"/g)) {
          const joined = path.split('L').map((at) => {
            const [x = '', y = ''] = at.split(',');
            return place.get(`${Number(x).toFixed(1)},${Number(y).toFixed(1)}`);
          });
          joined.slice(1).forEach((point, index) => {
            const before = joined[index];
            expect(point?.year).toBe((before?.year ?? 0) + 1);
            expect([point?.isPart, before?.isPart]).toEqual([false, false]);
            expect([point?.basis, point?.isInvented]).toEqual([before?.basis, before?.isInvented]);
          });
        }
      }),
      { numRuns: runs(30, 300) },
    );
  });

  test('nothing of a survey is joined, in small graphs neither, which share one scale', () => {
    fc.assert(
      fc.property(points, points, (a, b) => {
        const all = [a, b].map((own, index) => ({ label: String(index), points: own, number: index + 1 }));
        const years = [...new Set([...a, ...b].map(({ year }) => year))].sort();
        expect(drawn(linesPiece(null, all, years, { ...look, isJoined: false }))).not.toContain('class="trait');
        const known = [...a, ...b].filter(({ number }) => number !== null);
        const marks = marksIn(drawn(multiplesPiece(null, all, years, { isJoined: true })));
        expect(marks).toHaveLength(known.length);
        // The same number is as high in every small graph of a row.
        const heights = new Map<number, Set<string>>();
        known.forEach(({ number }, index) =>
          heights.set(number ?? 0, (heights.get(number ?? 0) ?? new Set()).add(marks[index]?.at.split(',')[1] ?? '')),
        );
        for (const places of heights.values()) expect(places.size).toBe(1);
      }),
      { numRuns: runs(20, 200) },
    );
  });

  test('bars are as long as their numbers, hollow for parts, none for what is not known', () => {
    fc.assert(
      fc.property(points, (own) => {
        const bars = own.map((point) => ({ ...point, label: String(point.year), series: 1 }));
        const svg = drawn(barsPiece(null, [{ label: null, bars }]));
        const found = [...svg.matchAll(/class="barre serie-1( partiel)?"[^/]*?width="([\d.]+)"/g)];
        const known = own.filter(({ number }) => number !== null);
        expect(found.map(([, hollow]) => hollow !== undefined)).toEqual(known.map(({ isPart }) => isPart));
        const numbers = known.map(({ number }) => number ?? 0);
        const [least, most] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
        found.forEach(([, , width], index) => {
          const expected = (Math.abs(numbers[index] ?? 0) / (most - least || 1)) * (WIDTH - 8);
          expect(Math.abs(Number(width) - expected)).toBeLessThan(0.2);
        });
        for (const { words } of own) expect(svg).toContain(words);
      }),
      { numRuns: runs(30, 300) },
    );
  });
});

let server: HalfFilled;
beforeAll(async () => {
  server = await startHalfFilled({}, { datasets: ['ADHERENTS', 'FORMATIONS'] });
});
afterAll(() => server?.close());

const get = (path: string) => fetch(server.url + path, { headers: { accept: 'text/html' } });
const plain = (text: string): string => text.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');
const TWO = '/explorer?indicateur=FORMATIONS_TRAINEES&annee=2024&annee=2025&lieu=federation&lieu=bretagne&lieu=guyane';

describe('the explorer without a script', () => {
  test('shows the figures of the API, a part never as the whole, and as many in its files', async () => {
    const rows = await server.ask<{ r: { value: number; keys: { label: string }[]; year: number }[] }>(
      '{ r: statistics(input: { indicators: [FORMATIONS_TRAINEES], years: [2024, 2025], by: [REGION], regions: ["bretagne", "guyane"] }) { value year keys { label } } }',
      {},
      null,
    );
    const page = plain(await (await get(`${TWO}&vue=tableau`)).text());
    for (const { value } of rows.r) expect(page).toContain(` ${value} `);
    expect(page).toMatch(/2 régions sur 14 : \d+/);
    const csv = await (await get(`${TWO.replace('/explorer', '/explorer.csv')}&vue=tableau`)).text();
    const lines = parse<Record<string, string>>(csv, { bom: true, columns: true, delimiter: ';' });
    for (const { value, year, keys } of rows.r)
      expect(lines).toContainEqual(
        expect.objectContaining({ Année: String(year), Valeur: String(value), Lieu: keys[0]?.label }),
      );
    expect(lines.filter(({ Valeur }) => Valeur === '').every((line) => line['Valeur partielle'] !== '')).toBe(true);
    const parts = lines.filter((line) => line['Valeur partielle'] !== '');
    expect(parts.some((line) => line['Lieu (code)'] === 'federation')).toBe(true);
    for (const line of parts) expect(line['Part comptée']).toBe('2 régions sur 14');
    // Small graphs say it of the value that they write, and of each point for whoever reads them.
    const small = await (await get(`${TWO.replace('/explorer', '/explorer.svg')}&vue=multiples`)).text();
    const written = plain(small.replace(/<title>[\s\S]*?<\/title>/g, ''));
    const said = [...small.matchAll(/<title>([^<]*)<\/title>/g)].map(([, words = '']) => plain(words));
    const partial = Number(parts.find(({ Année }) => Année === '2025')?.['Valeur partielle']);
    expect(written).toContain(`2 régions sur 14 : ${partial}`);
    expect(said).toContainEqual(expect.stringMatching(new RegExp(`2025 : 2 régions sur 14 : ${partial}`)));
    expect(small).not.toContain('(partiel)');
    expect(new Set(lines.map(({ Total }) => Total))).toEqual(new Set(['oui', 'non']));
    const svg = await (await get(`${TWO.replace('/explorer', '/explorer.svg')}&vue=lignes`)).text();
    expect(svg).toMatch(/^<svg/);
    expect(svg).toContain('partiel');
    const workbook = await get(`${TWO.replace('/explorer', '/explorer.xlsx')}&vue=tableau`);
    expect([workbook.status, workbook.headers.get('x-rows')]).toEqual([200, String(lines.length)]);
  });

  test('an address with a stroke too many leads to the same choices', async () => {
    const response = await get(TWO.replace('/explorer', '/explorer/'));
    expect([response.redirected, response.url.endsWith(TWO)]).toEqual([true, true]);
  });

  test('every wrong part of an address is said at once, in French, with the nearest that lead on', async () => {
    const response = await get(
      '/explorer?indicateur=FORMATION_TRAINEES&annee=1990&lieu=bretagn&par=thematik&vue=camembert&regions=tout',
    );
    const text = await response.text();
    expect(response.status).toBe(404);
    for (const words of ['FORMATION_TRAINEES', '1990', 'bretagn', 'thematik', 'camembert', 'regions'])
      expect(plain(text)).toContain(words);
    const links = [...text.matchAll(/<li><a href="(\/explorer\?[^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect([link, (await get(link)).status]).toEqual([link, 200]);
  });

  test('what has no meaning is refused with what has one, and nothing of the form offers it', async () => {
    const crossed = await get(
      '/explorer?indicateur=ADHERENTS_TOTAL&indicateur=FORMATIONS_TRAINEES&annee=2025&par=type&vue=tableau',
    );
    const text = await crossed.text();
    const nothing = await get('/explorer?indicateur=FORMATIONS_TRAINEES&annee=2023&lieu=guyane&vue=tableau');
    expect(plain(await nothing.text())).toContain('Rien n’est connu, pour ce choix, de');
    for (const [, value] of text.matchAll(/<option value="([^"]+)"[^>]*disabled/g)) expect(value).not.toBe('');
    const disabled = [...text.matchAll(/id="lieu-([a-z-]+)"[^>]*disabled/g)].map(([, code]) => code);
    expect(disabled).not.toContain('bretagne');
    expect(disabled).toContain('normandie');
  });
});

describeInChromium('the explorer, by clicks and by keyboard', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  const columns = (page: Page) => page.locator('.croise thead th').allInnerTexts();
  const shown = (page: Page) => page.locator('#resultat:not([aria-busy])').waitFor();

  longTest('two regions in three clicks, the same by keyboard, and the address brings it back', async () => {
    const { page, problems, close } = await watchedPage(browser, server.url, {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      bypassCSP: true,
    });
    await page.goto(`${server.url}/explorer?indicateur=FORMATIONS_TRAINEES&annee=2025`);
    await page.locator('#lieu-bretagne').click();
    await page.waitForURL(/lieu=bretagne/);
    await page.locator('#lieu-guyane').click();
    await page.waitForURL(/lieu=guyane/);
    await shown(page);
    expect((await columns(page)).slice(0, 3)).toEqual(['Indicateur', 'Bretagne', 'Guyane']);
    const byMouse = page.url();

    await page.goto(`${server.url}/explorer?indicateur=FORMATIONS_TRAINEES&annee=2025`);
    await page.locator('#lieu-bretagne').focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/lieu=bretagne/);
    expect(await page.evaluate('document.activeElement.id')).toBe('lieu-bretagne');
    while ((await page.evaluate('document.activeElement.id')) !== 'lieu-guyane') await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForURL(/lieu=guyane/);
    await shown(page);
    expect(page.url()).toBe(byMouse);

    for (const view of ['barres', 'tableau']) {
      await page.locator(`#vue-${view}`).check({ force: true });
      await page.waitForURL(new RegExp(`vue=${view}`));
      await shown(page);
      expect([view, await violationsOn(page)]).toEqual([view, []]);
    }
    await page.locator('#annee-2024').click();
    await page.waitForURL(/annee=2024/);
    for (const view of ['groupees', 'lignes', 'multiples']) {
      await page.locator(`#vue-${view}`).check({ force: true });
      await page.waitForURL(new RegExp(`vue=${view}`));
      await shown(page);
      expect(await page.locator('#dessin svg').count()).toBe(1);
      expect([view, await violationsOn(page)]).toEqual([view, []]);
    }
    await page.goBack();
    await page.waitForURL(/vue=lignes/);
    await shown(page);
    expect(await page.locator('#vue-lignes').isChecked()).toBe(true);
    expect(Number(await page.evaluate('document.documentElement.scrollWidth'))).toBeLessThanOrEqual(390);
    expect(problems).toEqual([]);
    await close();
  });
});
