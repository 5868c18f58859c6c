import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { bars } from '../../src/pages/charts/bars';
import { lineChart } from '../../src/pages/charts/line';
import { multiples } from '../../src/pages/charts/multiples';
import { ranges } from '../../src/pages/charts/ranges';
import { standing } from '../../src/pages/charts/standing';
import { svgFile, type Drawing } from '../../src/pages/charts/svg';
import { mapSummary, tileMap } from '../../src/pages/charts/tile-map';
import { FEDERATION_PROFILE } from '../../src/kernel/federation/federation';
import { writeShort } from '../../src/kernel/french';
import { part, point, printedAs } from '../../src/pages/design/samples';
import { barsPiece } from '../../src/pages/explorer/drawings/bars';
import { linesPiece } from '../../src/pages/explorer/drawings/lines';
import { multiplesPiece } from '../../src/pages/explorer/drawings/multiples';
import { stacked, WIDTH, type Piece } from '../../src/pages/explorer/drawings/piece';
import { runs, some } from '../support/every';
import { startHalfFilled } from '../support/half-filled';
import { startServer, type TestServer } from '../support/server';
import { describeInChromium, launchChromium } from '../web/browser';

jest.setTimeout(240_000);

const REGIONS = 14;
const NAMES = [
  'Association intermédiaire',
  'Entreprise de travail temporaire d’insertion et entreprise adaptée de travail temporaire',
  'Groupement d’employeurs pour l’insertion et la qualification',
  'Provence-Alpes-Côte d’Azur et Corse',
  'Auvergne-Rhône-Alpes',
  'Île-de-France',
  'Accompagnement renforcé des publics éloignés de l’emploi, volet numérique et mobilité des demandeurs',
  'Autre',
  'Être accompagné vers l’entreprise : parcours croisés entre structures d’un même bassin d’emploi',
] as const;

const partialOf = [
  { name: 'Bretagne', code: 'bretagne' },
  { name: 'Guyane', code: 'guyane' },
];
const amount = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 9_000_000 }));
const known = fc.oneof(
  { weight: 4, arbitrary: amount.map((value) => ({ value, partialValue: null, state: 'KNOWN' as const, partialOf: [] })) },
  { weight: 1, arbitrary: amount.map((partialValue) => ({ value: null, partialValue, state: 'PARTIAL' as const, partialOf })) },
  { weight: 1, arbitrary: fc.constantFrom('NOT_REPORTED' as const, 'SUPPRESSED' as const, 'NOT_APPLICABLE' as const).map((state) => ({ value: null, partialValue: null, state, partialOf: [] })) },
); // prettier-ignore
const name = fc.constantFrom(...NAMES);
const basis = fc.constantFrom('COMPUTED' as const, 'PRINTED' as const, 'DECLARED' as const);
const head = { id: 'd', title: NAMES[1], unit: 'COUNT' as const, demonstration: false };

const piece = (...pieces: readonly Piece[]): Drawing => {
  const { body, height } = stacked(pieces);
  return { ...head, summary: '', width: WIDTH, height, body, source: null };
};
type Known = ReturnType<(typeof known)['generate']>['value'];
const drawn = (each: Known) => ({
  number: each.value ?? each.partialValue,
  isPart: each.value === null,
  words: each.value === null ? '2 régions sur 14 : 1 234 567 h' : `${each.value} h`,
  short: each.value === null ? '171 (2 sur 14)' : String(each.value),
  state: each.state,
  isInvented: false,
});
const series = (all: readonly (readonly [string, readonly Known[]])[]) =>
  all.map(([label, own], index) => ({
    label,
    number: index + 1,
    points: own.map((each, at) => ({ ...drawn(each), year: 2000 + at, basis: 'COMPUTED' })),
  }));
const yearsOf = (count: number) => Array.from({ length: count }, (_, index) => 2000 + index);

const many = fc.array(fc.tuple(name, known), { minLength: 1, maxLength: 9 });
const overYears = (most: number) => fc.array(fc.tuple(name, fc.array(known, { minLength: 3, maxLength: 3 })), { minLength: 1, maxLength: most }); // prettier-ignore

/** Every form of drawing, of whatever is known and however long its names are. */
const DRAWINGS: Readonly<Record<string, fc.Arbitrary<Drawing>>> = {
  bars: fc.tuple(many, fc.option(amount)).map(([all, printed]) =>
    bars({
      ...head,
      regions: REGIONS,
      parts: all.map(
        ([label, each]) =>
        part(label, each.value, { ...each, printed: printed === null || each.value === null ? [] : (printedAs(each.value, printed) as never) }), // prettier-ignore
      ),
    }),
  ),
  line: fc.tuple(fc.array(fc.tuple(known, basis), { minLength: 1, maxLength: 25 }), fc.boolean()).map(
    ([all, joined]) =>
    lineChart({ ...head, regions: REGIONS, joined, points: all.map(([each, on], at) => point(2000 + at, each.value, { ...each, basis: on })) }), // prettier-ignore
  ),
  multiples: overYears(8).map((all) =>
    multiples({
      ...head,
      regions: REGIONS,
      years: yearsOf(3),
      panels: all.map(([label, own]) => ({ label, years: own.map((each, at) => ({ ...each, year: 2000 + at, approximate: false })) as never })), // prettier-ignore
    }),
  ),
  ranges: many.map((all) =>
    ranges({
      ...head,
      summary: '',
      apart: true,
      ranges: all.map(([label]) => ({ label, words: '1 234 567 h à 2 345 678 h', lower: 1, mark: 2, upper: 3, known: null })), // prettier-ignore
    }),
  ),
  standing: fc.array(fc.tuple(name, amount), { minLength: 1, maxLength: 6 }).map(
    (all) =>
    standing({ ...head, name: 'Bretagne', rows: all.map(([label, value]) => ({ label, unit: 'HOURS', value, others: [1, 900], mean: 30, rank: 3 })) }), // prettier-ignore
  ),
  tiles: fc.array(known, { minLength: REGIONS, maxLength: REGIONS }).map((all) => {
    const parts = FEDERATION_PROFILE.regions.map(({ code }, at) =>
      part(code, all[at]?.value ?? null, all[at] as never),
    );
    return tileMap({ ...head, summary: mapSummary(parts, 'COUNT'), parts, year: 2023, current: '' });
  }),
  'bars of the explorer': many.map(
    (all) =>
    piece(barsPiece(NAMES[6], [{ label: NAMES[8], bars: all.map(([label, each]) => ({ ...drawn(each), label, series: 1 })) }])), // prettier-ignore
  ),
  'lines of the explorer': overYears(7).map((all) =>
    piece(
      linesPiece(NAMES[6], series(all), yearsOf(3), {
        writeTick: (value) => writeShort(value, 'COUNT'),
        isJoined: true,
      }),
    ),
  ),
  'a line of the explorer': fc.array(known, { minLength: 1, maxLength: 25 }).map((own) =>
    piece(
      linesPiece(null, series([['Une', own]]), yearsOf(own.length), {
        writeTick: (value) => writeShort(value, 'COUNT'),
        isJoined: true,
      }),
    ),
  ),
  'small graphs of the explorer': overYears(8).map((all) => piece(multiplesPiece(null, series(all), yearsOf(3), { isJoined: true }))), // prettier-ignore
};

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
      { numRuns: runs(20, 300) },
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
