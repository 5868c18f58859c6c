import fc from 'fast-check';
import { regionRef } from '../../../src/kernel/territory';
import { found, OTHER_REPORT, printed, short } from './support';

const type = (key: string, value: number, more = {}) =>
  printed({ indicator: 'ADHERENTS_TOTAL', part: `STRUCTURE_TYPE=${key}`, value, ...more });
const fund = (key: string, value: number) =>
  printed({ indicator: 'FG2I_MEMBERS', part: `STRUCTURE_TYPE=${key}`, value });

test('two types that are printed as one are no less than what is known of each', async () => {
  expect(await found(type('ETTI+ETT_ESS', 36), fund('ETTI', 29), fund('ETT_ESS', 7))).toEqual([]);
  const [one, ...more] = await found(type('ETTI+ETT_ESS', 35), fund('ETTI', 29), fund('ETT_ESS', 7));
  expect(more).toEqual([]);
  expect(one && short(one)).toBe('TOTAL_AND_PARTS 35 36');
  expect(one?.message).toContain('font au moins 36');
});

test('what regions print of a type is within the network, and no more than another report prints of both', async () => {
  const regions = [
    type('ETTI', 6, { territory: regionRef('bretagne'), source: OTHER_REPORT }),
    type('ETTI', 5, { territory: regionRef('occitanie'), source: OTHER_REPORT }),
  ];
  expect(await found(type('ETTI+ETT_ESS', 11), ...regions)).toEqual([]);
  const [one] = await found(type('ETTI+ETT_ESS', 10), ...regions);
  expect(one && short(one)).toBe('TOTAL_AND_PARTS 10 11');
  const both = [type('ETTI', 4, { source: OTHER_REPORT }), type('ETT_ESS', 2, { source: OTHER_REPORT })];
  const [less] = await found(type('ETTI+ETT_ESS', 10), ...both);
  expect(less?.message).toContain('font au plus 6');
});

test('the bounds always hold the truth: what is true of a network never disagrees, however it is printed', async () => {
  const count = fc.nat({ max: 60 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(count, count, count, count), { minLength: 3, maxLength: 3 }),
      async (regions) => {
        const sum = (at: 0 | 1 | 2 | 3) => regions.reduce((added, each) => added + each[at], 0);
        const [etti, ess, inFund, ai] = [sum(0), sum(1), Math.min(sum(2), sum(0)), sum(3)];
        const total = etti + ess + ai;
        fc.pre(total > 0);
        const rate = Math.round(((etti + ai) / total) * 100) / 100;
        const homes = ['bretagne', 'guadeloupe', 'occitanie'];
        expect(
          await found(
            printed({ indicator: 'ADHERENTS_TOTAL', value: total }),
            type('AI', ai),
            type('ETTI+ETT_ESS', etti + ess),
            fund('ETTI', inFund),
            printed({ indicator: 'ADHERENTS_SIAE_RATE', value: rate, rounding: 100 }),
            ...regions.map(([own], at) =>
              type('ETTI', own, { territory: regionRef(homes[at] ?? ''), source: OTHER_REPORT }),
            ),
          ),
        ).toEqual([]);
      },
    ),
    { numRuns: 80 },
  );
});
