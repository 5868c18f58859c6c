import { drawResponses, type Reader } from '../support/drawn-responses';

/** Of 2,000 draws whose intervals held the truth 95 times in 100, the share that does is within a point nearly always. */
const DRAWS = 2_000;

const MEASURES = [
  'heures_travaillees',
  'etp_insertion',
  'chiffre_affaires',
  'financements_publics',
  'masse_salariale',
  'sorties_total',
] as const;

describe.each<Reader>(['ANALYST', 'PUBLIC'])('estimates as drawn for a reader: %s', (reader) => {
  test.each([0, 2])(
    'intervals hold the truth 93 to 97 times in 100, and respond to unevenness %s without bias',
    (unevenness) => {
      const outcomes = drawResponses(MEASURES, { count: DRAWS, seed: `long ${reader}`, unevenness, reader });
      if (process.env['TEST_LOG']) console.log(reader, unevenness, outcomes);
      for (const measure of MEASURES) {
        const { held, drawn, level } = outcomes[measure];
        expect([measure, drawn]).toEqual([measure, DRAWS]);
        expect([measure, held / drawn >= 0.93 && held / drawn <= 0.97, held / drawn]).toEqual([
          measure,
          true,
          held / drawn,
        ]);
        expect(Math.abs(level - 1)).toBeLessThan(0.01);
      }
    },
    1_200_000,
  );
});
