import { regionRef, FEDERATION } from '../../src/kernel/territory';
import type { Database } from '../../src/kernel/database';
import { Network } from '../../src/network/network';
import { SourceEntity } from '../../src/network/reference.entity';
import { PrintedFigureEntity } from '../../src/reports/printed-figure.entity';
import { describeOnProduction } from '../support/database';
import { readerOf } from '../support/figure-reader';
import { REGIONS, type PlannedFile } from '../support/random-network';
import { seedPlan, seedReference } from '../support/seed-network';

const [FIRST = '', ...OTHERS] = REGIONS;

const sessions = (home: string, year: number, demonstration = false): PlannedFile => ({
  year,
  demonstration,
  members: [],
  dataset: 'FORMATIONS',
  home,
  rows: [
    {
      adherent: null,
      cells: {
        intitule: 'Écouter',
        type: 'INTRA',
        thematique: 'Santé',
        date_debut: `${year}-03-01`,
        stagiaires: 5,
        heures: 7,
      },
    },
  ],
});
const everywhere = (year: number, demonstration = false) =>
  REGIONS.map((region) => sessions(region, year, demonstration));
const declares = (home: string | null, year: number, demonstration = false): PlannedFile => ({
  year,
  demonstration,
  members: [],
  dataset: 'FIGURES',
  home,
  rows: [{ adherent: null, cells: { indicateur: 'FORMATIONS_SESSIONS', valeur: 3, approximatif: false } }],
});

describeOnProduction('the year that is meant when none is named', (fresh) => {
  let database: Database;
  let network: Network;

  beforeAll(async () => {
    database = await fresh();
    await seedReference(database);
    const source = { code: 'federation', title: 'Rapport', publisher: 'Coorace', year: 2016, territory: 'F' };
    await database.write((manager) => manager.save(SourceEntity, source));
    network = await Network.read(database.read);
  });

  const yearOf = async (files: readonly PlannedFile[], territory = FEDERATION) => {
    await seedPlan(database, { adherents: new Map(), files });
    return (await readerOf(database, network)).defaultYear(territory);
  };

  test('is the latest in which every region is in, not a later one that lacks one', async () => {
    expect(await yearOf([...everywhere(2018), ...OTHERS.map((region) => sessions(region, 2019))])).toBe(2018);
    expect(await yearOf([...everywhere(2018), ...everywhere(2019)])).toBe(2019);
  });

  test('counts a total that a region declares for its rows, and one that the federation declares for all', async () => {
    const others = OTHERS.map((region) => sessions(region, 2019));
    expect(await yearOf([...everywhere(2018), ...others, declares(FIRST, 2019)])).toBe(2019);
    expect(await yearOf([...everywhere(2018), declares(null, 2019)])).toBe(2019);
  });

  test('is, where no year is whole, the latest in which anything real is in, whatever is invented', async () => {
    expect(await yearOf([sessions(FIRST, 2017), sessions(FIRST, 2018), ...everywhere(2019, true)])).toBe(2018);
    expect(await yearOf([sessions(FIRST, 2018), declares(null, 2019, true)])).toBe(2018);
    expect(await yearOf([...everywhere(2019, true)])).toBe(2019);
  });

  test('is, for a region, the latest of its own', async () => {
    const files = [...everywhere(2018), sessions(FIRST, 2019)];
    expect(await yearOf(files, regionRef(FIRST))).toBe(2019);
    expect(await yearOf(files, regionRef(OTHERS[0] ?? ''))).toBe(2018);
  });

  test('is, for a region of which nothing is known, the federation’s', async () => {
    expect(await yearOf([sessions(FIRST, 2019)], regionRef(OTHERS[0] ?? ''))).toBe(2019);
  });

  test('is what a report prints rather than what is invented', async () => {
    await database.write((manager) =>
      manager.insert(PrintedFigureEntity, {
        position: 1,
        source: 'federation',
        territory: 'F',
        year: 2016,
        indicator: 'FORMATIONS_SESSIONS',
        dimension: null,
        key: null,
        partOf: null,
        value: 30_000,
        rounding: 10_000,
        approximate: false,
        base: null,
        scope: 'outre-mer',
        programme: null,
        section: 'p. 1',
        note: null,
      }),
    );
    expect(await yearOf(everywhere(2019, true))).toBe(2019);
    const print = (as: Partial<PrintedFigureEntity>) =>
      database.write((manager) => manager.update(PrintedFigureEntity, { source: 'federation' }, as));
    await print({ scope: null, dimension: 'KIND', key: 'INTRA' });
    expect(await yearOf(everywhere(2019, true))).toBe(2016);
    expect(await yearOf([...everywhere(2019, true), sessions(FIRST, 2015)])).toBe(2015);
    await print({ dimension: null, key: null });
    expect(await yearOf([...everywhere(2019, true), sessions(FIRST, 2015)])).toBe(2016);
  });
});
