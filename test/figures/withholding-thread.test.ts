import type { Atom, SecrecyTable } from '../../src/figures/secrecy/secrecy-table';
import { USUAL_THRESHOLDS } from '../../src/figures/secrecy/thresholds';
import { withholding } from '../../src/figures/secrecy/withhold';
import { withheldOf } from '../../src/figures/secrecy/withholding-thread';

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

test('a thread of its own withholds the same cells, of several tables asked for at once', async () => {
  const tables = [tableOf(100), tableOf(0), { ...tableOf(100), printed: new Set(['bretagne|STRUCTURE_TYPE|AI']) }];
  const decided = await Promise.all(tables.map((table) => withheldOf(table, USUAL_THRESHOLDS)));
  expect(decided).toEqual(tables.map((table) => withholding(table, USUAL_THRESHOLDS)));
  expect([...(decided[0] ?? [])]).toContain('bretagne|STRUCTURE_TYPE|AI');
});

test('a table that cannot be decided on rejects, and the next one is decided', async () => {
  const broken = { ...tableOf(100), places: [{}] } as unknown as SecrecyTable;
  await expect(withheldOf(broken, USUAL_THRESHOLDS)).rejects.toThrow();
  const unsendable = { ...tableOf(100), places: [() => 1] } as unknown as SecrecyTable;
  await expect(withheldOf(unsendable, USUAL_THRESHOLDS)).rejects.toThrow();
  expect(await withheldOf(tableOf(100), { minUnits: 1, maxShare: 1 })).toEqual(new Set());
});

test('whoever else waits is served while a long table is decided on', async () => {
  const [place] = tableOf(100).places;
  if (place === undefined) throw new Error('no place');
  const places = Array.from({ length: 200 }, (_, index) => ({ ...place, code: `r${index}` }));
  let ended = false;
  const deciding = withheldOf({ ...tableOf(100), places }, USUAL_THRESHOLDS).then(() => (ended = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(ended).toBe(false);
  await deciding;
});
