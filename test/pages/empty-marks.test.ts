import { bars } from '../../src/pages/charts/bars';
import { lineChart } from '../../src/pages/charts/line';
import { inlineSvg, svgFile, type Drawing } from '../../src/pages/charts/svg';
import { part, point } from '../../src/pages/design/samples';
import { barsPiece } from '../../src/pages/explorer/drawings/bars';
import type { Point } from '../../src/pages/explorer/drawings/drawn';
import { linesPiece } from '../../src/pages/explorer/drawings/lines';
import { multiplesPiece } from '../../src/pages/explorer/drawings/multiples';
import { stacked, WIDTH, type Piece } from '../../src/pages/explorer/drawings/piece';

const STATES = ['NOT_REPORTED', 'SUPPRESSED', 'NOT_APPLICABLE', 'KNOWN'] as const;
const REGIONS = 14;
const YEARS = [2020, 2021, 2022, 2023];
const head = { id: 'd', title: 'D', unit: 'COUNT' as const, demonstration: false };
const look = { writeTick: String, isJoined: true };
const valueOf = (state: Point['state']): number | null => (state === 'KNOWN' ? 12 : null);

const points: readonly Point[] = STATES.map((state, at) => ({
  year: YEARS[at] ?? 0,
  number: valueOf(state),
  isPart: false,
  words: state,
  short: '',
  basis: 'COMPUTED',
  state,
  isInvented: false,
}));
const explored = (piece: Piece): Drawing => ({ ...head, ...stacked([piece]), summary: '', width: WIDTH, source: null });
const series = [{ label: 'Une', number: 1, points }];

/** One of each state, in every form that draws figures one by one. */
const FORMS: Readonly<Record<string, () => Drawing>> = {
  bars: () => bars({ ...head, regions: REGIONS, parts: STATES.map((state) => part(state, valueOf(state), { state })) }),
  line: () =>
    lineChart({
      ...head,
      regions: REGIONS,
      joined: true,
      points: STATES.map((state, at) => point(YEARS[at] ?? 0, valueOf(state), { state })),
    }),
  'bars of the explorer': () =>
    explored(
      barsPiece(null, [{ label: 'Un groupe', bars: points.map((each) => ({ ...each, label: 'B', series: 1 })) }]),
    ),
  'a line of the explorer': () => explored(linesPiece(null, series, YEARS, look)),
  'small graphs of the explorer': () => explored(multiplesPiece(null, series, YEARS, look)),
};

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

test.each(Object.entries(FORMS))(
  '%s: what is expected is an outline, what is withheld is crossed out, what has no meaning is nothing',
  (_, draw) => {
    const file = svgFile(draw());
    expect([count(file, /class="attendu"/g), count(file, /<path class="axe"/g)]).toEqual([2, 1]);
  },
);

test('among lines, one without a point is named with why it has none, and no mark of it stands beside the axis', () => {
  const withheld = points.map((each) => ({ ...each, number: null, state: 'SUPPRESSED' as const }));
  const lines = [...series, { label: 'Autre', number: 2, points: withheld }];
  const file = svgFile(explored(linesPiece(null, lines, YEARS, look)));
  expect(file).toContain('>non diffusé<');
  expect(file).toMatch(/>Autre\u00a0:</);
  expect(count(file, /class="[^"]*serie-2/g)).toBe(0);
});

test('a drawing that leaves values out says how many, on its page and as a file', () => {
  const many = Array.from({ length: 25 }, (_, at) => at);
  const drawings = [
    lineChart({ ...head, regions: REGIONS, joined: true, points: many.map((at) => point(2000 + at, 12_345_678 + at)) }),
    explored(
      linesPiece(
        null,
        [{ label: 'Une', number: 1, points: many.map((at) => ({ ...points[3]!, year: 2000 + at, number: 1, short: '1 234 567' })) }], // prettier-ignore
        many.map((at) => 2000 + at),
        look,
      ),
    ),
  ];
  for (const drawing of drawings) {
    const written = count(
      svgFile(drawing),
      /<text(?: class="valeur-point")? x="[^"]*" y="[^"]*" text-anchor="\w+"\s*>/g,
    );
    const said = `${many.length - written} valeurs non écrites, faute de place : voir le tableau`;
    expect(written).toBeGreaterThan(1);
    expect(written).toBeLessThan(many.length);
    for (const text of [svgFile(drawing), inlineSvg(drawing).text])
      expect(text.replace(/[\u00a0\u202f]/g, ' ')).toContain(said);
  }
  expect(svgFile(lineChart({ ...head, regions: REGIONS, joined: true, points: [point(2000, 1)] }))).not.toContain('non écrite'); // prettier-ignore
});
