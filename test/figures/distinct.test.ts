import type { FigureReader } from '../../src/reading/figure-reader';
import { FEDERATION, regionRef, type TerritoryRef } from '../../src/kernel/territory';
import { describeOnProduction } from '../support/database';
import { readerOf } from '../support/figure-reader';
import { REGIONS, type NetworkPlan, type PlannedFile } from '../support/random-network';
import { seedPlan, seedReference } from '../support/seed-network';

const SIRET = '73282932000074';
const MEMBER = { types: ['AI'], joined: null, left: false };
const place = (home: string, dataset: PlannedFile['dataset']) => ({ home, dataset, year: 2022, demonstration: false });

const register = (home: string, adherents: number): PlannedFile => ({
  ...place(home, 'ADHERENTS'),
  rows: [],
  members: Array.from({ length: adherents }, (_, adherent) => ({ ...MEMBER, adherent })),
});
const participation = (adherent: number | null, programme: string, statut: string | null = null) => ({
  adherent,
  cells: { programme, statut, date: '2022-03-01' },
});

/** The first adherent of Bretagne moved to Occitanie: both count it in their registers, and name it in programmes. */
const MOVED: NetworkPlan = {
  adherents: new Map([
    ['bretagne', ['35', '35', '35'].map((department, place) => ({ department, siret: place === 0 ? SIRET : null }))],
    ['occitanie', [{ department: '31', siret: SIRET }]],
    ['guadeloupe', [{ department: '971', siret: null }]],
  ]),
  files: [
    register('bretagne', 3),
    register('occitanie', 1),
    register('guadeloupe', 1),
    {
      ...place('bretagne', 'PROGRAMMES'),
      members: [],
      rows: [
        participation(0, 'CAP'),
        participation(0, 'ZEST'),
        participation(1, 'CAP'),
        participation(1, 'CAP', 'PREVU'),
        // Nothing but a plan: no adherent of what is done.
        participation(2, 'ZEST', 'PREVU'),
        participation(null, 'CAP'),
      ],
    },
    { ...place('occitanie', 'PROGRAMMES'), members: [], rows: [participation(0, 'CAP')] },
    { ...place('guadeloupe', 'PROGRAMMES'), members: [], rows: [participation(0, 'ZEST')] },
  ],
};

const INDICATOR = 'PROGRAMMES_ADHERENTS';

describeOnProduction('different adherents', (fresh) => {
  let reader: FigureReader;
  const figureOf = (territory: TerritoryRef) =>
    reader.figure({ territory, indicator: INDICATOR, year: 2022, slice: null });

  beforeAll(async () => {
    const database = await fresh();
    const network = await seedReference(database);
    await seedPlan(database, MOVED);
    reader = await readerOf(database, network);
  });

  test('count once in their region, however many rows name them, and once in the federation', async () => {
    const regions = await Promise.all(REGIONS.map(async (code) => (await figureOf(regionRef(code))).value));
    expect(regions).toEqual([2, 1, 1]);
    expect(await figureOf(FEDERATION)).toMatchObject({ value: 3, state: 'KNOWN', basis: 'COMPUTED' });
  });

  test('count once under each part, and parts that share some come to more than their whole', async () => {
    const partsOf = async (territory: TerritoryRef) =>
      Object.fromEntries(
        (await reader.breakdown(await figureOf(territory), 'PROGRAMME')).map(({ key, figure }) => [key, figure.value]),
      );
    expect(await partsOf(FEDERATION)).toEqual({ CAP: 2, ZEST: 2 });
    expect(await partsOf({ kind: 'DEPARTMENT', code: '35' })).toEqual({ CAP: 2, ZEST: 1 });
  });

  test('count once in the rows and totals of a table', async () => {
    const rows = await reader.statistics({
      indicators: [INDICATOR],
      years: [2022],
      by: ['PROGRAMME', 'STRUCTURE_TYPE'],
      regions: null,
      structureTypes: null,
      totals: true,
    });
    const table = rows.map(({ keys, value }) => `${keys.map((key) => key.key ?? 'Total').join(' ')} ${value}`);
    expect(table.sort()).toEqual([
      'CAP AI 2',
      'CAP Total 2',
      'Total AI 3',
      'Total Total 3',
      'ZEST AI 2',
      'ZEST Total 2',
    ]);
  });

  test('are those of what is done; what is planned counts apart', async () => {
    const planned = { territory: regionRef('bretagne'), indicator: 'PROGRAMMES_PLANNED_ADHERENTS', year: 2022 };
    expect((await reader.figure({ ...planned, slice: null })).value).toBe(2);
  });
});
