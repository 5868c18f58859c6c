import fc from 'fast-check';
import { roundedQuotient } from '../../src/kernel/decimal';

/** Half away from zero, on integers of any size. */
function expected(numerator: number, denominator: number, decimals: number): number {
  const [top, bottom] = [BigInt(Math.abs(numerator)) * 10n ** BigInt(decimals), BigInt(denominator)];
  const rounded = Number((2n * top + bottom) / (2n * bottom)) / 10 ** decimals;
  return numerator < 0 && rounded !== 0 ? -rounded : rounded;
}

test('a quotient is rounded alike, however large it is', () => {
  const integer = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -100_000, max: 100_000 }));
  const divisor = fc.oneof(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.integer({ min: 1, max: 20_000 }));
  fc.assert(
    fc.property(integer, divisor, fc.integer({ min: 0, max: 4 }), (numerator, denominator, decimals) =>
      expect(roundedQuotient(numerator, denominator, decimals)).toBe(expected(numerator, denominator, decimals)),
    ),
    { numRuns: 2000 },
  );
});

test('what rounds to nothing is nothing, never less', () => {
  expect(roundedQuotient(-1, 10_000, 2)).toBe(0);
});
