import type { Database } from '../../../src/kernel/database';
import { Network } from '../../../src/network/network';
import { SourceEntity } from '../../../src/network/reference.entity';
import { PrintedFigureEntity } from '../../../src/reports/printed-figure.entity';
import { describeOnEveryEngine } from '../../support/database';
import { readerOf } from '../../support/figure-reader';
import { REGIONS, type PlannedFile, type PlannedMember } from '../../support/random-network';
import { seedPlan, seedReference } from '../../support/seed-network';
import { printed, short, YEAR } from './support';

const place = { year: YEAR, demonstration: false, members: [], rows: [] };
const member = (adherent: number, ...types: string[]): PlannedMember => ({
  adherent,
  types,
  joined: null,
  left: false,
});
const register = (home: string, members: readonly PlannedMember[]): PlannedFile => ({
  ...place,
  dataset: 'ADHERENTS',
  home,
  members,
});
const declares = (home: string | null, ...figures: (readonly [string, number])[]): PlannedFile => ({
  ...place,
  dataset: 'FIGURES',
  home,
  rows: figures.map(([indicateur, valeur]) => ({ adherent: null, cells: { indicateur, valeur, approximatif: false } })),
});
const sessions = (home: string, count: number): PlannedFile => ({
  ...place,
  dataset: 'FORMATIONS',
  home,
  rows: Array.from({ length: count }, (_, at) => ({
    adherent: null,
    cells: {
      intitule: `Écouter ${at}`,
      type: 'INTRA',
      thematique: 'Santé',
      date_debut: `${YEAR}-03-01`,
      stagiaires: 5,
      heures: 35,
    },
  })),
});

describeOnEveryEngine('what is said, against rows', (fresh) => {
  let database: Database;
  let network: Network;

  beforeAll(async () => {
    database = await fresh();
    await seedReference(database);
    const source = { code: 'federation', title: 'Rapport', publisher: 'Coorace', year: YEAR, territory: 'F' };
    await database.write((manager) => manager.save(SourceEntity, source));
    network = await Network.read(database.read);
  });

  const found = async (files: readonly PlannedFile[], ...said: ReturnType<typeof printed>[]) => {
    const pool = ['22', '35', '22', '35'].map((department) => ({ department, siret: null }));
    await seedPlan(database, { adherents: new Map(REGIONS.map((region) => [region, pool])), files });
    await database.write(async (manager) => {
      await manager.createQueryBuilder().delete().from(PrintedFigureEntity).execute();
      await manager.insert(
        PrintedFigureEntity,
        said.map(({ source, territory, slice, ...rest }, at) => ({
          ...rest,
          position: at + 1,
          source: source.code,
          territory: territory.kind === 'FEDERATION' ? 'F' : `R:${territory.code}`,
          dimension: slice?.dimension ?? null,
          key: slice?.key ?? null,
        })),
      );
    });
    return (await readerOf(database, network)).reconciliation(null);
  };
  const BRETAGNE = { kind: 'REGION', code: 'bretagne' } as const;
  const type = (key: string, value: number) =>
    printed({ indicator: 'ADHERENTS_TOTAL', territory: BRETAGNE, part: `STRUCTURE_TYPE=${key}`, value });
  const members = [member(0, 'AI', 'ACI'), member(1, 'AI'), member(2, 'ACI'), member(3, 'AI', 'ETTI')];

  test('first types are held against first types', async () => {
    expect(await found([register('bretagne', members)], type('AI', 3), type('ACI', 1))).toEqual([]);
  });

  test('a set that fits types run better is held against types run, and names what differs', async () => {
    expect(await found([register('bretagne', members)], type('AI', 3), type('ACI', 2), type('ETTI', 1))).toEqual([]);
    const all = await found([register('bretagne', members)], type('AI', 3), type('ACI', 3), type('ETTI', 1));
    expect(all.map((each) => `${each.indicator} ${each.slice?.key} ${short(each)}`)).toEqual([
      'ADHERENTS_TYPE_MEMBERSHIPS ACI COMPUTED_AND_PRINTED 3 2',
    ]);
  });

  test('a set that fits neither better is of first types', async () => {
    const all = await found([register('bretagne', members)], type('AI', 2));
    expect(all.map((each) => `${each.indicator} ${short(each)}`)).toEqual(['ADHERENTS_TOTAL COMPUTED_AND_PRINTED 2 3']);
  });

  test('what a region declares is held against the rows that win over it', async () => {
    expect(await found([sessions('bretagne', 3), declares('bretagne', ['FORMATIONS_SESSIONS', 3])])).toEqual([]);
    const [one] = await found([sessions('bretagne', 3), declares('bretagne', ['FORMATIONS_SESSIONS', 4])]);
    expect(one && short(one)).toBe('COMPUTED_AND_PRINTED 4 3');
    expect(one?.message).toContain('corriger le chiffre déclaré');
  });

  test('what the federation declares is held against all regions, whatever each of them rests on', async () => {
    const regions = [
      sessions('bretagne', 3),
      declares('guadeloupe', ['FORMATIONS_SESSIONS', 4]),
      sessions('occitanie', 1),
    ];
    expect(await found([...regions, declares(null, ['FORMATIONS_SESSIONS', 8])])).toEqual([]);
    const [one, ...more] = await found([...regions, declares(null, ['FORMATIONS_SESSIONS', 9])]);
    expect(more).toEqual([]);
    expect(one && short(one)).toBe('TOTAL_AND_PARTS 9 8');
  });

  test('where a region is missing, the others are no more than the whole', async () => {
    const regions = [sessions('bretagne', 3), sessions('occitanie', 1)];
    expect(await found([...regions, declares(null, ['FORMATIONS_SESSIONS', 9])])).toEqual([]);
    const [one] = await found([...regions, declares(null, ['FORMATIONS_SESSIONS', 2])]);
    expect(one?.message).toContain('2 régions sur 3 font déjà 4');
  });

  test('demonstration takes no part, in rows as in totals', async () => {
    const invented = [sessions('bretagne', 3), declares('bretagne', ['FORMATIONS_SESSIONS', 4])].map((file) => ({
      ...file,
      demonstration: true,
    }));
    expect(await found(invented, printed({ indicator: 'FORMATIONS_SESSIONS', territory: BRETAGNE, value: 9 }))).toEqual(
      [],
    );
  });
});
