import fc from 'fast-check';
import { definitionOf } from '../../src/datasets/catalogue';
import { explainFigure } from '../../src/reading/explanation/explain-figure';
import { departmentRef, FEDERATION, regionRef } from '../../src/kernel/territory';
import { describeOnProduction } from '../support/database';
import { runs } from '../support/every';
import { readerOf } from '../support/figure-reader';
import { DEPARTMENTS, networkPlans, REGIONS, YEARS } from '../support/random-network';
import { RECIPES } from '../support/recompute-facts';
import { seedPlan, seedReference } from '../support/seed-network';

/** Numbers as a French sentence writes them. */
const numbersIn = (sentence: string): readonly number[] =>
  (sentence.match(/\d[\d\u202f]*(,\d+)?/g) ?? []).map((text) => Number(text.replace(/\u202f/g, '').replace(',', '.')));

const close = (a: number, b: number) => Math.abs(a - b) < 1e-6;

describeOnProduction('the numbers of an explanation', (fresh) => {
  test('are the figure’s: its year, its value, its parts, its regions', async () => {
    const database = await fresh();
    const network = await seedReference(database);
    const spots = [
      FEDERATION,
      ...REGIONS.map(regionRef),
      ...Object.values(DEPARTMENTS)
        .flat()
        .map((code) => departmentRef(code)),
    ];
    const some = fc.shuffledSubarray(Object.keys(RECIPES), { minLength: 20, maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(networkPlans, some, async (plan, indicators) => {
        await seedPlan(database, plan);
        const reader = await readerOf(database, network);
        for (const territory of spots)
          for (const indicator of indicators)
            for (const year of YEARS) {
              const figure = await reader.figure({ territory, indicator, year, slice: null });
              const said = await explainFigure(reader, figure, 'X');
              const { unit, label } = definitionOf(indicator);
              const [first, ...rest] = numbersIn(said.sentence.replace(label, ''));
              expect(first).toBe(year);
              const value = figure.value ?? figure.partialValue;
              if (value === null) {
                expect(rest).toEqual([]);
                continue;
              }
              const shown = unit === 'RATE' ? value * 100 : value;
              expect(rest[0]).toBeCloseTo(shown, 6);
              const regions = (await reader.contributions(figure)).filter(
                ({ territory: { kind } }) => kind === 'REGION',
              );
              const known = regions.filter(({ state }) => state === 'KNOWN').length;
              const own = [said.numerator, said.denominator, REGIONS.length, known];
              for (const number of rest.slice(1))
                expect(own.some((each) => each !== null && close(each, number))).toBe(true);
              if (said.denominator !== null && said.numerator !== null)
                expect(said.numerator / said.denominator).toBeCloseTo(value, unit === 'RATE' ? 3 : 1);
              expect(said.sources.length).toBeGreaterThan(0);
              expect(said.sentence.includes('pas de total')).toBe(figure.state === 'PARTIAL');
            }
      }),
      { numRuns: runs(1, 8) },
    );
  }, 120_000);
});
