import fc from 'fast-check';
import type { StatisticsQuery, StatisticsRow } from '../../src/statistics/statistics-row';
import { indicators as catalogue } from '../../src/datasets/catalogue';
import type { Database } from '../../src/kernel/database';
import { lastYear } from '../../src/kernel/year';
import { Network } from '../../src/network/network';
import { describeOnEveryEngine } from '../support/database';
import { readerOf } from '../support/figure-reader';
import { networkPlans } from '../support/random-network';
import { seedPlan, seedReference } from '../support/seed-network';

/** Keys of a row as a person reads them: a total as `=`, a null key as its label. */
const placeOf = (row: StatisticsRow): string =>
  row.keys.map(({ isTotal, key, label }) => (isTotal ? '=' : (key ?? label))).join(' ');
const valuesOf = (rows: readonly StatisticsRow[]) => Object.fromEntries(rows.map((row) => [placeOf(row), row.value]));

describeOnEveryEngine('statistics of what the reports print', (fresh) => {
  let database: Database;
  let network: Network;
  const statements: string[] = [];

  beforeAll(async () => {
    database = await fresh({ filled: 'LOADED', countStatements: (sql) => void statements.push(sql) });
    network = await Network.read(database.read);
  });

  const ask = async (query: StatisticsQuery) => {
    const reader = await readerOf(database, network);
    statements.length = 0;
    return reader.statistics(query);
  };
  const refused = async (query: StatisticsQuery) => {
    const answer = ask(query);
    await expect(answer).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    return answer.catch((error: unknown) => String(error));
  };

  test('adherents of 2023 by type end in the printed 586, and types printed as one stay one', async () => {
    const rows = await ask({ indicators: ['ADHERENTS_TOTAL'], years: [2023], by: ['STRUCTURE_TYPE'], totals: true });
    expect(valuesOf(rows)).toMatchObject({ AI: 269, ACI: 148, 'ETTI+ETT_ESS': 52, OTHER: 39, '=': 586 });
    expect(rows.at(-1)).toMatchObject({
      keys: [{ dimension: 'STRUCTURE_TYPE', isTotal: true, key: null, label: 'Total' }],
      basis: 'PRINTED',
      coverage: { reporting: 0, expected: 14, rate: 0 },
    });
  });

  test('a filter by one of two merged types leaves them out, by both takes them', async () => {
    const query = { indicators: ['ADHERENTS_TOTAL'], years: [2023] };
    expect(valuesOf(await ask({ ...query, structureTypes: ['ETTI', 'AI'] }))).toEqual({ '': 269 });
    expect(valuesOf(await ask({ ...query, structureTypes: ['ETTI', 'ETT_ESS'] }))).toEqual({ '': 52 });
  });

  test('by region, every region has a row in French order, those without a figure too', async () => {
    const rows = await ask({ indicators: ['ADHERENTS_TOTAL'], years: [2024], by: ['REGION'], totals: true });
    expect(rows.map((row) => row.keys[0]?.label)).toEqual([...network.regions.map((region) => region.name), 'Total']);
    const known = rows.filter((row) => row.state !== 'NOT_REPORTED');
    expect(known.map((row) => [placeOf(row), row.value, row.partialValue, row.coverage.expected])).toEqual([
      ['occitanie', 49, null, 1],
      ['=', null, 49, 14],
    ]);
    expect(rows.at(-1)?.partialOf).toEqual([{ kind: 'REGION', code: 'occitanie' }]);
    expect(rows.filter((row) => row.state === 'NOT_REPORTED')).toHaveLength(13);
  });

  test('the total over some regions is their consolidation, with their coverage', async () => {
    const [row] = await ask({ indicators: ['ADHERENTS_TOTAL'], years: [2024], regions: ['occitanie', 'bretagne'] });
    const coverage = { reporting: 1, expected: 2, rate: 0.5 };
    expect(row).toMatchObject({ keys: [], state: 'PARTIAL', value: null, partialValue: 49, coverage });
    const reader = await readerOf(database, network);
    const missing = row === undefined ? [] : await reader.statisticsMissing(row);
    expect(missing).toEqual([{ kind: 'REGION', code: 'bretagne' }]);
  });

  test('crossed dimensions come from rows, and a mean is computed anew in every cell', async () => {
    const by = ['DEPARTMENT', 'STRUCTURE_TYPE'] as const;
    const rows = await ask({ indicators: ['ADHERENTS_TOTAL', 'ADHERENTS_SIAE_RATE'], years: [2024], by });
    const herault = rows.filter((row) => placeOf(row) === '34 EBE').map((row) => row.value);
    expect(herault).toEqual([1, 0]);
  });

  test('a table costs one statement, and one more when dimensions are crossed, however much it names', async () => {
    await ask({ indicators: ['ADHERENTS_TOTAL'], years: [2024], by: ['REGION'], totals: true });
    expect(statements).toHaveLength(1);
    const everything = catalogue.filter((each) => each.dataset === 'ADHERENTS').map((each) => each.code);
    const years = [2019, 2020, 2021, 2022, 2023, 2024];
    await ask({ indicators: everything, years, by: ['REGION', 'STRUCTURE_TYPE', 'DEPARTMENT'], totals: true });
    expect(statements).toHaveLength(2);
  });

  test('indicators and years come in the order asked, once each', async () => {
    const indicators = ['FORMATIONS_TRAINEES', 'FORMATIONS_SESSIONS', 'FORMATIONS_TRAINEES'];
    const rows = await ask({ indicators, years: [2023, 2022, 2023] });
    expect(rows.map((row) => `${row.indicator} ${row.year}`)).toEqual([
      'FORMATIONS_TRAINEES 2023',
      'FORMATIONS_TRAINEES 2022',
      'FORMATIONS_SESSIONS 2023',
      'FORMATIONS_SESSIONS 2022',
    ]);
  });

  test('a year without data is no error', async () => {
    const rows = await ask({ indicators: ['EVENTS_HELD'], years: [1990], by: ['KIND'], totals: true });
    expect(rows.map((row) => [placeOf(row), row.state])).toEqual([['=', 'NOT_REPORTED']]);
  });

  test('a dimension that an indicator lacks is refused, naming those in common', async () => {
    const reason = await refused({ indicators: ['EVENTS_HELD', 'ADHERENTS_TOTAL'], years: [2023], by: ['KIND'] });
    expect(reason).toContain('ADHERENTS_TOTAL ne se ventile pas par KIND. Dimensions communes : REGION.');
  });

  test('every fault is told at once, with what to write instead', async () => {
    const reason = await refused({
      indicators: ['ADHERENT_TOTAL', 'EVENTS_HELD'],
      years: [1900, lastYear() + 1],
      by: ['REGION', 'REGION'],
      regions: ['bretagn'],
      structureTypes: ['AI'],
    });
    for (const part of [
      '« ADHERENTS_TOTAL »',
      '1900',
      String(lastYear() + 1),
      'deux fois',
      '« bretagne »',
      'EVENTS_HELD',
    ])
      expect(reason).toContain(part);
  });

  test('nothing asked for is refused: no indicator, no year, an empty filter', async () => {
    const reason = await refused({ indicators: [], years: [], regions: [], structureTypes: [] });
    for (const part of ['`indicators`', '`years`', '`regions`', '`structureTypes`']) expect(reason).toContain(part);
  });

  test('dimensions that only reports know are not crossed', async () => {
    const only = catalogue.find((each) => each.dataset === null && each.dimensions.length > 2);
    if (only === undefined) throw new Error('no indicator of this kind is left in the catalogue');
    const by = only.dimensions.filter((dimension) => dimension !== 'REGION').slice(0, 2);
    expect(await refused({ indicators: [only.code], years: [2023], by })).toContain('une seule de ces dimensions');
  });

  test('a table beyond 20,000 rows is refused with their number, before anything is read', async () => {
    const indicators = catalogue.filter((each) => each.dimensions.includes('REGION')).map((each) => each.code);
    const years = Array.from({ length: lastYear() - 1984 }, (_, index) => 1985 + index);
    const rows = indicators.length * years.length * 14;
    const reason = await refused({ indicators, years, by: ['REGION'] });
    expect(rows).toBeGreaterThan(20_000);
    expect(reason).toContain(`aurait ${rows.toLocaleString('fr-FR')} lignes`);
    expect(statements).toHaveLength(0);
  });

  test('availability names the regions that have a figure and the dimensions to group by', async () => {
    const reader = await readerOf(database, network);
    statements.length = 0;
    const found = await reader.availability({ indicators: ['ADHERENTS_TOTAL'] });
    expect(statements.length).toBeLessThanOrEqual(1);
    expect(found.find((each) => each.year === 2024)).toEqual({
      indicator: 'ADHERENTS_TOTAL',
      year: 2024,
      federation: 'PARTIAL',
      regions: ['occitanie'],
      outside: false,
      dimensions: ['REGION', 'DEPARTMENT', 'STRUCTURE_TYPE'],
    });
    expect(found.some((each) => each.year === 2020)).toBe(false);
  });
});

describeOnEveryEngine('the missing of a table', (fresh) => {
  test('are read in two statements, however many regions the table has', async () => {
    const statements: string[] = [];
    const database = await fresh({ countStatements: (sql) => void statements.push(sql) });
    const network = await seedReference(database);
    const members = [0, 1].map((adherent) => ({ adherent, types: ['AI'], joined: null, left: false }));
    const place = { year: 2022, demonstration: false };
    const adherent = (department: string) => ({ department, siret: null });
    await seedPlan(database, {
      adherents: new Map([
        ['bretagne', [adherent('22'), adherent('35')]],
        ['occitanie', [adherent('09'), adherent('31')]],
      ]),
      files: ['bretagne', 'occitanie'].flatMap((home) => [
        { ...place, dataset: 'ADHERENTS' as const, home, rows: [], members },
        {
          ...place,
          dataset: 'ACTIVITY' as const,
          home,
          rows: [{ adherent: 1, cells: { heures_travaillees: 10 } }],
          members: [],
        },
      ]),
    });
    const reader = await readerOf(database, network);
    const rows = await reader.statistics({ indicators: ['ACTIVITY_HOURS_WORKED'], years: [2022], by: ['REGION'] });
    statements.length = 0;
    const missing = await Promise.all(rows.map((row) => reader.statisticsMissing(row)));
    expect(missing.map((each) => each.length)).toEqual([1, 0, 1]);
    expect(statements).toHaveLength(2);
  });
});

describeOnEveryEngine('statistics of adherents outside every delegation', (fresh) => {
  test('they have a row of their own without a key, and take no part in a filter by regions', async () => {
    const database = await fresh();
    const network = await seedReference(database);
    const member = { adherent: 0, types: ['AI'], joined: null, left: false };
    const [plan] = fc.sample(networkPlans, 1);
    const files = [null, 'bretagne'].map((home) => ({
      dataset: 'ADHERENTS' as const,
      home,
      year: 2022,
      demonstration: true,
      rows: [],
      members: [member],
    }));
    await seedPlan(database, { adherents: plan?.adherents ?? new Map(), files });
    const reader = await readerOf(database, network);
    const query: StatisticsQuery = { indicators: ['ADHERENTS_TOTAL'], years: [2022], by: ['REGION'], totals: true };
    const rows = await reader.statistics(query);
    expect(rows.slice(-2).map((row) => [row.keys, row.value, row.partialValue, row.demonstration])).toEqual([
      [[{ dimension: 'REGION', isTotal: false, key: null, label: 'Hors délégation' }], 1, null, true],
      [[{ dimension: 'REGION', isTotal: true, key: null, label: 'Total' }], null, 2, true],
    ]);
    const some = await reader.statistics({ ...query, regions: network.regions.map((region) => region.code) });
    expect(some.map((row) => row.value)).toEqual([1, null, null, null]);
    expect(some.at(-1)?.partialValue).toBe(1);
  });
});
