import fc from 'fast-check';
import { decisionOn } from '../../src/figures/secrecy/decisions';
import { inverse, PRIME, residue } from '../../src/figures/secrecy/residues';
import type { Atom, SecrecyTable } from '../../src/figures/secrecy/secrecy-table';
import { inTurns, type Steps } from '../../src/figures/secrecy/steps';
import { USUAL_THRESHOLDS } from '../../src/figures/secrecy/thresholds';

const atom = (type: string, numerator: number, units = 1): Atom => ({
  keys: [type],
  bundle: [{ numerator, denominator: 0, filled: units, units, largest: numerator / units }],
});

function tableOf(only: number): SecrecyTable {
  const atoms = [atom('ACI', 900, 9), atom('EI', 800, 8), atom('AI', only)];
  const place = {
    code: 'bretagne',
    inTotal: true,
    atoms,
    total: atom('', 1700 + only, 18).bundle,
    parts: [new Map(atoms.map(({ keys, bundle }) => [keys[0] ?? '', bundle] as const))],
  };
  return { dimensions: ['STRUCTURE_TYPE'], places: [place], printed: new Set() };
}

test('the quick residue is the remainder of the division, for every product of two residues and one more', () => {
  const small = fc.integer({ min: 0, max: PRIME - 1 });
  fc.assert(fc.property(small, small, small, (a, b, c) => residue(a * b + c) === (a * b + c) % PRIME));
  for (const edge of [0, 1, PRIME - 1, PRIME, PRIME + 1, (PRIME - 1) ** 2 + PRIME - 1])
    expect(residue(edge)).toBe(edge % PRIME);
  fc.assert(fc.property(fc.integer({ min: 1, max: PRIME - 1 }), (a) => residue(a * inverse(a)) === 1));
});

test('what is decided of a table is kept for as long as the same stands in it, and for no other', async () => {
  const decided = await decisionOn(tableOf(100), USUAL_THRESHOLDS);
  expect([...decided]).toContain('bretagne|STRUCTURE_TYPE|AI');
  expect(await decisionOn(tableOf(100), USUAL_THRESHOLDS)).toBe(decided);
  expect(await decisionOn(tableOf(101), USUAL_THRESHOLDS)).not.toBe(decided);
  const open = await decisionOn(tableOf(100), { minUnits: 1, maxShare: 1 });
  expect([...open]).toEqual([]);
  const printed = { ...tableOf(100), printed: new Set(['bretagne|STRUCTURE_TYPE|AI']) };
  expect(await decisionOn(printed, USUAL_THRESHOLDS)).not.toBe(decided);
});

test('long work lets whoever waits be served before it ends, two works at a time too', async () => {
  let served = false;
  setTimeout(() => (served = true), 1);
  function* untilServed(): Steps<string> {
    while (!served) yield;
    return 'ended';
  }
  expect(await Promise.all([inTurns(untilServed()), inTurns(untilServed())])).toEqual(['ended', 'ended']);
});
