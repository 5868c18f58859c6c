import fc from 'fast-check';
import { standing } from '../../src/pages/charts/standing';
import { ranges } from '../../src/pages/charts/ranges';
import { thread } from '../../src/pages/charts/thread';
import { tileMap } from '../../src/pages/charts/tile-map';
import { part, point } from '../../src/pages/design/samples';
import { barsPiece } from '../../src/pages/explorer/drawings/bars';
import type { Drawn, Point } from '../../src/pages/explorer/drawings/drawn';
import { multiplesPiece } from '../../src/pages/explorer/drawings/multiples';
import { FEDERATION_PROFILE } from '../../src/kernel/federation/federation';
import { html, type Content } from '../../src/pages/html';
import { runs } from '../support/every';

const SAMPLES = { numRuns: runs(20, 1000) };

const textOf = (content: Content): string => html`${content}`.text;
/** Every element of that class alone, by its attributes. */
const shapes = (text: string, element: string, classes: string): readonly Readonly<Record<string, string>>[] =>
  [...text.matchAll(new RegExp(`<${element}\\s([^>]*?)/?>`, 'g'))]
    .map(([, attributes = '']) =>
      Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
    ) // prettier-ignore
    .filter((attributes) => attributes['class'] === classes) as Record<string, string>[];
const numberOf = (attributes: Readonly<Record<string, string>> | undefined, name: string): number =>
  Number(attributes?.[name] ?? Number.NaN);

const amount = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 9_000_000 }));

const STATES = fc.constantFrom('NOT_REPORTED' as const, 'NOT_APPLICABLE' as const, 'SUPPRESSED' as const);

const drawn = fc
  .record({ number: fc.option(amount), isPart: fc.boolean(), state: STATES, isInvented: fc.boolean() })
  .map((each): Drawn => ({ ...each, words: each.isPart ? '2 régions sur 14 : x' : 'x', short: 'x' }));

test('bars of several groups are of one scale, hollow exactly where a number is a part, and none is drawn of what is not known', () => {
  fc.assert(
    fc.property(fc.array(fc.array(drawn, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (groups) => {
      const all = groups.flat();
      const { body } = barsPiece(
        null,
        groups.map((own, at) => ({
          label: `Groupe ${at}`,
          bars: own.map((each, index) => ({ ...each, label: `Barre ${index}`, series: 1 })),
        })),
      );
      const text = textOf(body);
      const found = [...text.matchAll(/class="barre serie-1( partiel)?"[^>]*?width="([\d.]+)"/g)];
      const known = all.filter(({ number }) => number !== null);
      expect(found.map(([, hollow]) => hollow !== undefined)).toEqual(known.map(({ isPart }) => isPart));
      const most = Math.max(0, ...known.map(({ number }) => number ?? 0));
      const longest = Math.max(0, ...found.map(([, , width]) => Number(width)));
      found.forEach(([, , width], at) => {
        const meant = most === 0 ? 0 : (longest * (known[at]?.number ?? 0)) / most;
        expect(Math.abs(Number(width) - meant)).toBeLessThan(0.2);
      });
    }),
    SAMPLES,
  );
});

test('small graphs of an exploration join no gap, and stand as high as their numbers in every panel', () => {
  const year = fc.record({ at: fc.integer({ min: 2015, max: 2025 }), each: drawn });
  const series = fc.uniqueArray(year, { selector: ({ at }) => at, minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(series, { minLength: 1, maxLength: 6 }), (panels) => {
      const all = panels.map((own, index) => ({
        label: `Région ${index}`,
        number: index + 1,
        points: [...own]
          .sort((a, b) => a.at - b.at)
          .map(({ at, each }): Point => ({ ...each, year: at, basis: 'COMPUTED' })),
      }));
      const years = [...new Set(all.flatMap(({ points }) => points.map((each) => each.year)))].sort((a, b) => a - b);
      const text = textOf(multiplesPiece(null, all, years, { isJoined: true }).body);
      const joins = [...text.matchAll(/class="trait serie-1" d="M([^"]*)"/g)].map(([, path = '']) => path.split('L').length - 1); // prettier-ignore
      const joinable = all.flatMap(({ points }) =>
        points.filter((each, at) => {
          const before = points[at - 1];
          return (
            before !== undefined &&
            before.year === each.year - 1 &&
            [before, each].every(({ number, isPart }) => number !== null && !isPart) &&
            before.isInvented === each.isInvented
          );
        }),
      );
      expect(joins.reduce((sum, count) => sum + count, 0)).toBe(joinable.length);
      const marks = [...text.matchAll(/class="point serie-1( partiel)?"/g)].map(([, hollow]) => hollow !== undefined);
      const known = all.flatMap(({ points }) => points.filter(({ number }) => number !== null));
      expect(marks).toEqual(known.map(({ isPart }) => isPart));
    }),
    SAMPLES,
  );
});

test('in a row of a rank, dots, the mean and the region stand as far from nought as their numbers', () => {
  const row = fc.record({ value: amount, others: fc.array(amount, { minLength: 2, maxLength: 13 }), mean: amount });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      const spec = rows.map((each, at) => ({ ...each, label: `Chiffre ${at}`, unit: 'COUNT' as const, rank: 1 }));
      const text = textOf(standing({ id: 's', title: 'S', name: 'Bretagne', rows: spec, demonstration: false }).body);
      const axes = shapes(text, 'line', 'axe');
      const dots = shapes(text, 'circle', 'autre');
      let first = 0;
      rows.forEach(({ value, others, mean }, at) => {
        const [start, end] = [numberOf(axes[at], 'x1'), numberOf(axes[at], 'x2')];
        const most = Math.max(value, mean, ...others) || 1;
        const placed = (x: number, meant: number) =>
          expect(Math.abs(x - start - ((end - start) * meant) / most)).toBeLessThan(0.2);
        placed(numberOf(shapes(text, 'circle', 'point')[at], 'cx'), value);
        placed(numberOf(shapes(text, 'line', 'moyenne')[at], 'x1'), mean);
        others.forEach((other, index) => placed(numberOf(dots[first + index], 'cx'), other));
        first += others.length;
      });
    }),
    SAMPLES,
  );
});

test('an interval reaches from its lower to its upper end, over a bar as long as what is known', () => {
  const range = fc
    .tuple(amount, amount, amount, fc.option(amount))
    .map(([a, b, c, known]) => ({ ends: [a, b, c].sort((x, y) => x - y), known }));
  fc.assert(
    fc.property(fc.array(range, { minLength: 1, maxLength: 5 }), (all) => {
      const rows = all.map(({ ends: [lower = 0, mark = 0, upper = 0], known }) => ({
        label: 'Mesure',
        words: '',
        lower,
        mark,
        upper,
        known: known === null ? null : Math.min(known, upper),
      }));
      const text = textOf(
        ranges({ id: 'r', title: 'R', summary: '', demonstration: false, apart: false, ranges: rows }).body,
      );
      const [ground] = shapes(text, 'rect', 'fond-barre');
      const [start, width] = [numberOf(ground, 'x'), numberOf(ground, 'width')];
      const most = Math.max(0, ...rows.map(({ upper }) => upper)) || 1;
      const meant = (value: number): number => start + (width * value) / most;
      const near = (x: number, value: number) => expect(Math.abs(x - meant(value))).toBeLessThan(0.2);
      shapes(text, 'path', 'trait').forEach(({ d = '' }, at) => {
        const [, from, to] = /^M([\d.]+) .*?H([\d.]+)/.exec(d) ?? [];
        near(Number(from), rows[at]?.lower ?? -1);
        near(Number(to), rows[at]?.upper ?? -1);
      });
      const known = rows.flatMap((each) => each.known ?? []);
      const bars = shapes(text, 'rect', 'barre');
      expect(bars).toHaveLength(known.length);
      bars.forEach((bar, at) => near(start + numberOf(bar, 'width'), known[at] ?? -1));
      // What is estimated is never drawn as what is known.
      expect(shapes(text, 'circle', 'point partiel')).toHaveLength(rows.length);
    }),
    SAMPLES,
  );
});

test('the thread of a card joins only years that follow each other whole, and has no dot of a part', () => {
  const year = fc.record({ skip: fc.boolean(), value: fc.option(amount), part: fc.option(amount), isPrinted: fc.boolean() }); // prettier-ignore
  fc.assert(
    fc.property(fc.array(year, { minLength: 1, maxLength: 9 }), fc.boolean(), (all, joined) => {
      const points = all.flatMap(({ skip, value, part: partialValue, isPrinted }, at) =>
        skip
          ? []
          : point(2010 + at, value, {
              basis: isPrinted ? 'PRINTED' : 'COMPUTED',
              ...(value === null && partialValue !== null ? { state: 'PARTIAL' as const, partialValue } : {}),
            }),
      );
      const known = points.filter(({ value }) => value !== null);
      const made = thread(points, { shown: 2012, joined, title: 'Un fil', address: '/' });
      expect(made === undefined).toBe(known.length < 3);
      if (made === undefined) return;
      const text = textOf(made);
      const dots = shapes(text, 'circle', 'point');
      expect(dots).toHaveLength(known.length);
      const floor = numberOf(shapes(text, 'line', 'grille')[0], 'y1') - 0.5;
      const most = Math.max(...known.map(({ value }) => value ?? 0)) || 1;
      const tallest = Math.max(...dots.map((dot) => floor - numberOf(dot, 'cy')));
      dots.forEach((dot, at) => {
        const meant = known.every(({ value }) => value === 0) ? 0 : (tallest * (known[at]?.value ?? 0)) / most;
        expect(Math.abs(floor - numberOf(dot, 'cy') - meant)).toBeLessThan(0.2);
      });
      const joins = shapes(text, 'path', 'trait').reduce((sum, { d = '' }) => sum + d.split('L').length - 1, 0);
      const joinable = known.filter(
        (each, at) => known[at - 1]?.year === each.year - 1 && known[at - 1]?.basis === each.basis,
      );
      expect(joins).toBe(joined ? joinable.length : 0);
    }),
    SAMPLES,
  );
});

test('on tiles what is no whole value is in no class and shows no number', () => {
  const states = fc.constantFrom('KNOWN' as const, 'PARTIAL' as const, 'SUPPRESSED' as const, 'NOT_REPORTED' as const);
  const regions = FEDERATION_PROFILE.regions;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(states, amount), { minLength: regions.length, maxLength: regions.length }),
      (values) => {
        const parts = values.map(([state, value], at) => ({
          ...part(regions[at]?.code ?? '', state === 'KNOWN' ? value : null, {
            state,
            partialValue: state === 'PARTIAL' ? value : null,
          }),
          key: regions[at]?.code ?? '',
        }));
        const text = textOf(tileMap({ id: 't', title: 'T', summary: '', unit: 'COUNT', parts, year: 2024, current: '', demonstration: false }).body); // prettier-ignore
        const tiles = [...text.matchAll(/class="tuile classe-(\d)"[\s\S]*?class="(?:nombre|raison)"[^>]*>([^<]*)</g)];
        expect(tiles).toHaveLength(regions.length);
        tiles.forEach(([, level, number], at) => {
          const isWhole = parts[at]?.value !== null;
          expect([level === '0', !/\d/.test(number ?? '')]).toEqual([!isWhole, !isWhole]);
        });
      },
    ),
    SAMPLES,
  );
});
