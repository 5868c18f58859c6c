import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { bars } from '../../src/pages/charts/bars';
import { boundsOf, classOf } from '../../src/pages/charts/classes';
import { INK } from '../../src/pages/charts/drawing-style';
import { lineChart } from '../../src/pages/charts/line';
import { multiples } from '../../src/pages/charts/multiples';
import { panelGrid } from '../../src/pages/charts/panel-grid';
import { SERIES } from '../../src/pages/charts/series-style';
import { svgFile, type Drawing } from '../../src/pages/charts/svg';
import { mapSummary, tileMap } from '../../src/pages/charts/tile-map';
import { FEDERATION_PROFILE } from '../../src/kernel/federation/federation';
import { part, point, printedAs } from '../../src/pages/design/samples';
import { html } from '../../src/pages/html';
import { multiplesSpec, multiplesTable } from '../../src/pages/key-figures/multiples-spec';
import { runs } from '../support/every';
import { contrast, distance, EYES, themesOf } from './colour';

const SAMPLES = { numRuns: runs(40, 1500) };
const REGIONS = 14;

const markup = ({ body }: Drawing): string => html`${body}`.text;
/** Every element of that class alone, by its attributes. */
const shapes = (drawing: Drawing, element: string, classes: string): readonly Readonly<Record<string, string>>[] =>
  [...markup(drawing).matchAll(new RegExp(`<${element}\\s([^>]*?)/?>`, 'g'))]
    .map(([, attributes = '']) =>
      Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
    )
    .filter((attributes) => attributes['class'] === classes) as Record<string, string>[];
const number = (attributes: Readonly<Record<string, string>> | undefined, name: string): number =>
  Number(attributes?.[name] ?? Number.NaN);

const amount = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 9_000_000 }));
/** What may be known of a number: whole, in part, not at all, withheld. */
const knowledge = fc.oneof(
  amount.map((value) => ({ value, partialValue: null, state: 'KNOWN' as const })),
  amount.map((partialValue) => ({ value: null, partialValue, state: 'PARTIAL' as const })),
  fc.constantFrom('NOT_REPORTED' as const, 'SUPPRESSED' as const, 'NOT_APPLICABLE' as const).map((state) => ({ value: null, partialValue: null, state })), // prettier-ignore
);
const basis = fc.constantFrom('COMPUTED' as const, 'PRINTED' as const, 'DECLARED' as const);
const partialOf = [{ name: 'Bretagne', code: 'bretagne' }] as never[];

/** All lengths are of one scale: a thousandth of the drawing apart at most, which is what is rounded away. */
function inProportion(pairs: readonly (readonly [drawn: number, meant: number])[]): void {
  const most = Math.max(0, ...pairs.map(([, meant]) => meant));
  const longest = Math.max(0, ...pairs.filter(([, meant]) => meant === most).map(([drawn]) => drawn));
  for (const [drawn, meant] of pairs)
    expect(Math.abs(drawn - (most === 0 ? 0 : (longest * meant) / most))).toBeLessThan(0.2);
}

describe('whatever is known of the figures', () => {
  test('bars are as long as their numbers, the longest first, and hollow exactly where a number is no whole', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(knowledge, fc.option(amount)), { minLength: 1, maxLength: 12 }), (drawn) => {
        const parts = drawn.map(([known, printed], index) =>
          part(`Part ${index}`, known.value, {
            ...known,
            partialOf,
            printed: printed === null || known.value === null ? [] : (printedAs(known.value, printed) as never),
          }),
        );
        const drawing = bars({ id: 'b', title: 'B', unit: 'COUNT', parts, demonstration: false, regions: REGIONS });
        const [whole, partial] = [shapes(drawing, 'rect', 'barre'), shapes(drawing, 'rect', 'barre partiel')];
        const numbers = (of: readonly (number | null)[]) => of.flatMap((each) => each ?? []).sort((a, b) => b - a);
        const [wholes, partials] = [numbers(parts.map(({ value }) => value)), numbers(parts.map((each) => each.partialValue))]; // prettier-ignore
        expect([whole.length, partial.length]).toEqual([wholes.length, partials.length]);
        inProportion([
          ...whole.map((rect, index) => [number(rect, 'width'), wholes[index] ?? 0] as const),
          ...partial.map((rect, index) => [number(rect, 'width'), partials[index] ?? 0] as const),
        ]);
        expect(shapes(drawing, 'rect', 'attendu')).toHaveLength(
          parts.filter(({ state }) => state === 'NOT_REPORTED' || state === 'SUPPRESSED').length,
        );
        const tops = (rects: typeof whole) => rects.map((rect) => number(rect, 'y'));
        for (const rects of [whole, partial]) expect(tops(rects)).toEqual([...tops(rects)].sort((a, b) => a - b));
        expect(shapes(drawing, 'path', 'repere')).toHaveLength(
          parts.filter(({ printed }) => printed.some(({ difference }) => difference !== 0)).length,
        );
        for (const rect of [...whole, ...partial])
          expect(number(rect, 'x') + number(rect, 'width')).toBeLessThanOrEqual(drawing.width);
      }),
      SAMPLES,
    );
  });

  test('no line joins over a gap, a break or a part; points stand as high as their numbers', () => {
    const year = fc.record({ skip: fc.boolean(), known: knowledge, basis });
    fc.assert(
      fc.property(fc.array(year, { minLength: 1, maxLength: 10 }), fc.boolean(), (drawn, joined) => {
        const points = drawn.flatMap(
          ({ skip, known, basis: on }, index) =>
          skip && index > 0
            ? []
            : point(2010 + index, known.value, { ...known, basis: on, partialOf: known.state === 'PARTIAL' ? partialOf : [] }), // prettier-ignore
        );
        const drawing = lineChart({ id: 'l', title: 'L', unit: 'COUNT', points, regions: REGIONS, joined });
        const circles = [...shapes(drawing, 'circle', 'point'), ...shapes(drawing, 'circle', 'point partiel')];
        const known = points.filter((each) => (each.value ?? each.partialValue) !== null);
        expect(circles).toHaveLength(known.length);
        expect(shapes(drawing, 'circle', 'point partiel')).toHaveLength(
          points.filter(({ state }) => state === 'PARTIAL').length,
        );
        const floor = number(shapes(drawing, 'line', 'axe')[0], 'y1');
        const years = [...new Set(circles.map((circle) => number(circle, 'cx')))].sort((a, b) => a - b);
        const at = new Map(years.map((x, index) => [x, known[index]]));
        inProportion(
          circles.map((circle) => {
            const each = at.get(number(circle, 'cx'));
            return [floor - number(circle, 'cy'), each?.value ?? each?.partialValue ?? 0] as const;
          }),
        );
        const segments = shapes(drawing, 'path', 'trait').flatMap(({ d = '' }) => {
          const stops = [...d.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x]) => Number(x));
          return stops.slice(1).map((x, index) => [stops[index] ?? 0, x] as const);
        });
        const near = (x: number) => [...at].find(([each]) => Math.abs(each - x) < 0.1)?.[1];
        for (const [from, to] of segments) {
          const [before, after] = [near(from), near(to)];
          expect([before?.value, after?.value]).not.toContain(null);
          expect([after?.year, after?.basis]).toEqual([(before?.year ?? 0) + 1, before?.basis]);
        }
        const joinable = points.filter(
          (each, index) =>
            each.value !== null &&
            points[index - 1]?.year === each.year - 1 &&
            points[index - 1]?.value != null &&
            points[index - 1]?.basis === each.basis,
        );
        expect(segments).toHaveLength(joined ? joinable.length : 0);
      }),
      SAMPLES,
    );
  });

  test('panels side by side are of one scale, and a region in part is hollow', () => {
    const panel = fc.array(knowledge, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(panel, { minLength: 1, maxLength: 14 }), (drawn) => {
        const years = [2020, 2021, 2022, 2023, 2024];
        const panels = drawn.map((own, index) => ({
          label: `Région ${index}`,
          years: own.map((known, at) => ({
            ...known,
            partialOf: known.value === null ? partialOf : [],
            year: years[at] ?? 0,
            approximate: false,
          })),
        }));
        const drawing = multiples({
          id: 'm',
          title: 'M',
          unit: 'COUNT',
          panels,
          years,
          regions: 14,
          demonstration: false,
        });
        const all = panels.flatMap((each) => each.years);
        const [whole, partial] = [shapes(drawing, 'rect', 'barre'), shapes(drawing, 'rect', 'barre partiel')];
        inProportion([
          ...whole.map((rect, at) => [number(rect, 'height'), all.flatMap(({ value }) => value ?? [])[at] ?? -1] as const), // prettier-ignore
          ...partial.map((rect, at) => [number(rect, 'height'), all.flatMap(({ partialValue }) => partialValue ?? [])[at] ?? -1] as const), // prettier-ignore
        ]);
        expect([whole.length, partial.length]).toEqual([
          all.filter(({ value }) => value !== null).length,
          all.filter(({ partialValue }) => partialValue !== null).length,
        ]);
        // How much of the whole each part is stands with it, in its panel and in what is read out of it.
        const text = html`${drawing.body}`.text.replace(/[\s\u00a0\u202f]+/g, ' ');
        const said = [...text.matchAll(/<title>([^<]*)<\/title>/g)].flatMap(([, words = '']) => [...words.matchAll(/1 région sur 14 :/g)]); // prettier-ignore
        expect(said).toHaveLength(partial.length);
        expect(text).not.toContain('partiel)');
      }),
      SAMPLES,
    );
  });

  test('a higher value is in no lower class, and the legend holds every value once', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 18 }), (known) => {
        const of = classOf(known);
        const sorted = [...known].sort((a, b) => a - b).map((value) => of({ value }));
        expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
        const bounds = boundsOf(known);
        for (const value of known)
          expect(bounds.filter(({ least, greatest }) => least <= value && value <= greatest)).toEqual([
            expect.objectContaining({ level: of({ value }) }),
          ]);
      }),
      SAMPLES,
    );
  });
});

test('small graphs say of each region what their table says: what is withheld is not unknown', () => {
  const year = (at: number, state: 'KNOWN' | 'NOT_REPORTED' | 'SUPPRESSED', value: number | null = null) =>
    ({ year: at, value, partialValue: null, partialOf: [], state, approximate: false }) as const;
  const spec = multiplesSpec({
    label: 'Stagiaires',
    unit: 'COUNT',
    isInvented: false,
    series: [
      ['Retenue', [year(2023, 'SUPPRESSED'), year(2024, 'SUPPRESSED')]],
      ['Retenue puis inconnue', [year(2023, 'SUPPRESSED'), year(2024, 'NOT_REPORTED')]],
      ['Connue puis retenue', [year(2023, 'KNOWN', 12), year(2024, 'SUPPRESSED')]],
      ['Inconnue', [year(2023, 'NOT_REPORTED'), year(2024, 'NOT_REPORTED')]],
      ['Connue', [year(2023, 'KNOWN', 9), year(2024, 'KNOWN', 10)]],
    ].map(([name, series]) => ({ code: name, name, series: (series as object[]).map((each) => ({ ...each, demonstration: false })) })) as never, // prettier-ignore
  });
  if (spec === null) throw new Error('nothing is drawn');
  const words = (text: string): readonly string[] =>
    [...text.matchAll(/>([^<>]+)<\/(?:text|span|a|title)\s*>/g)].map(([, each = '']) =>
      each.replace(/\s+/g, ' ').trim(),
    );
  for (const drawn of [svgFile(multiples(spec)), panelGrid(spec, () => '/').text]) {
    const said = words(drawn);
    const after = (name: string): string | undefined => said[said.indexOf(name) + 1];
    expect(['Retenue', 'Retenue puis inconnue', 'Connue puis retenue', 'Inconnue', 'Connue'].map(after)).toEqual([
      'non diffusé',
      'non diffusé',
      '12 (2023)',
      'non communiqué',
      '10',
    ]);
    // A frame that is crossed out for each year that is withheld.
    expect(drawn.match(/<path class="axe"/g)).toHaveLength(4);
    expect(drawn).toContain('Connue puis retenue\u00a0: 12 en 2023, non diffusé en 2024');
    expect(drawn).not.toContain('rien de connu');
  }
  expect(multiples(spec).summary).toContain('barré\u00a0: non diffusée');
  expect(multiplesTable(spec).text.match(/non diffusé/g)).toHaveLength(4);
});

test('a tile says why it has no value, and its legend what that means', () => {
  const [first, second, third, fourth, ...rest] = FEDERATION_PROFILE.regions.map(({ code }) => code);
  const parts = [
    { ...part(first ?? '', null, { state: 'SUPPRESSED' }), label: 'Première' },
    { ...part(second ?? '', null), label: 'Deuxième' },
    { ...part(third ?? '', null, { state: 'NOT_APPLICABLE' }), label: 'Troisième' },
    { ...part(fourth ?? '', 12), label: 'Quatrième' },
  ];
  const spec = { id: 't', title: 'T', unit: 'COUNT', year: 2023, current: '', demonstration: false } as const;
  const drawing = tileMap({ ...spec, parts, summary: mapSummary(parts, 'COUNT') });
  const text = svgFile(drawing).replaceAll('\u00a0', ' ');
  const said = [...text.matchAll(/<text\b[^>]*>([^<]+)<\/text/g)].map(([, words = '']) => words.trim());
  // Each in its tile, then again in the legend beside its meaning.
  for (const [sign, words] of [['secret', 'non diffusé : secret statistique'], ['–', 'non communiqué'], ['s.o.', 'sans objet']] as const) {
    expect([sign, said.filter((each) => each === sign).length]).toEqual([sign, 2]);
    expect(said[said.lastIndexOf(sign) + 1]).toBe(words);
  }
  expect(text).toContain('Première : non diffusé');
  expect(text).not.toContain('pas de valeur');
  expect(drawing.summary).toContain('1 valeur non diffusée');
  expect(tileMap({ ...spec, parts: parts.slice(0, 1), summary: '' }).conclusion).toBe(
    'Ce qui est connu de régions n’est pas diffusé',
  );
  expect(rest.length).toBeGreaterThan(0);
}); // prettier-ignore

test('a drawing says whose submissions it rests on, a cell for each that is expected', () => {
  const drawing = bars({ id: 'b', title: 'B', unit: 'COUNT', parts: [part('Une', 3)], demonstration: true, regions: REGIONS, coverage: { reporting: 2, expected: 14 } }); // prettier-ignore
  const file = svgFile(drawing).replaceAll('\u00a0', ' ');
  const cells = (name: string) => new RegExp(`class="${name}" d="([^"]*)"`).exec(file)?.[1]?.match(/z/g)?.length;
  expect([cells('remis'), cells('attendu')]).toEqual([2, 12]);
  expect(file).toContain('dépôts de 2 régions sur 14');
  expect(file).toContain('Démonstration : données inventées');
});

describe('what is concluded', () => {
  const of = (parts: Parameters<typeof bars>[0]['parts'], total: number | null = null) =>
    bars({ id: 'b', title: 'B', unit: 'COUNT', parts, demonstration: false, regions: REGIONS, total }).conclusion ?? '';
  const over = (points: Parameters<typeof lineChart>[0]['points'], joined = true) =>
    lineChart({ id: 'l', title: 'L', unit: 'COUNT', points, regions: REGIONS, joined }).conclusion?.replace(/[\u00a0\u202f]/g, ' '); // prettier-ignore

  test('of parts: the first with its share of what they make up, and of some parts that they are some', () => {
    expect(of([part('A', 10), part('B', 30)], 40)).toBe('B en tête, avec 30, soit 75 % du total');
    expect(of([part('A', 10), part('B', 30)], 36)).toBe('B en tête, avec 30');
    expect(of([part('A', 10), part('B', null, { state: 'SUPPRESSED' })], 40)).toBe('A, seule part connue, avec 10');
    expect(of([part('A', 10), part('B', null, { state: 'SUPPRESSED' }), part('C', 4)], 40)).toBe(
      'Parmi les parts connues, A en tête, avec 10',
    );
    expect(of([part('A', 10), part('B', 10), part('C', 1)])).toBe('A et B à égalité en tête, avec 10');
    expect(of([part('A', 0), part('B', 0)])).toBe('Zéro partout');
    expect(of([part('A', null)])).toBe('Aucune part n’a encore de valeur');
  });

  test('of parts that are no wholes: never without of whom, and never against wholes', () => {
    const partial = (label: string, partialValue: number) =>
      part(label, null, { state: 'PARTIAL', partialValue, basis: 'COMPUTED', partialOf });
    expect(of([partial('A', 4), partial('B', 9)]).replace(/\u00a0/g, ' ')).toBe(
      'B en tête de ce qui est connu, 1 région sur 14 : 9',
    );
    expect(of([partial('A', 4), part('B', 9)])).toMatch(/^Toutes les régions ne sont pas comptées/);
  });

  test('of years: how much they moved, or why that cannot be said', () => {
    expect(over([point(2020, 50), point(2021, 56)])).toBe('+12 % de 2020 à 2021 : 56');
    expect(over([point(2020, 50), point(2021, 50)])).toBe('Autant en 2021 qu’en 2020 : 50');
    expect(over([point(2020, 50, { basis: 'PRINTED' }), point(2021, 56)])).toMatch(/rupture de série/);
    expect(over([point(2020, 50), point(2021, 56)], false)).toMatch(/d’autres répondants/);
    expect(over([point(2020, 50)])).toBe('50 en 2020, seule année complète');
    expect(over([point(2020, null, { state: 'PARTIAL', partialValue: 9, partialOf })])).toBe(
      'Aucune année ne couvre encore toutes les régions',
    );
  });
});

describe('colours', () => {
  const { light, dark } = themesOf(readFileSync(join(__dirname, '../../web/pages/styles/tokens.css'), 'utf8'));
  const themes = [
    ['light', light],
    ['dark', dark],
  ] as const;
  const [TEXT, SHAPE] = [4.5, 3];

  test.each(themes)('in the %s words are read on every ground that they stand on', (_, theme) => {
    const of = (name: string): string => theme.get(name) ?? '';
    const grounds = ['fond', 'fond-doux', 'fond-carte'];
    const pairs = [
      ...['encre', 'encre-douce', 'accent', 'faute'].flatMap((ink) => grounds.map((ground) => [ink, ground])),
      ['encre', 'code'],
      ['sur-accent', 'accent'],
      ['encre-avis', 'avis'],
      ['accent', 'accent-doux'],
      ['encre', 'accent-doux'],
      ...[1, 2, 3, 4].map((level) => [`sur-classe-${level}`, `classe-${level}`]),
    ];
    const faint = pairs.filter(([ink = '', ground = '']) => !(contrast(of(ink), of(ground)) >= TEXT));
    expect(faint).toEqual([]);
  });

  const series = Array.from({ length: 8 }, (_, index) => `serie-${index + 1}`);

  test.each(themes)('in the %s shapes stand out from the ground', (_, theme) => {
    const of = (name: string): string => theme.get(name) ?? '';
    const faint = [...series, 'accent', 'trait-fort'].flatMap((shape) =>
      ['fond', 'fond-carte'].filter((ground) => !(contrast(of(shape), of(ground)) >= SHAPE)).map((ground) => [shape, ground]),
    ); // prettier-ignore
    expect(faint).toEqual([]);
  });

  test.each(themes)('in the %s no two series look alike, whatever the eyes', (_, theme) => {
    const alike: string[] = [];
    for (const eyes of Object.keys(EYES) as (keyof typeof EYES)[])
      for (const [index, one] of series.entries())
        for (const [at, other] of series.slice(index + 1).entries()) {
          // Most drawings have few series: those come first, and are the further apart.
          const least = index + 1 + at < 5 ? 9 : 6;
          const apart = distance(theme.get(one) ?? '', theme.get(other) ?? '', eyes);
          if (!(apart >= least)) alike.push(`${eyes} : ${one}, ${other} (${apart.toFixed(1)})`);
        }
    expect(alike).toEqual([]);
  });

  test.each(themes)('in the %s the classes of a map go one way, for all eyes', (_, theme) => {
    const classes = [1, 2, 3, 4].map((level) => theme.get(`classe-${level}`) ?? '');
    const fromGround = classes.map((each) => contrast(each, theme.get('fond') ?? ''));
    expect(fromGround).toEqual([...fromGround].sort((a, b) => a - b));
    for (const eyes of Object.keys(EYES) as (keyof typeof EYES)[])
      for (const [index, each] of classes.slice(1).entries())
        expect(distance(classes[index] ?? '', each, eyes)).toBeGreaterThan(7);
  });

  test('files have the colours of the light', () => {
    expect(Object.entries(INK)).toEqual(Object.keys(INK).map((name) => [name, light.get(name)]));
    expect(SERIES).toEqual(series.map((name) => light.get(name)));
  });
});
