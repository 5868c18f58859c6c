import fc from 'fast-check';
import type { Database } from '../../src/kernel/database';
import { FEDERATION, regionRef, territoryKey } from '../../src/kernel/territory';
import { Network } from '../../src/network/network';
import { SourceEntity } from '../../src/network/reference.entity';
import { PrintedFigureEntity } from '../../src/reports/printed-figure.entity';
import { describeOnProduction } from '../support/database';
import { runs } from '../support/every';
import { readerOf } from '../support/figure-reader';
import { REGIONS, type Home, type PlannedFile } from '../support/random-network';
import { seedPlan, seedReference } from '../support/seed-network';

const YEAR = 2022;
const INDICATOR = 'FORMATIONS_SESSIONS';
const place = { year: YEAR, demonstration: false, members: [] };

/** What one territory says of itself, in any of the three ways. */
interface Said {
  readonly rows: number | null;
  readonly declared: number | null;
  readonly printed: number | null;
}

const maybe = (most: number) => fc.option(fc.integer({ min: 0, max: most }), { nil: null });
const saidOf = (rows: fc.Arbitrary<number | null>) =>
  fc.record({ rows, declared: maybe(40), printed: maybe(40) }) as fc.Arbitrary<Said>;
const worlds = fc.record({
  regions: fc.tuple(...REGIONS.map(() => saidOf(maybe(4)))),
  federation: saidOf(fc.constant(null)),
});

const wins = ({ rows, declared, printed }: Said): number | null => rows ?? declared ?? printed;

const filesOf = (home: Home, { rows, declared }: Said): PlannedFile[] => [
  ...(rows === null
    ? []
    : [
        {
          ...place,
          dataset: 'FORMATIONS' as const,
          home,
          rows: Array.from({ length: rows }, () => ({
            adherent: null,
            cells: {
              intitule: 'Écouter',
              type: 'INTRA',
              thematique: 'Santé',
              date_debut: `${YEAR}-03-01`,
              stagiaires: 5,
              heures: 35,
            },
          })),
        },
      ]),
  ...(declared === null
    ? []
    : [
        {
          ...place,
          dataset: 'FIGURES' as const,
          home,
          rows: [
            {
              adherent: null,
              cells: { indicateur: INDICATOR, dimension: null, modalite: null, valeur: declared, approximatif: false },
            },
          ],
        },
      ]),
];

describeOnProduction('a part and its whole, in worlds where regions miss, declare and print at random', (fresh) => {
  let database: Database;
  let network: Network;

  beforeAll(async () => {
    database = await fresh();
    await seedReference(database);
    const source = { code: 'rapport', title: 'Rapport', publisher: 'Coorace', year: YEAR, territory: 'F' };
    await database.write((manager) => manager.save(SourceEntity, source));
    network = await Network.read(database.read);
  });

  const print = (printed: readonly (readonly [territory: string, value: number | null])[]) =>
    database.write(async (manager) => {
      await manager.createQueryBuilder().delete().from(PrintedFigureEntity).execute();
      const rows = printed.flatMap(([territory, value]) => (value === null ? [] : [{ territory, value }]));
      if (rows.length > 0)
        await manager.insert(
          PrintedFigureEntity,
          rows.map(({ territory, value }, index) => ({
            ...{ position: index + 1, source: 'rapport', territory, year: YEAR, indicator: INDICATOR },
            ...{ dimension: null, key: null, partOf: null, value: value * 10_000, rounding: 10_000 },
            ...{ approximate: false, base: null, scope: null, section: 'p. 1', note: null },
          })),
        );
    });

  test('a whole is the sum of all expected parts, or declared, or printed for it; anything less is PARTIAL', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async ({ regions, federation }) => {
        const ofRegions = REGIONS.map((region, index) => [region, regions[index] ?? federation] as const);
        await print([
          ...ofRegions.map(([region, { printed }]) => [territoryKey(regionRef(region)), printed] as const),
          ['F', federation.printed],
        ]);
        await seedPlan(database, {
          adherents: new Map(),
          files: [...ofRegions.flatMap(([region, said]) => filesOf(region, said)), ...filesOf(null, federation)],
        });
        const reader = await readerOf(database, network);
        const figure = await reader.figure({ territory: FEDERATION, indicator: INDICATOR, year: YEAR, slice: null });

        const known = ofRegions.filter(([, said]) => wins(said) !== null);
        const sum = known.reduce((total, [, said]) => total + (wins(said) ?? 0), 0);
        const complete = known.length === REGIONS.length;
        const own = wins(federation);
        const { state, value, partialValue, partialOf } = figure;
        const parts = partialOf.map(({ code }) => code);
        if (complete) expect([state, value]).toEqual(['KNOWN', sum]);
        else if (own !== null) expect([state, value]).toEqual(['KNOWN', own]);
        else if (known.length > 0)
          expect([state, value, partialValue, parts]).toEqual(['PARTIAL', null, sum, known.map(([region]) => region)]);
        else expect([state, value]).toEqual(['NOT_REPORTED', null]);
        if (state !== 'PARTIAL') expect([partialValue, parts]).toEqual([null, []]);

        const [row] = await reader.statistics({ indicators: [INDICATOR], years: [YEAR] });
        expect(row).toMatchObject({ value, partialValue, state, partialOf });
        const split = await reader.breakdown(figure, 'REGION');
        for (const [region, said] of ofRegions)
          expect(split.find(({ key }) => key === region)?.figure.value ?? null).toBe(wins(said));
      }),
      { numRuns: runs(8, 40) },
    );
  }, 120_000);
});
