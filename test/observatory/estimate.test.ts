import { Random } from '../../src/demonstration/random';
import { estimateOf } from '../../src/observatory/estimate';
import { postStrata } from '../../src/observatory/post-strata';
import { hidesItsSpread, isThick, joined, type Stratum, type SurveyedCell } from '../../src/observatory/stratum';
import { studentsT } from '../../src/observatory/students-t';

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function cell(type: string, region: string, population: number, values: readonly number[], shown = true): SurveyedCell {
  return { type, region, population, values, sum: shown ? sum(values) : null };
}

/** Cells of three types in four regions, of which some are withheld. */
function randomCells(random: Random): readonly SurveyedCell[] {
  return ['AI', 'ACI', 'EI'].flatMap((type) =>
    ['a', 'b', 'c', 'd'].map((region) => {
      const population = random.whole(0, 25);
      const values = Array.from({ length: random.whole(0, population) }, () => random.whole(1, 900));
      return cell(type, region, population, values, random.chance(0.7));
    }),
  );
}

const sumsOf = (cells: readonly SurveyedCell[], hidden: readonly string[] = []) => ({
  total: sum(cells.flatMap(({ values }) => values)),
  ofType: (type: string) =>
    hidden.includes(type) ? null : sum(cells.filter((each) => each.type === type).flatMap(({ values }) => values)),
});

test('strata share out all cells, each thick enough, and their sums are those of their cells', () => {
  for (let draw = 0; draw < 300; draw++) {
    const random = new Random(`strata|${draw}`);
    const cells = randomCells(random);
    const strata = postStrata(cells, sumsOf(cells, random.chance(0.3) ? ['ACI'] : []), isThick);
    if (strata === null) continue;
    const held = strata.flatMap((stratum) => stratum.cells);
    expect(new Set(held).size).toBe(held.length);
    expect(sum(held.map(({ population }) => population))).toBe(sum(cells.map(({ population }) => population)));
    for (const stratum of strata) {
      expect(isThick(stratum)).toBe(true);
      expect(stratum.sum).toBeCloseTo(sum(stratum.cells.flatMap(({ values }) => values)), 6);
    }
  }
});

test('a cell that is withheld is never a stratum by itself', () => {
  const cells = [
    cell(
      'AI',
      'a',
      30,
      Array.from({ length: 20 }, (_, index) => 100 + index),
      false,
    ),
    cell(
      'AI',
      'b',
      30,
      Array.from({ length: 20 }, (_, index) => 200 + index),
    ),
    cell(
      'AI',
      'c',
      12,
      Array.from({ length: 8 }, (_, index) => 300 + index),
      false,
    ),
  ];
  const strata = postStrata(cells, sumsOf(cells), isThick) ?? [];
  expect(strata.map(({ cells: those }) => those.map(({ region }) => region))).toEqual([['b'], ['a', 'c']]);
});

test('what is too thin as a whole has no strata', () => {
  const cells = [cell('AI', 'a', 40, [1, 2, 3, 4, 5, 6])];
  expect(postStrata(cells, sumsOf(cells), isThick)).toBeNull();
  expect(postStrata([cell('AI', 'a', 4, [1, 2])], { total: 3, ofType: () => 3 }, isThick)).toBeNull();
  expect(postStrata([cell('AI', 'a', 9, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])], sumsOf([]), isThick)).toBeNull();
});

test('where all answered, the estimate is their sum, and nothing around it', () => {
  for (let draw = 0; draw < 50; draw++) {
    const random = new Random(`census|${draw}`);
    const cells = ['AI', 'ACI'].flatMap((type) =>
      ['a', 'b', 'c'].map((region) => {
        const values = Array.from({ length: random.whole(1, 20) }, () => random.whole(1, 90_000) / 100);
        return cell(type, region, values.length, values);
      }),
    );
    const { total } = sumsOf(cells);
    const strata = postStrata(cells, sumsOf(cells), isThick);
    if (strata === null) continue;
    const { value, lower, upper } = estimateOf(strata, 2);
    for (const each of [value, lower, upper]) expect(each).toBeCloseTo(total, 6);
  }
});

test('an interval is around its value, and never below what is known already', () => {
  for (let draw = 0; draw < 200; draw++) {
    const cells = randomCells(new Random(`around|${draw}`));
    const strata = postStrata(cells, sumsOf(cells), isThick);
    if (strata === null) continue;
    const { value, lower, upper } = estimateOf(strata, 0);
    expect(lower).toBeLessThanOrEqual(value);
    expect(value).toBeLessThanOrEqual(upper);
    expect(lower).toBeGreaterThanOrEqual(sumsOf(cells).total);
  }
});

test('a stratum whose answers are all alike does not say so by a narrow interval', () => {
  const alike = joined(
    [
      cell(
        'AI',
        'a',
        40,
        Array.from({ length: 20 }, () => 500),
      ),
    ],
    10_000,
  );
  const { lower, upper } = estimateOf([alike], 0);
  expect(upper - lower).toBeGreaterThan(500);
});

test('a margin is given to two digits', () => {
  const stratum = joined(
    [
      cell(
        'AI',
        'a',
        40,
        Array.from({ length: 20 }, (_, index) => 123_456.78 + index * 7919.13),
      ),
    ],
    0,
  );
  const { value, lower, upper } = estimateOf([{ ...stratum, sum: sum(stratum.cells[0]?.values ?? []) }], 2);
  for (const each of [value, lower, upper]) expect(each % 10_000).toBe(0);
});

describe('the spread of a stratum', () => {
  const hides = (cells: readonly SurveyedCell[]): boolean =>
    hidesItsSpread(joined(cells, sum(cells.flatMap(({ values }) => values))) satisfies Stratum);

  test('is told of many, none of whom brings most', () =>
    expect(hides([cell('AI', 'a', 10, [5, 6, 7, 8, 9, 10])])).toBe(true));
  test('is not told where one brings most of it', () =>
    expect(hides([cell('AI', 'a', 10, [5, 6, 7, 8, 9, 40])])).toBe(false));
  test('is not told of few', () => expect(hides([cell('AI', 'a', 10, [5, 6, 7, 8])])).toBe(false));
  test('is not told where a delegation knows all but a few', () => {
    const many = cell(
      'AI',
      'a',
      30,
      Array.from({ length: 20 }, (_, index) => 10 + index),
    );
    expect(hides([many, cell('AI', 'b', 9, [5, 6, 7])])).toBe(false);
    expect(hides([many, cell('AI', 'b', 9, [5, 6, 7, 8, 9])])).toBe(true);
  });
  test('of what is complete is nothing', () => expect(hides([cell('AI', 'a', 2, [5, 900])])).toBe(true));
});

test.each([
  [3, 3.182],
  [4, 2.776],
  [10, 2.228],
  [30, 2.042],
  [Infinity, 1.96],
])('of %d degrees of freedom, Student’s t is %d', (freedom, expected) =>
  expect(studentsT(freedom)).toBeCloseTo(expected, 2),
);
