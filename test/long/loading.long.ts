import { join } from 'node:path';
import { indicators } from '../../src/datasets/catalogue';
import { demonstrationIsDue } from '../../src/demonstration/demonstration-state';
import { loadDemonstration } from '../../src/demonstration/load-demonstration';
import { removeDemonstration } from '../../src/demonstration/remove-demonstration';
import { DEMONSTRATION_YEARS } from '../../src/demonstration/scope';
import { readDataVersion } from '../../src/storage/data-version';
import type { Database } from '../../src/kernel/database';
import { FEDERATION, regionRef, type TerritoryRef } from '../../src/kernel/territory';
import { load } from '../../src/loading/load';
import { AdherentEntity } from '../../src/network/adherent.entity';
import { MembershipEntity } from '../../src/network/membership.entity';
import { Network } from '../../src/network/network';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import { describeOnEveryEngine } from '../support/database';
import { readerOf } from '../support/figure-reader';
import { FILES } from '../demonstration/support';

const DATA = join(__dirname, '../../data');
const NOW = new Date('2026-01-15T08:00:00Z');
/** Below it, a number says nothing of where it comes from. */
const SMALL = 20;

const NATIONAL = [
  'ADHERENTS_TOTAL',
  'FORMATIONS_SESSIONS',
  'FORMATIONS_TRAINEES',
  'FORMATIONS_SATISFACTION_RATE',
  'LEGAL_REQUESTS_RECEIVED',
  'LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS',
  'FG2I_MEMBERS',
  'FG2I_SUBSCRIPTION',
  'FG2I_SURETY',
  'FG2I_MOBILISATIONS',
  'ACTIVITY_HOURS_WORKED',
  'PROGRAMMES_PEOPLE',
  'EVENTS_HELD',
];

describeOnEveryEngine('demonstration', (fresh) => {
  let database: Database;
  let network: Network;
  let seconds: number;

  beforeAll(async () => {
    database = await fresh();
    await load(database, DATA);
    network = await Network.read(database.read);
    const started = Date.now();
    await loadDemonstration(database, network, NOW);
    seconds = (Date.now() - started) / 1000;
  }, 120_000);

  const figure = async (territory: TerritoryRef, indicator: string, year = 2020) =>
    (await readerOf(database, network)).figure({ territory, indicator, year, slice: null });
  test('is loaded within a minute', () => expect(seconds).toBeLessThan(60));

  test('publishes every file as demonstration, without an issue', async () => {
    const submissions = await database.read.find(SubmissionEntity, { where: { origin: 'DEMONSTRATION' } });
    expect(submissions).toHaveLength(FILES.length);
    for (const { status, issues, version } of submissions)
      expect({ status, issues, version }).toEqual({ status: 'PUBLISHED', issues: '[]', version: 1 });
  });

  test('every dataset of 2020 is whole, computed, and marked', async () => {
    for (const indicator of NATIONAL)
      expect(await figure(FEDERATION, indicator)).toMatchObject({
        key: expect.objectContaining({ indicator }) as object,
        state: 'KNOWN',
        basis: 'COMPUTED',
        demonstration: true,
      });
  });

  test('no figure, and no part of one, is one that a report prints of the same indicator', async () => {
    const reader = await readerOf(database, network);
    const { all } = reader.snapshot.printed;
    const totals = all.filter(({ slice }) => slice === null);
    const splitBy = (dimension: string) => all.filter(({ slice }) => slice?.dimension === dimension);
    const imitated: string[] = [];
    let compared = 0;
    for (const { code, dimensions, unit } of indicators.filter(({ dataset }) => dataset !== null))
      for (const year of DEMONSTRATION_YEARS) {
        const check = (place: string, value: number | null, printed: typeof all) => {
          // A small number is any number.
          if (value === null || (unit !== 'RATE' && value <= SMALL)) return;
          compared++;
          if (printed.some((each) => each.indicator === code && each.value / 10_000 === value))
            imitated.push(`${code} ${year} ${place} ${value}`);
        };
        const whole = await reader.figure({ territory: FEDERATION, indicator: code, year, slice: null });
        check('', whole.value, all);
        for (const { code: region } of network.regions) {
          const own = await reader.figure({ ...whole.key, territory: regionRef(region) });
          // A rate of a few rows is a half, or nine tenths, by chance.
          if (unit !== 'RATE') check(region, own.value, totals);
        }
        for (const dimension of dimensions)
          if (unit !== 'RATE')
            for (const { key, figure: part } of await reader.breakdown(whole, dimension))
              check(`${dimension} ${key}`, part.value, splitBy(dimension));
      }
    expect(imitated).toEqual([]);
    expect(compared).toBeGreaterThan(500);
  }, 120_000);

  test('coverage shows who is missing', async () => {
    const reader = await readerOf(database, network);
    const coverage = async (indicator: string, year: number) => {
      const { reporting, expected } = reader.coverage(
        await reader.figure({ territory: FEDERATION, indicator, year, slice: null }),
      );
      return [reporting, expected];
    };
    expect(await coverage('FORMATIONS_SESSIONS', 2020)).toEqual([14, 14]);
    expect(await coverage('FORMATIONS_SESSIONS', 2021)).toEqual([13, 14]);
    expect(await coverage('ADHERENTS_TOTAL', 2021)).toEqual([14, 14]);
  });

  test('the same adherent has one identity in all years', async () => {
    const memberships = await database.read.find(MembershipEntity, { where: { region: 'bretagne' } });
    const invented = memberships.filter(({ submissionId }) => submissionId !== null);
    const uids = new Set(invented.map(({ adherentUid }) => adherentUid));
    expect(uids.size).toBe(new Set(invented.map(({ name }) => name)).size);
  });

  test('a second start loads nothing', async () => {
    const before = await readDataVersion(database.read);
    expect(await demonstrationIsDue(database, undefined)).toBe(false);
    expect(await demonstrationIsDue(database, true)).toBe(false);
    expect(await loadDemonstration(database, network, NOW)).toBe(0);
    expect(await readDataVersion(database.read)).toBe(before);
  });

  test('cut short, goes on where it was', async () => {
    const other = await fresh();
    expect(await demonstrationIsDue(other, undefined)).toBe(other.engine === 'sqlite');
    await load(other, DATA);
    const stopAt = (file: number) => (done: number) => {
      if (done === file) throw new Error('stopped');
    };
    await expect(loadDemonstration(other, network, NOW, stopAt(7))).rejects.toThrow('stopped');
    expect(await other.read.countBy(SubmissionEntity, { status: 'PUBLISHED', origin: 'DEMONSTRATION' })).toBe(7);
    expect(await demonstrationIsDue(other, undefined)).toBe(other.engine === 'sqlite');
    await expect(loadDemonstration(other, network, NOW, stopAt(20))).rejects.toThrow('stopped');
    expect(await loadDemonstration(other, network, NOW)).toBe(FILES.length - 20);
    const cells = (each: Database) =>
      each.read.query<unknown>(
        'SELECT cell_group, indicator, cell_key, SUM(numerator) AS total FROM figure_cells GROUP BY cell_group, indicator, cell_key ORDER BY 1, 2, 3',
      );
    expect(await cells(other)).toEqual(await cells(database));
  }, 120_000);

  test('is taken away whole, and real data stays', async () => {
    const before = await readDataVersion(database.read);
    const real = await database.read.countBy(AdherentEntity, { demonstration: false });
    expect(await removeDemonstration(database)).toBe(FILES.length);
    expect(await readDataVersion(database.read)).toBeGreaterThan(before);
    expect(await database.read.countBy(SubmissionEntity, { origin: 'DEMONSTRATION' })).toBe(0);
    expect(await database.read.countBy(AdherentEntity, { demonstration: true })).toBe(0);
    expect(await database.read.countBy(AdherentEntity, { demonstration: false })).toBe(real);
    for (const table of [
      'memberships',
      'audit_entries',
      'figure_cells',
      'cross_cells',
      'formations',
      'legal_requests',
      'fg2i_guarantees',
      'activity_reports',
      'programme_participations',
      'events',
    ]) {
      const orphans = await database.read.query<unknown[]>(
        `SELECT 1 FROM ${table} WHERE submission_id IS NOT NULL AND submission_id NOT IN (SELECT id FROM submissions)`,
      );
      expect([table, orphans.length]).toEqual([table, 0]);
    }
    expect(await figure(FEDERATION, 'ADHERENTS_TOTAL')).toMatchObject({ state: 'NOT_REPORTED', demonstration: false });
    expect(await figure(FEDERATION, 'ADHERENTS_TOTAL', 2023)).toMatchObject({
      value: 586,
      basis: 'PRINTED',
      demonstration: false,
    });
  });

  test('stays away at the next start, unless it is asked for', async () => {
    expect(await demonstrationIsDue(database, undefined)).toBe(false);
    expect(await demonstrationIsDue(database, false)).toBe(false);
    expect(await demonstrationIsDue(database, true)).toBe(true);
  });

  test.each(['VALID', 'PUBLISHED'] as const)(
    'leaves a year alone in which something real is %s',
    async (status) => {
      const other = await fresh();
      await load(other, DATA);
      await other.write((manager) => manager.save(SubmissionEntity, realRegister(2020, status)));
      await loadDemonstration(other, network, NOW);
      const invented = await other.read.findBy(SubmissionEntity, { origin: 'DEMONSTRATION' });
      expect(new Set(invented.map(({ year }) => year))).toEqual(new Set([2021]));
      expect(await other.read.countBy(SubmissionEntity, { year: 2020 })).toBe(1);
    },
    120_000,
  );
});

/** What a region handed in. */
const realRegister = (year: number, status: 'VALID' | 'PUBLISHED') => ({
  uid: 'réel',
  dataset: 'ADHERENTS' as const,
  regionKey: 'bretagne',
  year,
  version: 1,
  status,
  publishedSlot: status === 'PUBLISHED' ? `ADHERENTS|bretagne|${year}` : null,
  origin: 'REGION' as const,
  source: null,
  fileName: 'registre.csv',
  checksum: '',
  rowCount: 0,
  nothingToReport: false,
  issues: '[]',
  submittedAt: NOW.toISOString(),
  submittedBy: null,
  publishedAt: status === 'PUBLISHED' ? NOW.toISOString() : null,
  replacedAt: null,
});
