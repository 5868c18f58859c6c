import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { svgFile } from '../../src/pages/charts/svg';
import { runs, some } from '../support/every';
import { startHalfFilled } from '../support/half-filled';
import { startServer, type TestServer } from '../support/server';
import { describeInChromium, launchChromium } from '../web/browser';
import { DRAWINGS } from './random-drawings';

jest.setTimeout(240_000);

/** Of every drawing on the page: words that its sides cut, and words over words. Letters have room over and under them. */
const MEASURE = `[...document.querySelectorAll('svg')].flatMap((svg) => {
  const own = svg.getBoundingClientRect();
  const scale = svg.viewBox.baseVal.width / own.width;
  const words = [...svg.querySelectorAll('text')].map((text) => {
    const box = text.getBoundingClientRect();
    const size = parseFloat(getComputedStyle(text).fontSize);
    const middle = ((box.top + box.bottom) / 2 - own.top) * scale;
    return { said: text.textContent.trim(), left: (box.left - own.left) * scale, right: (box.right - own.left) * scale, top: middle - size * 0.5, bottom: middle + size * 0.5 };
  }).filter(({ said }) => said !== '');
  const { width, height } = svg.viewBox.baseVal;
  const cut = words.filter((box) => box.left < -0.5 || box.right > width + 0.5 || box.top < -1 || box.bottom > height + 1);
  const over = words.flatMap((a, at) => words.slice(at + 1).filter((b) =>
    a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 1 && b.top < a.bottom - 1).map((b) => a.said + ' | ' + b.said));
  return [...cut.map(({ said }) => 'cut: ' + said), ...over.map((said) => 'over: ' + said)];
})`;

describeInChromium('words in drawings', () => {
  let browser: Browser | undefined;
  const pages: Page[] = [];
  let invented: TestServer | undefined;
  let real: Awaited<ReturnType<typeof startHalfFilled>> | undefined;
  beforeAll(async () => {
    invented = await startServer({ env: { MAILLAGE_DEMO: 'on' } });
    real = await startHalfFilled({}, { years: [2025], datasets: ['ADHERENTS', 'ACTIVITY'] });
    browser = await launchChromium();
    // On a telephone a drawing is smaller, and its words are larger in it.
    for (const width of [1280, 390]) {
      const page = await (await browser.newContext({ bypassCSP: true, viewport: { width, height: 900 } })).newPage();
      await page.goto(`${invented.url}/explorer`);
      // What stands in the page takes its styles with it when it goes.
      await page.evaluate("document.head.append(...document.querySelectorAll('link[rel=stylesheet]'))");
      await page.waitForLoadState('networkidle');
      await page.evaluate("Promise.all(['400', '600', '700'].map((weight) => document.fonts.load(weight + ' 15px \"Source Sans 3\"')))"); // prettier-ignore
      pages.push(page);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await invented?.close();
    await real?.close();
  });

  /** As pages show them, in the font that they are shown in. */
  async function faultsOf(svgs: readonly string[]): Promise<readonly string[]> {
    const figures = svgs.map((svg) => `<figure class="graphique"><div class="image">${svg.replace(/<style>[\s\S]*?<\/style>/g, '')}</div></figure>`); // prettier-ignore
    const main = `<main id="contenu" class="page-chiffres"><div class="largeur">${figures.join('\n')}</div></main>`;
    const found = pages.map(async (page) => {
      await page.evaluate(`document.body.innerHTML = ${JSON.stringify(main)}`);
      return page.evaluate<readonly string[]>(MEASURE);
    });
    return (await Promise.all(found)).flat();
  }

  test.each(Object.entries(DRAWINGS))('%s: none is cut by a side, none is over another, whatever is known', async (_, some) => {
    await fc.assert(
      fc.asyncProperty(some, async (drawing) => {
        expect(await faultsOf([svgFile(drawing)])).toEqual([]);
      }),
      { numRuns: runs(6, 300) },
    );
  }); // prettier-ignore

  test('the measure finds words over words, and words that are cut', async () => {
    const words = (x: number, said: string) => `<text x="${x}" y="40">${said}</text>`;
    const svg = (body: string) => `<svg viewBox="0 0 200 60" width="200" height="60" class="dessin">${body}</svg>`;
    expect(await faultsOf([svg(`${words(4, 'une longue suite')}${words(60, 'de mots')}`)])).toEqual([
      'over: une longue suite | de mots',
      'over: une longue suite | de mots',
    ]);
    expect(await faultsOf([svg(words(150, 'trop loin à droite'))])).toEqual(Array(2).fill('cut: trop loin à droite'));
  });

  test('so are those of the charts of the pages, of invented data and of a year of which two regions are in', async () => {
    const paths = (year: number, before: number): readonly string[] => [
      `/chiffres-cles/${year}`,
      `/chiffres-cles/${year}/bretagne`,
      `/chiffres-cles/${year}/theme/activite`,
      `/indicateurs/ADHERENTS_TOTAL?annee=${year}`,
      `/indicateurs/ACTIVITY_HOURS_WORKED?annee=${year}`,
      `/observatoire/${year}`,
      ...['barres', 'groupees', 'lignes', 'multiples', 'carte'].flatMap((vue) => [
        `/explorer?indicateur=ADHERENTS_TOTAL&annee=${before},${year}&lieu=regions&vue=${vue}`,
        `/explorer?indicateur=ACTIVITY_HOURS_WORKED&annee=${before},${year}&par=type&vue=${vue}`,
      ]),
    ];
    let drawings = 0;
    for (const [server, year, before] of [
      [invented!, 2021, 2020],
      [real!, 2025, 2023],
    ] as const) {
      const addresses = new Set<string>();
      for (const path of some(paths(year, before), 4)) {
        const html = await (await fetch(server.url + path)).text();
        const shown = [...html.matchAll(/<svg\s[^>]*class="dessin"[\s\S]*?<\/svg>/g)].map(([svg]) => svg);
        drawings += shown.length;
        expect([path, await faultsOf(shown)]).toEqual([path, []]);
        for (const [, address = ''] of html.matchAll(/href="(\/graphiques\/[^"#]+)/g)) addresses.add(address.replaceAll('&amp;', '&')); // prettier-ignore
      }
      for (const address of some(
        [...addresses].filter((each) => each.includes('?')),
        40,
      )) {
        const response = await fetch(server.url + address.replace(/(?:\.\w+)?\?/, '.svg?'));
        if (response.headers.get('content-type')?.startsWith('image/svg') !== true) continue;
        drawings += 1;
        expect([address, await faultsOf([await response.text()])]).toEqual([address, []]);
      }
    }
    expect(drawings).toBeGreaterThan(40);
  });
});
