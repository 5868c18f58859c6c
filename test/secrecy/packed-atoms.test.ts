import fc from 'fast-check';
import { NO_PARTS, type CellParts } from '../../src/published/amount';
import { AtomPacker, unpackedTable } from '../../src/secrecy/packed-atoms';
import type { Atom } from '../../src/secrecy/secrecy-table';

const key = fc.constantFrom('', 'AI', 'é', 'Santé au travail', '22');
const parts: fc.Arbitrary<CellParts> = fc.record({
  numerator: fc.maxSafeInteger(),
  denominator: fc.maxSafeInteger(),
  filled: fc.nat(),
  units: fc.nat(),
  largest: fc.maxSafeInteger(),
});

/** Different atoms of some dimensions, under some indicators. */
const atoms = fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 4 })).chain(([dimensions, indicators]) =>
  fc.record({
    dimensions: fc.constant(dimensions),
    list: fc.uniqueArray(
      fc.record({
        keys: fc.array(key, { minLength: dimensions, maxLength: dimensions }),
        bundle: fc.array(fc.option(parts, { nil: NO_PARTS }), { minLength: indicators, maxLength: indicators }),
      }),
      { selector: ({ keys }) => keys.join('|') },
    ),
  }),
);

test('atoms come back as they were, whatever the order in which their cells are packed', () => {
  fc.assert(
    fc.property(atoms, fc.infiniteStream(fc.nat()), ({ dimensions, list }, order) => {
      const packer = new AtomPacker(list[0]?.bundle.length ?? 0);
      const cells = list
        .flatMap(({ keys, bundle }) => bundle.map((each, indicator) => ({ keys, indicator, each })))
        .map((cell) => ({ ...cell, turn: Number(order.next().value) }))
        .sort((a, b) => a.turn - b.turn);
      for (const { keys, indicator, each } of cells) packer.add(keys, indicator, each);
      const area = { code: 'bretagne', inTotal: true, total: [], parts: [], atoms: packer.packed() };
      const { areas } = unpackedTable({
        dimensions: Array.from({ length: dimensions }, () => 'STRUCTURE_TYPE' as const),
        areas: [area],
        printed: new Set(),
        fractions: [],
      });
      expect(sorted(areas[0]?.atoms ?? [])).toEqual(sorted(list));
    }),
  );
});

const sorted = (list: readonly Atom[]): readonly Atom[] =>
  [...list].sort((a, b) => (a.keys.join('|') < b.keys.join('|') ? -1 : 1));
