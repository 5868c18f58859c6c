import fc from 'fast-check';
import { declared, found, printed, short } from './support';

const ADHERENTS = 'ADHERENTS_TOTAL';
const part = (key: string, value: number, more = {}) =>
  printed({ indicator: ADHERENTS, part: `STRUCTURE_TYPE=${key}`, value, ...more });

test('a total that is not the sum of its parts is told with both', async () => {
  const [one, ...more] = await found(printed({ indicator: ADHERENTS, value: 57 }), part('AI', 50), part('ACI', 6));
  expect(more).toEqual([]);
  expect(one && short(one)).toBe('TOTAL_AND_PARTS 57 56');
  expect(one?.message).toBe(
    "Coorace 2022, adhérents : le total imprimé est 57, mais ses 2 parts imprimées font 56 (écart −1) ; corriger l’un ou l’autre (Coorace, Rapport d'activité 2022, p. 1).",
  );
});

test('a part of a part is no part of the total', async () => {
  expect(
    await found(
      printed({ indicator: ADHERENTS, value: 56 }),
      part('AI', 50),
      part('OTHER', 6),
      part('EBE', 2, { partOf: 'OTHER' }),
    ),
  ).toEqual([]);
});

test('parts in round digits disagree beyond their rounding only, and the sentence gives the bounds', async () => {
  const parts = (most: number) => [
    printed({ indicator: 'FG2I_GUARANTEE_TOTAL', value: 9_000_000, rounding: 1_000_000 * 10_000 }),
    printed({
      indicator: 'FG2I_GUARANTEE_TOTAL',
      part: 'STRUCTURE_TYPE=ETTI',
      value: 5_000_000,
      rounding: 1_000_000 * 10_000,
    }),
    printed({ indicator: 'FG2I_GUARANTEE_TOTAL', part: 'STRUCTURE_TYPE=ETT_ESS', value: most }),
  ];
  expect(await found(...parts(3_200_000))).toEqual([]);
  const [one] = await found(...parts(1_000_000));
  expect(one?.message).toContain(
    'est 9 000 000 €, chiffre arrondi : de 8 500 000 à 9 500 000 €'.replace(/ (?=\d{3})/g, '\u202f'),
  );
  expect(one?.message).toContain('font 5 500 000 à 6 500 000 €'.replace(/ (?=\d{3})/g, '\u202f'));
});

test('what a region declares is held against its parts as print is', async () => {
  const total = declared('bretagne', { indicator: 'FORMATIONS_SESSIONS', value: 10 });
  const kinds = (intra: number) => [
    declared('bretagne', { indicator: 'FORMATIONS_SESSIONS', part: 'KIND=INTRA', value: intra }),
    declared('bretagne', { indicator: 'FORMATIONS_SESSIONS', part: 'KIND=INTER', value: 3 }),
  ];
  expect(await found(total, ...kinds(7))).toEqual([]);
  const [one] = await found(total, ...kinds(9));
  expect(one && short(one)).toBe('TOTAL_AND_PARTS 10 12');
  expect(one?.sources).toEqual([]);
  expect(one?.message).toContain('le total déclaré est 10, mais ses 2 parts déclarées font 12 (écart +2)');
});

test('whatever the parts are, and however they are rounded, those of a true total never disagree with it', async () => {
  const partsOf = fc.array(fc.tuple(fc.integer({ min: 0, max: 90_000 }), fc.constantFrom(1, 10, 100, 1000)), {
    minLength: 2,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(partsOf, async (parts) => {
      const total = parts.reduce((sum, [value]) => sum + value, 0);
      const keys = ['AI', 'ACI', 'EI', 'GES', 'OF'];
      const said = parts.map(([value, unit], at) =>
        part(keys[at] ?? '', Math.round(value / unit) * unit, { rounding: unit * 10_000 }),
      );
      expect(await found(printed({ indicator: ADHERENTS, value: total }), ...said)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
