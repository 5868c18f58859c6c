import fc from 'fast-check';
import { linesPiece } from '../../src/pages/explorer/drawings/lines';
import { html } from '../../src/pages/html';

/** What four digits take, with air beside them. */
const WIDTH_OF_NAME = 36;

test('the years under lines are never written over each other, and the last is always named', () => {
  const known = fc.uniqueArray(fc.integer({ min: 1985, max: 2026 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(known, fc.boolean(), (found, isAlone) => {
      const years = found.sort((a, b) => a - b);
      const points = years.map((year) => ({ year, number: 1, isPart: false, basis: 'COMPUTED', state: 'KNOWN' as const, isInvented: false, words: '1', short: '1' })); // prettier-ignore
      const series = [1, 2].slice(isAlone ? 1 : 0).map((number) => ({ label: String(number), number, points }));
      const { body } = linesPiece(null, series, years, { writeTick: () => 't', isJoined: true });
      const names = [...html`${body}`.text.matchAll(/x="([\d.]+)" y="[\d.]+" text-anchor="middle">(\d{4})</g)];
      expect(names.at(-1)?.[2]).toBe(String(years.at(-1)));
      names.slice(1).forEach(([, x], index) => {
        expect(Number(x) - Number(names[index]?.[1])).toBeGreaterThanOrEqual(WIDTH_OF_NAME);
      });
    }),
    { numRuns: 100 },
  );
});
