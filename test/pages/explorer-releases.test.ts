import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { longTest, some } from '../support/every';
import { startHalfFilled, type HalfFilled } from '../support/half-filled';
import { describeInChromium, launchChromium, watchedPage } from '../web/browser';
import { violationsOn } from './axe';

jest.setTimeout(240_000);

const ALLOWED = 'https://journal.example';
const FREEZE =
  'mutation ($year: Int!) { createRelease(year: $year, label: "Essai") { release { number } userErrors { message } } }';

let server: HalfFilled;
beforeAll(async () => {
  server = await startHalfFilled({ EMBED_SITES: ALLOWED }, { datasets: ['ADHERENTS', 'FORMATIONS'] });
  for (const year of [2024, 2025]) await server.ask(FREEZE, { year });
});
afterAll(() => server?.close());

const visit = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { redirect: 'manual', headers: { accept: 'text/html', ...headers } });
const textOf = async (path: string) => (await visit(path)).text();
const plain = (text: string): string => text.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');
type Line = Readonly<Record<string, string>>;
/** Rows of the file of a choice, without the column that only a frozen one has. */
async function rowsOf(words: string): Promise<readonly Line[]> {
  const csv = await textOf(`/explorer.csv?${words}`);
  const lines = parse<Record<string, string>>(csv, { bom: true, columns: true, delimiter: ';' });
  expect(lines.length).toBeGreaterThan(1);
  return lines;
}
const placeOf = (line: Line): string => JSON.stringify(Object.entries(line).filter(([title]) => /code|^Année|^Total/.test(title))); // prettier-ignore
const without = ({ 'Version figée': _, ...line }: Line): Line => line;
const sorted = (lines: readonly Line[]) => lines.map(without).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));

const YEARS = 'annee=2024&annee=2025';
const BOTH = `${YEARS}&release=2024-1&release=2025-1`;
const FORMATIONS = 'indicateur=FORMATIONS_TRAINEES&lieu=federation&lieu=bretagne&lieu=guyane';
const ADHERENTS = 'indicateur=ADHERENTS_TOTAL&par=departement&par=type';

describe('a view of several frozen years', () => {
  test('has what is published on the day it is frozen, each year under the name of its release', async () => {
    const [frozen, now] = [await rowsOf(`${FORMATIONS}&${BOTH}`), await rowsOf(`${FORMATIONS}&${YEARS}`)];
    // A release has each region, and not several of them added up.
    const apart = now.filter((line) => line['Lieu (code)'] !== 'ensemble');
    expect(sorted(frozen)).toEqual(sorted(apart));
    for (const line of frozen) expect(line['Version figée']).toBe(`${line['Année']}-1`);
    const page = plain(await textOf(`/explorer?${FORMATIONS}&${BOTH}&vue=lignes`));
    expect(page).toContain('Versions figées 2024-1 et 2025-1. Elles ne changeront plus.');
    expect(page).toContain('Version : 2024, version 1 et 2025, version 1');
    expect(page).toContain('et non l’ensemble de plusieurs');
    expect(page).toContain('version 1 de 2024, figée le');
    expect(page).toContain('version 1 de 2025, figée le');
    expect(await textOf(`/explorer.svg?${FORMATIONS}&${BOTH}&vue=lignes`)).toMatch(/^<svg/);
  });

  test('crosses departments with another split as the figures of the day do, and refuses any other crossing', async () => {
    const [frozen, now] = [await rowsOf(`${ADHERENTS}&${BOTH}`), await rowsOf(`${ADHERENTS}&${YEARS}`)];
    const isCrossed = (line: Line): boolean => Boolean(line['Département (code)'] && line['Type de structure (code)']);
    expect(frozen.filter(isCrossed).length).toBeGreaterThan(4);
    const valueOf = (line: Line) => [placeOf(line), line['Valeur'], line['Valeur partielle'], line['État']];
    expect(sorted(frozen).map(valueOf)).toEqual(sorted(now).map(valueOf));
    // Of a region the figures of the day are more than anybody may ask at once by the page: by the API, as the office.
    const { rows } = await server.ask<{ rows: { value: number | null; keys: { key: string | null }[] }[] }>(
      '{ rows: statistics(input: { indicators: [ADHERENTS_TOTAL], years: [2025], by: [REGION, DEPARTMENT, STRUCTURE_TYPE], regions: ["guyane"] }) { value keys { key } } }',
    );
    const ofRegion = (await rowsOf(`${ADHERENTS}&lieu=guyane&annee=2025&release=2025-1`)).filter(isCrossed);
    expect(ofRegion.map((line) => [line['Lieu (code)'], line['Département (code)'], line['Type de structure (code)'], Number(line['Valeur'])]).sort()) // prettier-ignore
      .toEqual(rows.map(({ value, keys }) => [...keys.map(({ key }) => key), value]).sort());
    const THEME = 'indicateur=FORMATIONS_TRAINEES&par=thematique';
    expect(plain(await textOf(`/explorer?${THEME}&par=nature&${BOTH}`))).toContain('n’en croise deux que si l’une est le département'); // prettier-ignore
    const form = await textOf(`/explorer?${THEME}&${BOTH}`);
    expect(form).toMatch(/<option value="nature"[^>]*disabled>Type \(pas croisée dans une version figée\)/);
    expect(plain(form)).toContain('n’en croise deux que si l’une est le département');
    expect(await textOf(`/explorer?indicateur=ADHERENTS_TOTAL&par=type&${BOTH}`)).not.toMatch(/<option value="departement"[^>]*disabled/); // prettier-ignore
  });

  test('a year that names no release leads to the address that names its latest, in every form', async () => {
    const short = `${FORMATIONS}&${YEARS}&release=2024-1`;
    for (const [path, to] of [
      ['/explorer', '/explorer'],
      ['/explorer.svg', '/explorer.svg'],
      ['/explorer.csv', '/explorer.csv'],
      ['/integrer/explorer', '/integrer/explorer'],
    ] as const) {
      const response = await visit(`${path}?${short}&vue=lignes`, { 'sec-fetch-dest': 'iframe', referer: `${ALLOWED}/a` }); // prettier-ignore
      const location = response.headers.get('location') ?? '';
      expect([path, response.status, location.startsWith(`${to}?`)]).toEqual([path, 302, true]);
      expect(new URL(location, server.url).searchParams.getAll('release')).toEqual(['2024-1', '2025-1']);
      const there = await visit(location, { 'sec-fetch-dest': 'iframe', referer: `${ALLOWED}/a` });
      expect([path, there.status]).toEqual([path, 200]);
    }
    // The form leaves the release of a year behind that is no longer chosen.
    const left = await textOf(`/explorer?${FORMATIONS}&annee=2025&release=2024-1&release=2025-1`);
    expect(left).toContain('value="2025-1"');
    expect(left).not.toContain('name="release" value="2024-1"');
  });

  test('what is wrong with its releases is said in French, with the nearest that lead on', async () => {
    const wrong = [
      [`${YEARS}&release=2024-7`, 'Aucune version figée ne s’appelle « 2024-7 »', 'release=2024-1'],
      [`${YEARS}&annee=2023&release=2024-1`, 'Aucune version figée n’est de 2023', 'release=2024-1'],
      ['annee=2025&release=2024-1', 'La version figée 2024-1 est de 2024, et n’a rien de 2025', 'release=2025-1'],
    ] as const;
    for (const [words, said, near] of wrong) {
      const response = await visit(`/explorer?${FORMATIONS}&${words}`);
      const text = await response.text();
      expect([words, response.status]).toEqual([words, 404]);
      expect(plain(text)).toContain(said);
      const links = [...text.matchAll(/<li><a href="(\/explorer\?[^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')); // prettier-ignore
      expect([words, links.some((link) => link.includes(near))]).toEqual([words, true]);
      for (const link of links) expect([link, [200, 302].includes((await visit(link)).status)]).toEqual([link, true]);
    }
  });
});

test('a graph of one year is offered in the releases of that year alone', async () => {
  for (const view of ['annee=2025&lieu=bretagne&vue=rang', 'annee=2025&par=REGION', 'par=annees']) {
    const page = await textOf(`/graphiques/FORMATIONS_TRAINEES?${view}`);
    const links = [...page.matchAll(/href="(\/graphiques\/[^"]*release=[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')); // prettier-ignore
    expect([view, links.length > 0]).toEqual([view, true]);
    for (const link of links) expect([link, (await visit(link)).status]).toEqual([link, 200]);
  }
});

describeInChromium('frozen years, by clicks and by keyboard', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  const shown = (page: Page) => page.locator('#resultat:not([aria-busy])').waitFor();
  const columns = (page: Page) => page.locator('.croise thead th').allInnerTexts();
  const START = '/explorer?indicateur=FORMATIONS_TRAINEES&annee=2025';

  test.each(
    some(
      [
        ['two regions', ['lieu-bretagne', 'lieu-guyane'], ['Bretagne', 'Guyane'], '&release=2025-1'],
        [
          'a region and the federation',
          ['lieu-bretagne', 'lieu-federation'],
          ['Coorace', 'Bretagne'],
          '&release=2025-1',
        ],
        ['two years', ['annee-2024'], ['2024', '2025'], '&release=2025-1'],
        ['two years, frozen where they stand', ['annee-2024', 'versions', 'release'], ['2024', '2025'], ''],
      ] as const,
      1,
    ),
  )('%s: in three clicks at most, the same by keyboard', async (_, clicks, expected, frozen) => {
    const { page, problems, close } = await watchedPage(browser, server.url, {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      bypassCSP: true,
    });
    const found: string[] = [];
    for (const how of ['mouse', 'keyboard']) {
      await page.goto(server.url + START + frozen);
      for (const id of clicks) {
        const before = page.url();
        const at = id === 'versions' ? '#versions > summary' : id === 'release' ? '#versions li:nth-child(2) a' : `#${id}`; // prettier-ignore
        if (how === 'mouse') await page.locator(at).click();
        else {
          const isThere = `document.activeElement.matches(${JSON.stringify(at)})`;
          while (!(await page.evaluate(isThere))) await page.keyboard.press('Tab');
          await page.keyboard.press(id === 'versions' || id === 'release' ? 'Enter' : 'Space');
        }
        if (id === 'versions') continue;
        await page.waitForURL((url) => url.href !== before);
        await shown(page);
      }
      expect(await columns(page)).toEqual(expect.arrayContaining(expected));
      const { searchParams } = new URL(page.url());
      expect(searchParams.getAll('release')).toEqual(searchParams.getAll('annee').map((year) => `${year}-1`));
      found.push(page.url());
      expect(await violationsOn(page)).toEqual([]);
    }
    expect(found[0]).toBe(found[1]);
    expect(Number(await page.evaluate('document.documentElement.scrollWidth'))).toBeLessThanOrEqual(390);
    expect(problems).toEqual([]);
    await close();
  });

  test('a file of several releases and of a long choice has all of its words inside it', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${server.url}/explorer.svg?indicateur=ADHERENTS_TOTAL&indicateur=FORMATIONS_TRAINEES&lieu=federation&lieu=bretagne&lieu=guyane&${BOTH}&vue=multiples`); // prettier-ignore
    const boxes = await page.evaluate<readonly (readonly [string, number])[]>(
      "[...document.querySelectorAll('text.titre, text.doux, text.valeur-point, text.nom-serie')].map((each) => [each.textContent, each.getBoundingClientRect().right - document.documentElement.getBoundingClientRect().left])", // prettier-ignore
    );
    const width = await page.evaluate<number>('document.documentElement.width.baseVal.value');
    expect(boxes.map(([words]) => words).join(' ')).toMatch(/Adhérents et Stagiaires formés.* Versions figées 2024-1 et 2025-1/); // prettier-ignore
    expect(boxes.filter(([, right]) => right > width)).toEqual([]);
    await context.close();
  });
});

longTest(
  'what is published afterwards changes nothing of it, and gives its year a release that may stand in its place',
  async () => {
    const before = await textOf(`/explorer?${FORMATIONS}&${BOTH}&vue=tableau`);
    await server.publish({
      dataset: 'FORMATIONS',
      region: 'normandie',
      year: 2025,
      fileName: 'f.csv',
      csv: `intitule;type;thematique;date_debut;stagiaires;heures;satisfaction\nA;INTER;Gestion;11/03/2025;77;70;80\n`,
    });
    await server.ask(FREEZE, { year: 2025 });
    const after = await textOf(`/explorer?${FORMATIONS}&${BOTH}&vue=tableau`);
    const result = (page: string) => /<section\s+id="resultat"[\s\S]*<\/section>/.exec(page)?.[0];
    expect(result(after)).toBe(result(before));
    expect(plain(after)).toContain('2025, version 2');
    const both = await visit(`/explorer?${FORMATIONS}&${YEARS}&release=2025-1&release=2025-2`);
    expect([both.status, plain(await both.text()).includes('il y en a 2 de 2025')]).toEqual([404, true]);
    const latest = await visit(`/explorer?${FORMATIONS}&${YEARS}&release=2024-1`);
    expect(latest.headers.get('location')).toContain('release=2025-2');
  },
);
