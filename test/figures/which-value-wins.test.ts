import type { FigureReader } from '../../src/reading/figure-reader';
import type { Database } from '../../src/kernel/database';
import { FEDERATION, regionRef, type TerritoryRef } from '../../src/kernel/territory';
import { Network } from '../../src/network/network';
import { SourceEntity } from '../../src/network/reference.entity';
import { PrintedFigureEntity } from '../../src/reports/printed-figure.entity';
import { describeOnEveryEngine } from '../support/database';
import { readerOf } from '../support/figure-reader';
import { REGIONS, type Home, type PlannedFile, type PlannedRow } from '../support/random-network';
import { seedPlan, seedReference } from '../support/seed-network';

const YEAR = 2022;
const place = { year: YEAR, demonstration: false, members: [] };

const formation = (type: string): PlannedRow => ({
  adherent: null,
  cells: { intitule: 'Écouter', type, thematique: 'Santé', date_debut: `${YEAR}-03-01`, stagiaires: 5, heures: 35 },
});
const formations = (home: Home, ...types: string[]): PlannedFile => ({
  ...place,
  dataset: 'FORMATIONS',
  home,
  rows: types.map(formation),
});
const declared = (home: Home, ...figures: (readonly [string, string | null, number])[]): PlannedFile => ({
  ...place,
  dataset: 'FIGURES',
  home,
  rows: figures.map(([indicateur, modalite, valeur]) => ({
    adherent: null,
    cells: { indicateur, dimension: modalite === null ? null : 'KIND', modalite, valeur, approximatif: false },
  })),
});
const member = (adherent: number) => ({ adherent, types: ['AI'], joined: null, left: false });
const survey = (home: Home, hours: readonly number[]): PlannedFile[] => [
  { ...place, dataset: 'ADHERENTS', home, rows: [], members: [member(0), member(1)] },
  {
    ...place,
    dataset: 'ACTIVITY',
    home,
    rows: hours.map((each, adherent) => ({ adherent, cells: { heures_travaillees: each } })),
  },
];

describeOnEveryEngine('which value wins', (fresh) => {
  let database: Database;
  let network: Network;

  beforeAll(async () => {
    database = await fresh();
    await seedReference(database);
    const source = { code: 'rapport', title: 'Rapport', publisher: 'Coorace', year: YEAR, territory: 'F' };
    await database.write((manager) => manager.save(SourceEntity, source));
    network = await Network.read(database.read);
  });

  const published = async (...files: PlannedFile[]): Promise<FigureReader> => {
    const pool = ['22', '35'].map((department) => ({ department, siret: null }));
    await seedPlan(database, { adherents: new Map([['bretagne', pool]]), files });
    return readerOf(database, network);
  };
  const print = (...figures: (readonly [territory: string, indicator: string, value: number])[]) =>
    database.write(async (manager) => {
      await manager.createQueryBuilder().delete().from(PrintedFigureEntity).execute();
      await manager.insert(
        PrintedFigureEntity,
        figures.map(([territory, indicator, value], index) => ({
          position: index + 1,
          source: 'rapport',
          territory,
          year: YEAR,
          indicator,
          dimension: null,
          key: null,
          partOf: null,
          value: value * 10_000,
          rounding: 10_000,
          approximate: false,
          base: null,
          scope: null,
          section: 'p. 1',
          note: null,
        })),
      );
    });
  const said = async (reader: FigureReader, territory: TerritoryRef, indicator = 'FORMATIONS_SESSIONS') => {
    const figure = await reader.figure({ territory, indicator, year: YEAR, slice: null });
    const { value, partialValue, partialOf, basis, state } = figure;
    const parts = partialOf.map(({ code }) => code).join(' ');
    return state === 'PARTIAL' ? `${partialValue} ${basis} of ${parts}` : value === null ? state : `${value} ${basis}`;
  };
  const BRETAGNE = regionRef('bretagne');

  test('for the federation: the consolidation of every region, before what it declares or a report prints', async () => {
    await print(['F', 'FORMATIONS_SESSIONS', 190]);
    const reader = await published(
      ...REGIONS.map((region) => formations(region, 'INTRA')),
      declared(null, ['FORMATIONS_SESSIONS', null, 150]),
    );
    expect(await said(reader, FEDERATION)).toBe('3 COMPUTED');
  });

  test('with a region missing: what it declares, else what is printed, else a part that is no value', async () => {
    const partial = [formations('bretagne', 'INTRA', 'INTER')];
    await print(['F', 'FORMATIONS_SESSIONS', 190]);
    const declaring = await published(...partial, declared(null, ['FORMATIONS_SESSIONS', null, 150]));
    expect(await said(declaring, FEDERATION)).toBe('150 DECLARED');
    expect(await said(await published(...partial), FEDERATION)).toBe('190 PRINTED');
    await print();
    expect(await said(await published(...partial), FEDERATION)).toBe('2 COMPUTED of bretagne');
    expect(await said(await published(), FEDERATION)).toBe('NOT_REPORTED');
  });

  test('for a region: rows over declared over printed', async () => {
    await print(['R:bretagne', 'FORMATIONS_SESSIONS', 9]);
    const both = [declared('bretagne', ['FORMATIONS_SESSIONS', null, 7])];
    expect(await said(await published(formations('bretagne', 'INTRA'), ...both), BRETAGNE)).toBe('1 COMPUTED');
    expect(await said(await published(...both), BRETAGNE)).toBe('7 DECLARED');
    expect(await said(await published(), BRETAGNE)).toBe('9 PRINTED');
  });

  test('for a region’s survey: what is published, whoever has answered it, before what is said of the whole', async () => {
    await print(['R:bretagne', 'ACTIVITY_HOURS_WORKED', 574_000]);
    const hours = (reader: FigureReader) => said(reader, BRETAGNE, 'ACTIVITY_HOURS_WORKED');
    expect(await hours(await published())).toBe('574000 PRINTED');
    expect(await hours(await published(...survey('bretagne', [1000])))).toBe('1000 COMPUTED');
    expect(await hours(await published(...survey('bretagne', [1000, 500])))).toBe('1500 COMPUTED');
  });

  test('a consolidation takes what each region shows, and says that they are mixed', async () => {
    await print(['R:occitanie', 'FORMATIONS_SESSIONS', 9]);
    const reader = await published(
      formations('bretagne', 'INTRA'),
      declared('guadeloupe', ['FORMATIONS_SESSIONS', null, 7]),
    );
    expect(await said(reader, FEDERATION)).toBe('17 MIXED');
  });

  test('a declared nothing is a known zero, and no part of a table', async () => {
    await print();
    const reader = await published(
      formations('bretagne', 'INTRA'),
      formations('guadeloupe'),
      formations('occitanie', 'INTER', 'INTER'),
    );
    expect(await said(reader, regionRef('guadeloupe'))).toBe('0 COMPUTED');
    const query = { indicators: ['FORMATIONS_SESSIONS'], years: [YEAR], by: ['KIND'] as const, totals: true };
    const rows = await reader.statistics(query);
    expect(rows.map((row) => [row.keys[0]?.label, row.value])).toEqual([
      ['Intra', 1],
      ['Inter', 2],
      ['Total', 3],
    ]);
  });

  test('a region that declared its total alone stands whole under « Non précisé » beside the parts of others', async () => {
    await print();
    const reader = await published(
      formations('bretagne', 'INTRA'),
      declared('guadeloupe', ['FORMATIONS_SESSIONS', null, 7]),
      declared('occitanie', ['FORMATIONS_SESSIONS', null, 5], ['FORMATIONS_SESSIONS', 'INTER', 4]),
    );
    const rows = await reader.statistics({
      indicators: ['FORMATIONS_SESSIONS'],
      years: [YEAR],
      by: ['KIND'],
      totals: true,
    });
    const said = rows.map((row) => [row.keys[0]?.key, row.keys[0]?.label, row.value, row.partialValue, row.basis]);
    expect(said).toEqual([
      ['INTRA', 'Intra', null, 1, 'COMPUTED'],
      ['INTER', 'Inter', null, 4, 'DECLARED'],
      [null, 'Non précisé', 8, null, 'DECLARED'],
      [null, 'Total', 13, null, 'MIXED'],
    ]);
  });

  test('means that are declared or printed are never averaged: they show, and no consolidation takes them', async () => {
    await print(['R:occitanie', 'FORMATIONS_SATISFACTION_RATE', 0.5]);
    const reader = await published(formations('bretagne', 'INTRA'));
    expect(await said(reader, regionRef('occitanie'), 'FORMATIONS_SATISFACTION_RATE')).toBe('0.5 PRINTED');
    expect(await said(reader, FEDERATION, 'FORMATIONS_SATISFACTION_RATE')).toBe('NOT_REPORTED');
    const query = { indicators: ['FORMATIONS_SATISFACTION_RATE'], years: [YEAR] };
    expect((await reader.statistics({ ...query, regions: ['occitanie'] }))[0]?.value).toBe(0.5);
    expect((await reader.statistics({ ...query, regions: ['occitanie', 'bretagne'] }))[0]?.value).toBe(null);
  });
});
