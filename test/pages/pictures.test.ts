import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bars } from '../../src/pages/charts/bars';
import { lineChart } from '../../src/pages/charts/line';
import { multiples } from '../../src/pages/charts/multiples';
import { ranges } from '../../src/pages/charts/ranges';
import { standing } from '../../src/pages/charts/standing';
import { svgFile, type Drawing } from '../../src/pages/charts/svg';
import { thread } from '../../src/pages/charts/thread';
import { mapSummary, tileMap } from '../../src/pages/charts/tile-map';
import { part, point, printedAs } from '../../src/pages/design/samples';
import { barsPiece } from '../../src/pages/explorer/drawings/bars';
import type { Point } from '../../src/pages/explorer/drawings/drawn';
import { linesPiece } from '../../src/pages/explorer/drawings/lines';
import { multiplesPiece } from '../../src/pages/explorer/drawings/multiples';
import { stacked, WIDTH, type Piece } from '../../src/pages/explorer/drawings/piece';
import { previewDrawing } from '../../src/pages/graphs/preview';
import { FEDERATION_PROFILE } from '../../src/kernel/federation/federation';
import { Html } from '../../src/pages/html';
import { farFromStored } from './stored-picture';

jest.setTimeout(180_000);

/**
 * The part of a picture's pixels that may be drawn otherwise. The rasteriser and the letters are the product's own, so
 * that the same drawing gives the same pixels; what is left is room for a later version that smooths edges otherwise.
 */
const MOST_DIFFERENT = 0.0002;
const PIXELS = 320;

const partialOf = [
  { name: 'Bretagne', code: 'bretagne' },
  { name: 'Guyane', code: 'guyane' },
];
const REGIONS = 14;

const barsOf = (first: number): Drawing =>
  bars({
    id: 'b',
    title: 'Adhérents par type',
    unit: 'COUNT',
    demonstration: false,
    regions: REGIONS,
    total: null,
    coverage: { reporting: 12, expected: REGIONS },
    parts: [
      part('Association intermédiaire', first, { printed: printedAs(first, 274) }),
      part('Entreprise d’insertion', 98),
      part('Une part', null, { state: 'PARTIAL', partialValue: 31, basis: 'COMPUTED', partialOf }),
      part('Attendue', null),
      part('Retenue', null, { state: 'SUPPRESSED' }),
    ],
  });

const line = (): Drawing =>
  lineChart({
    id: 'l',
    title: 'Adhérents au fil des années',
    unit: 'COUNT',
    regions: REGIONS,
    joined: true,
    points: [
      point(2018, 41),
      point(2019, 44),
      point(2021, 52, { basis: 'PRINTED' }),
      point(2022, 58, { printed: printedAs(58, 66) }),
      point(2023, null, { state: 'PARTIAL', partialValue: 17, basis: 'COMPUTED', partialOf }),
      point(2024, null, { state: 'SUPPRESSED' }),
    ],
  });

const panels = (): Drawing =>
  multiples({
    id: 'm',
    title: 'Adhérents, région par région',
    unit: 'COUNT',
    years: [2022, 2023, 2024],
    regions: 14,
    demonstration: true,
    panels: ['Bretagne', 'Guyane', 'Normandie', 'Occitanie', 'Hauts-de-France', 'Océan Indien'].map((label, index) => ({
      label,
      years: [2022, 2023, 2024].flatMap((year, at) =>
        index === 3 && at === 1
          ? []
          : index === 5 && at > 0
          ? { year, value: null, partialValue: null, partialOf: [], state: 'SUPPRESSED' as const, approximate: false }
          : { year, value: index === 1 && at === 2 ? null : 9 + index * 7 + at * 4, partialValue: index === 1 && at === 2 ? 11 : null, partialOf: index === 1 && at === 2 ? partialOf : [], state: index === 1 && at === 2 ? ('PARTIAL' as const) : ('KNOWN' as const), approximate: false },
      ),
    })),
  }); // prettier-ignore

const rank = (): Drawing =>
  standing({
    id: 's',
    title: 'Bretagne parmi les régions',
    name: 'Bretagne',
    demonstration: false,
    rows: [
      { label: 'Adhérents', unit: 'COUNT', value: 36, others: [7, 12, 18, 22, 40, 62], mean: 28, rank: 3 },
      { label: 'Taux de réponse', unit: 'RATE', value: 0.4, others: [0.3, 0.5, 0.9], mean: 0.6, rank: 3 },
    ],
  });

/** A thread is no file of its own: what is inside it, as a file would have it. */
const threadOf = (points: readonly ReturnType<typeof point>[]): Drawing => {
  const markup = thread(points, {
    shown: 2023,
    joined: true,
    title: 'Adhérents au fil des années',
    address: '/',
  })?.text;
  const [, body = ''] = /^<a [^>]*><svg [^>]*>([\s\S]*)<\/svg><\/a>$/.exec(markup ?? '') ?? [];
  return {
    id: 'f',
    title: 'Adhérents au fil des années',
    summary: 'Un fil.',
    width: 220,
    height: 52,
    body: new Html(body),
    source: null,
    demonstration: false,
  };
};
const THREAD = [point(2018, 41), point(2019, 44), point(2021, 52), point(2022, 58), point(2023, 63), point(2024, null)];

const tiles = (): Drawing => {
  const parts = FEDERATION_PROFILE.regions.map(({ code }, index) => ({
    ...part(code, index % 5 === 4 ? null : 7 + ((index * 17) % 55), index === 4 ? { state: 'SUPPRESSED' } : {}),
    key: code,
  }));
  return tileMap({ id: 't', title: 'Par région', summary: mapSummary(parts, 'COUNT'), unit: 'COUNT', parts, year: 2024, current: '', demonstration: false }); // prettier-ignore
};

const estimates = (): Drawing =>
  ranges({
    id: 'r',
    title: 'Estimation',
    summary: 'Une barre, un intervalle, son milieu.',
    demonstration: false,
    apart: true,
    ranges: [
      { label: 'Heures travaillées', words: '1 000 à 1 400', lower: 1000, mark: 1200, upper: 1400, known: 700 },
      { label: 'Salariés', words: '30 à 90', lower: 30, mark: 60, upper: 90, known: null },
    ],
  });

const drawn = (year: number, number: number | null, change: Partial<Point> = {}): Point => ({
  year,
  number,
  isPart: false,
  basis: 'COMPUTED',
  words: number === null ? 'non communiqué' : `${number} h`,
  short: `${number}`,
  state: number === null ? 'NOT_REPORTED' : 'KNOWN',
  isInvented: false,
  ...change,
});
const explored = (piece: Piece): Drawing => {
  const { body, height } = stacked([piece]);
  return { id: 'e', title: 'Exploration', summary: 'Un choix.', width: WIDTH, height, body, source: null, demonstration: false }; // prettier-ignore
};
const SERIES = [
  {
    label: 'Bretagne',
    number: 1,
    points: [
      drawn(2021, 12),
      drawn(2022, 18),
      drawn(2023, null, { state: 'SUPPRESSED' }),
      drawn(2024, 9),
      drawn(2025, 21),
    ],
  },
  {
    label: 'Fédération',
    number: 2,
    points: [drawn(2021, 30), drawn(2022, 28), drawn(2023, 14, { isPart: true, words: '2 régions sur 14 : 14' })],
  },
];
const YEARS = [2021, 2022, 2023, 2024, 2025];
const look = { writeTick: String, isJoined: true };
const grouped = (first: number): Piece =>
  barsPiece(
    'Heures',
    ['Bretagne', 'Guyane'].map((label, group) => ({
      label,
      bars: [
        { label: '2024', series: 1, ...drawn(2024, first + group * 5) },
        { label: '2025', series: 2, ...drawn(2025, 14 - group, group === 1 ? { isPart: true, words: '2 régions sur 14 : 13' } : {}) },
        { label: '2026', series: 3, ...drawn(2026, null, group === 1 ? { state: 'SUPPRESSED', words: 'non diffusé' } : {}) },
      ],
    })),
  ); // prettier-ignore

/** By what it is called: a drawing of each kind, with what is whole, in part, expected and withheld. */
const KINDS: Readonly<Record<string, () => string>> = {
  barres: () => svgFile(barsOf(269)),
  ligne: () => svgFile(line()),
  'petits-multiples': () => svgFile(panels()),
  rang: () => svgFile(rank()),
  fil: () => svgFile(threadOf(THREAD)),
  tuiles: () => svgFile(tiles()),
  intervalles: () => svgFile(estimates()),
  'explorateur-barres': () =>
    svgFile(
      explored(
        barsPiece(null, [
          {
            label: null,
            bars: [30, 12, -4, null].map((number, at) => ({ label: `Lieu ${at}`, series: 1, ...drawn(2024, number) })),
          },
        ]),
      ),
    ),
  'explorateur-groupees': () => svgFile(explored(grouped(10))),
  'explorateur-lignes': () => svgFile(explored(linesPiece('Heures', SERIES, YEARS, look))),
  'explorateur-multiples': () => svgFile(explored(multiplesPiece('Heures', SERIES, YEARS, look))),
  apercu: () =>
    previewDrawing({
      title: 'Adhérents par type, Fédération, 2023',
      value: '586',
      isWhole: true,
      words: ['Dépôts de 12 régions sur 14', 'Source : un rapport', 'Données du 1er janvier.'],
      demonstration: true,
      drawing: barsOf(269),
    }),
};

test.each(Object.entries(KINDS))('the picture of « %s » is the one that was looked at', async (name, draw) => {
  expect(await farFromStored(name, draw(), PIXELS)).toBeLessThan(MOST_DIFFERENT);
});

test('a bar that is drawn a little longer, or a region hollow instead of whole, is another picture', async () => {
  // The stored ones are left as they are.
  if (process.env['WRITE_PICTURES'] === '1') return;
  const longer = svgFile(barsOf(269)).replace(/(class="barre"[^/]*?width=")([\d.]+)/, (_, before: string, width: string) => `${before}${(Number(width) * 1.04).toFixed(1)}`); // prettier-ignore
  expect(longer).not.toBe(svgFile(barsOf(269)));
  expect(await farFromStored('barres', longer, PIXELS)).toBeGreaterThan(MOST_DIFFERENT);
  expect(await farFromStored('explorateur-groupees', svgFile(explored(grouped(11))), PIXELS)).toBeGreaterThan(MOST_DIFFERENT); // prettier-ignore
  const hollow = svgFile(rank()).replace('class="point"', 'class="point partiel"');
  expect(await farFromStored('rang', hollow, PIXELS)).toBeGreaterThan(MOST_DIFFERENT);
  const higher = THREAD.map((each) => (each.year === 2021 ? point(2021, 60) : each));
  expect(await farFromStored('fil', svgFile(threadOf(higher)), PIXELS)).toBeGreaterThan(MOST_DIFFERENT);
});

test('every stored picture is of something, and small', () => {
  const stored = readdirSync(join(__dirname, 'pictures'));
  const known = [...Object.keys(KINDS), 'regions', 'departements'].map((name) => `${name}.png`);
  expect([...stored].sort()).toEqual(known.sort());
  expect(stored.reduce((sum, file) => sum + statSync(join(__dirname, 'pictures', file)).size, 0)).toBeLessThan(500_000);
}); // prettier-ignore
