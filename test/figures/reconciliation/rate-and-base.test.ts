import { found, OTHER_REPORT, printed, short } from './support';

const total = (value: number) => printed({ indicator: 'ADHERENTS_TOTAL', value });
const type = (key: string, value: number) =>
  printed({ indicator: 'ADHERENTS_TOTAL', part: `STRUCTURE_TYPE=${key}`, value });
const fund = (key: string, value: number) =>
  printed({ indicator: 'FG2I_MEMBERS', part: `STRUCTURE_TYPE=${key}`, value });
const siae = (value: number) => printed({ indicator: 'ADHERENTS_SIAE_RATE', value });
const parts = [total(100), type('AI', 60), type('ETTI+ETT_ESS', 30), type('GES', 10)];

test('a share over a merged part may be anything between none of it and all of it', async () => {
  for (const rate of [0.6, 0.75, 0.9]) expect(await found(...parts, siae(rate))).toEqual([]);
  const [less] = await found(...parts, siae(0.55));
  expect(less && short(less)).toBe('RATE_AND_BASE 0.55 0.6');
  expect(less?.foundBounds).toEqual({ low: 0.6, high: 0.9 });
  expect(less?.message).toContain('60 à 90 sur 100 adhérents font 60 à 90 %'.replace(/ %/, ' %'));
});

test('what another count knows of the members of a merged part makes the bounds narrower', async () => {
  const known = [fund('ETTI', 20), fund('ETT_ESS', 4)];
  expect(await found(...parts, ...known, siae(0.8))).toEqual([]);
  expect(await found(...parts, ...known, siae(0.86))).toEqual([]);
  const [low] = await found(...parts, ...known, siae(0.6));
  expect(low?.foundBounds).toEqual({ low: 0.8, high: 0.86 });
  expect(low?.message).toContain('au moins 20 ETTI et 4 ETT-ESS');
  const [high] = await found(...parts, ...known, siae(0.9));
  expect(high && short(high)).toBe('RATE_AND_BASE 0.9 0.86');
});

test('an amount in round digits leaves bounds to its rate, and the sentence no false precision', async () => {
  const [one] = await found(
    printed({ indicator: 'FG2I_GUARANTEE_TOTAL', value: 5_000_000, rounding: 1_000_000 * 10_000 }),
    printed({ indicator: 'FG2I_FFA_SURETY', value: 696_228.41, rounding: 100 }),
    printed({ indicator: 'FG2I_FFA_SURETY_RATE', value: 0.12, base: 'FG2I_GUARANTEE_TOTAL' }),
  );
  expect(one?.message).toContain('font 12,66 à 15,47 %');
  expect(one?.message).not.toContain('13,92');
  expect(one?.foundBounds).toEqual({ low: 0.1266, high: 0.1547 });
});

test('parts that two reports print of one year are not added up', async () => {
  const again = [...parts.slice(1)].map((each) => ({ ...each, source: OTHER_REPORT }));
  expect(await found(...parts, ...again, siae(0.75))).toEqual([]);
});
