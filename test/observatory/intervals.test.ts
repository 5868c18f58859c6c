import { drawResponses } from '../support/drawn-responses';

const DRAWS = 150;

/**
 * Where 95 of 100 intervals hold the truth, fewer than 131 or more than 149 of 150 do so once in some ten thousand
 * times; the two thousand draws of `test/long` are held to 93 to 97.
 */
const LEAST = 131;

test('intervals hold what all would have answered, whoever does not answer', () => {
  const outcomes = drawResponses(['heures_travaillees', 'chiffre_affaires'], {
    count: DRAWS,
    seed: 'short',
    unevenness: 2,
    reader: 'PUBLIC',
  });
  for (const { held, drawn, level, plainLevel } of Object.values(outcomes)) {
    expect(drawn).toBe(DRAWS);
    expect(held).toBeGreaterThanOrEqual(LEAST);
    // An interval that always held would be too wide to mean anything.
    expect(held).toBeLessThan(DRAWS);
    expect(Math.abs(level - 1)).toBeLessThan(Math.abs(plainLevel - 1));
  }
});
