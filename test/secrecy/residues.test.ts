import fc from 'fast-check';
import { inverse, PRIME, residue } from '../../src/secrecy/residues';

test('the quick residue is the remainder of the division, for every product of two residues and one more', () => {
  const small = fc.integer({ min: 0, max: PRIME - 1 });
  fc.assert(fc.property(small, small, small, (a, b, c) => residue(a * b + c) === (a * b + c) % PRIME));
  for (const edge of [0, 1, PRIME - 1, PRIME, PRIME + 1, (PRIME - 1) ** 2 + PRIME - 1])
    expect(residue(edge)).toBe(edge % PRIME);
  fc.assert(fc.property(fc.integer({ min: 1, max: PRIME - 1 }), (a) => residue(a * inverse(a)) === 1));
});
