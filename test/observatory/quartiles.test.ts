import { Random } from '../../src/demonstration/random';
import type { Unit } from '../../src/kernel/codes';
import { exactQuartiles, safeQuartiles, type Quartiles, type ValuesByRegion } from '../../src/observatory/quartiles';

const inOneRegion = (values: readonly number[]): ValuesByRegion => new Map([['bretagne', values]]);
const upTo = (count: number, of = (index: number) => 1000 + 137 * index) =>
  Array.from({ length: count }, (_, index) => of(index));

const safe = (values: ValuesByRegion, unit: Unit = 'EUR') => safeQuartiles(values, unit, 3);

test('exact quartiles are those of spreadsheets and statistical programs', () =>
  expect(exactQuartiles(inOneRegion([7, 1, 3, 10, 4]), 2)).toEqual({ lower: 3, median: 4, upper: 7, steps: null }));

test('fewer than three adherents a quarter have none', () => {
  expect(safe(inOneRegion(upTo(11)))).toBe('TOO_FEW');
  expect(safe(inOneRegion(upTo(12)))).toHaveProperty('median');
});

test('nor have those of whom a delegation knows all but a few', () => {
  expect(
    safe(
      new Map([
        ['bretagne', upTo(40)],
        ['normandie', upTo(11)],
      ]),
    ),
  ).toBe('TOO_FEW');
  expect(
    safe(
      new Map([
        ['bretagne', upTo(40)],
        ['normandie', upTo(12)],
      ]),
    ),
  ).toHaveProperty('median');
  expect(
    safe(
      new Map([
        ['bretagne', upTo(40)],
        ['normandie', []],
      ]),
    ),
  ).toHaveProperty('median');
});

test('where half answered alike, nothing is told', () =>
  expect(safe(inOneRegion([...upTo(3), ...upTo(9, () => 5000), ...upTo(3, () => 90_000)]))).toBe('ALIKE'));

test('no quartile is told more precisely than to a step of a fiftieth of it', () => {
  for (let draw = 0; draw < 500; draw++) {
    const random = new Random(`quartiles|${draw}`);
    const size = 10 ** random.whole(1, 7);
    const values = inOneRegion(upTo(random.whole(12, 60), () => random.between(0.1, 5) * size));
    const [told, exact] = [safe(values), exactQuartiles(values, 2)];
    if (typeof told === 'string' || typeof exact === 'string') continue;
    for (const [index, name] of (['lower', 'median', 'upper'] as const).entries()) {
      const step = told.steps?.[index] ?? 0;
      expect(step).toBeGreaterThanOrEqual(exact[name] / 50);
      expect(step).toBeLessThanOrEqual(exact[name] / 10);
      expect(Math.abs(told[name] - exact[name])).toBeLessThanOrEqual(step / 2 + 1e-6);
    }
  }
});

test('of people they are told by fives, of full-time equivalents by ones', () => {
  const people = safe(inOneRegion(upTo(20, (index) => index + 1)), 'PEOPLE') as Quartiles;
  expect([people.lower, people.median, people.upper].every((each) => each % 5 === 0)).toBe(true);
  const fte = safe(inOneRegion(upTo(20, (index) => index + 0.37)), 'FTE') as Quartiles;
  expect([fte.lower, fte.median, fte.upper].every(Number.isInteger)).toBe(true);
});
