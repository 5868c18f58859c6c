import fc from 'fast-check';
import type { StatisticsQuery, StatisticsRow } from '../../src/statistics/statistics-row';
import type { Dimension, StructureType } from '../../src/kernel/codes';
import type { Database } from '../../src/kernel/database';
import type { Network } from '../../src/network/network';
import { describeOnProduction } from '../support/database';
import { runs } from '../support/every';
import { readerOf } from '../support/figure-reader';
import { DEPARTMENTS, HOMES, networkPlans, REGIONS, YEARS, type Home } from '../support/random-network';
import { Recomputation, recipeOf, type Expected } from '../support/recompute';
import { RECIPES } from '../support/recompute-facts';
import { seedPlan, seedReference } from '../support/seed-network';

interface Question {
  readonly indicators: readonly string[];
  readonly by: readonly Dimension[];
  readonly regions: readonly string[] | null;
  readonly structureTypes: readonly StructureType[] | null;
}

const shared = (indicators: readonly string[]): readonly Dimension[] =>
  recipeOf(indicators[0] ?? '').dimensions.filter((dimension) =>
    indicators.every((each) => recipeOf(each).dimensions.includes(dimension)),
  );

const questions: fc.Arbitrary<Question> = fc
  .uniqueArray(fc.constantFrom(...Object.keys(RECIPES)), { minLength: 1, maxLength: 3 })
  .chain((indicators) => {
    const dimensions = shared(indicators);
    const types = fc.subarray<StructureType>(['AI', 'ACI', 'ETTI', 'ETT_ESS', 'OTHER'], { minLength: 1 });
    return fc.record({
      indicators: fc.constant(indicators),
      by: fc.shuffledSubarray([...dimensions], { maxLength: Math.min(3, dimensions.length) }),
      regions: fc.option(fc.shuffledSubarray(REGIONS, { minLength: 1 }), { nil: null }),
      structureTypes: dimensions.includes('STRUCTURE_TYPE')
        ? fc.option(types, { nil: null, freq: 1 })
        : fc.constant(null),
    });
  });

const keyOf = (row: StatisticsRow): string =>
  row.keys
    .map(({ key, isTotal, label }) => (isTotal ? 'TOTAL' : (key ?? (label === 'Hors délégation' ? 'OUTSIDE' : '-'))))
    .join('|');

const seen = ({ value, partialValue, state }: Expected): Expected => ({ value, partialValue, state });

/** The table with every coarser one inside it, each recomputed from the rows. */
function expectedRows(truth: Recomputation, question: Question, indicator: string, year: number, totals: boolean) {
  const { by, regions, structureTypes } = question;
  const masks = totals ? [...Array(2 ** by.length).keys()] : [2 ** by.length - 1];
  return new Map(
    masks.flatMap((mask) => {
      const kept = by.filter((_, index) => (mask >> index) % 2 === 1);
      return [...truth.table(indicator, year, kept, regions, structureTypes)].map(([key, expected]) => {
        const keys = kept.length === 0 ? [] : key.split('|');
        const whole = by.map((dimension) => (kept.includes(dimension) ? keys[kept.indexOf(dimension)] : 'TOTAL'));
        return [whole.join('|'), expected] as const;
      });
    }),
  );
}

function homesOf(row: StatisticsRow, question: Question): readonly Home[] {
  const region = row.keys.find(({ dimension, isTotal }) => dimension === 'REGION' && !isTotal);
  if (region !== undefined) return [region.key];
  return question.regions ?? HOMES;
}

const departmentOf = (row: StatisticsRow): string | null =>
  row.keys.find(({ dimension }) => dimension === 'DEPARTMENT')?.key ?? null;

const homeOf = (department: string): Home =>
  Object.entries(DEPARTMENTS).find(([, codes]) => codes.includes(department))?.[0] || null;

describeOnProduction('statistics of random networks', (fresh) => {
  const numRuns = runs(1, 3);
  let database: Database;
  let network: Network;

  beforeAll(async () => {
    database = await fresh();
    network = await seedReference(database);
  });

  const check = (property: (truth: Recomputation, question: Question, ask: Ask) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(networkPlans, fc.array(questions, { minLength: 8, maxLength: 8 }), async (plan, asked) => {
        const truth = new Recomputation(await seedPlan(database, plan));
        for (const question of asked) {
          const reader = await readerOf(database, network);
          await property(truth, question, (more) => reader.statistics({ ...question, years: YEARS, ...more }));
        }
      }),
      { numRuns },
    );
  type Ask = (more?: Partial<StatisticsQuery>) => Promise<readonly StatisticsRow[]>;

  test('every row, totals included, is what the raw rows give', async () => {
    await check(async (truth, question, ask) => {
      const rows = await ask({ totals: true });
      for (const indicator of question.indicators)
        for (const year of YEARS) {
          const own = rows.filter((row) => row.indicator === indicator && row.year === year);
          const found = Object.fromEntries(own.map((row) => [keyOf(row), seen(row)]));
          expect(Object.keys(found)).toHaveLength(own.length);
          expect(found).toEqual(Object.fromEntries(expectedRows(truth, question, indicator, year, true)));
        }
    });
  }, 300_000);

  test('without totals a table has its cells alone, in the same order', async () => {
    await check(async (_, __, ask) => {
      const [cells, all] = [await ask(), await ask({ totals: true })];
      expect(cells).toEqual(all.filter((row) => row.keys.every((key) => !key.isTotal)));
    });
  }, 300_000);

  test('the cells of a sum add up to its totals over each dimension', async () => {
    await check(async (_, question, ask) => {
      const rows = await ask({ totals: true });
      for (const total of rows) {
        const { isSum, distinct } = recipeOf(total.indicator);
        if (!isSum || distinct === true || total.value === null) continue;
        const place = total.keys.findIndex((key) => key.isTotal);
        if (place === -1) continue;
        const inside = rows.filter(
          (row) =>
            row.indicator === total.indicator &&
            row.year === total.year &&
            row.keys.every((key, index) =>
              index === place
                ? !key.isTotal
                : key.isTotal === total.keys[index]?.isTotal && key.label === total.keys[index].label,
            ),
        );
        const sum = inside.reduce((value, row) => value + Math.round((row.value ?? 0) * 100), 0);
        expect([question.by, keyOf(total), sum / 100]).toEqual([question.by, keyOf(total), total.value]);
      }
    });
  }, 300_000);

  test('coverage is that of the territory of the row', async () => {
    await check(async (truth, question, ask) => {
      for (const row of await ask({ totals: true })) {
        const department = departmentOf(row);
        const homes = department === null ? homesOf(row, question) : [homeOf(department)];
        const { rate, handedInBy, ...coverage } = row.coverage;
        expect(handedInBy).toBe(coverage.expected === 0 ? null : 'REGIONS');
        const expected = truth.coverage(row.indicator, row.year, homes, department);
        const outside = homes.length === 1 && homes[0] === null;
        const reporting = outside ? coverage.reporting : expected.reporting;
        expect(coverage).toEqual({ ...expected, reporting });
        expect(rate).toBe(expected.expected === 0 ? null : expected.reporting / expected.expected);
      }
    });
  }, 300_000);
});
