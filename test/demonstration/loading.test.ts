import { join } from 'node:path';
import { demonstrationIsDue } from '../../src/demonstration/demonstration-state';
import { loadDemonstration } from '../../src/demonstration/load-demonstration';
import { removeDemonstration } from '../../src/demonstration/remove-demonstration';
import { readDataVersion } from '../../src/kernel/data-version';
import type { Database } from '../../src/kernel/database';
import { FEDERATION, regionRef, type TerritoryRef } from '../../src/kernel/territory';
import { load } from '../../src/loading/load';
import { AdherentEntity } from '../../src/network/adherent.entity';
import { MembershipEntity } from '../../src/network/membership.entity';
import { Network } from '../../src/network/network';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import { describeOnEveryEngine } from '../support/database';
import { readerOf } from '../support/figure-reader';
import { FILES } from './support';

const DATA = join(__dirname, '../../data');
const NOW = new Date('2026-01-15T08:00:00Z');

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

  const figure = async (territory: TerritoryRef, indicator: string, year = 2023) =>
    (await readerOf(database, network)).figure({ territory, indicator, year, slice: null });
  const values = (territory: TerritoryRef, indicators: readonly string[]) =>
    Promise.all(indicators.map(async (indicator) => (await figure(territory, indicator)).value));

  test('is loaded within a minute', () => expect(seconds).toBeLessThan(60));

  test('publishes every file as demonstration, without an issue', async () => {
    const submissions = await database.read.find(SubmissionEntity, { where: { origin: 'DEMONSTRATION' } });
    expect(submissions).toHaveLength(FILES.length);
    for (const { status, issues, version } of submissions)
      expect({ status, issues, version }).toEqual({ status: 'PUBLISHED', issues: '[]', version: 1 });
  });

  test('the national figures of 2023 are the printed ones, computed', async () => {
    expect(
      await values(FEDERATION, [
        'ADHERENTS_TOTAL',
        'FORMATIONS_SESSIONS',
        'FORMATIONS_TRAINEES',
        'FORMATIONS_SATISFACTION_RATE',
        'LEGAL_REQUESTS_RECEIVED',
        'LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS',
        'FG2I_MEMBERS',
        'FG2I_SUBSCRIPTION',
        'FG2I_SURETY',
        'FG2I_FFA_SURETY',
        'FG2I_GUARANTEE_TOTAL',
        'FG2I_MOBILISATIONS',
      ]),
    ).toEqual([586, 190, 1289, 0.93, 1000, 10, 36, 539_712, 4_047_839, 696_228.41, 5_397_120, 0]);
    expect(await figure(FEDERATION, 'ADHERENTS_TOTAL')).toMatchObject({ basis: 'COMPUTED', demonstration: true });
  });

  test('the kinds of training, and the types of the fund’s members, are the printed ones', async () => {
    const reader = await readerOf(database, network);
    const parts = async (indicator: string, dimension: 'KIND' | 'STRUCTURE_TYPE') => {
      const whole = await reader.figure({ territory: FEDERATION, indicator, year: 2023, slice: null });
      return Object.fromEntries(
        (await reader.breakdown(whole, dimension)).map(({ key, figure: part }) => [key, part.value]),
      );
    };
    expect(await parts('FORMATIONS_SESSIONS', 'KIND')).toMatchObject({ INTRA: 42, INTER: 129, SERVICE: 19 });
    expect(await parts('FG2I_MEMBERS', 'STRUCTURE_TYPE')).toMatchObject({ ETTI: 29, ETT_ESS: 7 });
    expect(await parts('ADHERENTS_TOTAL', 'STRUCTURE_TYPE')).toMatchObject({ AI: 269, ACI: 148, EI: 43, EBE: 11 });
  });

  test('Bretagne’s survey of 2023 is complete', async () => {
    const bretagne = regionRef('bretagne');
    expect(
      await values(bretagne, [
        'ADHERENTS_TOTAL',
        'ACTIVITY_RESPONDENTS',
        'ACTIVITY_RESPONSE_RATE',
        'ACTIVITY_HOURS_WORKED',
        'ACTIVITY_FTE',
      ]),
    ).toEqual([36, 36, 1, 574_000, 360]);
    expect((await figure(bretagne, 'ACTIVITY_PEOPLE_SUPPORTED')).value).toBeGreaterThan(3500);
    expect((await figure(FEDERATION, 'ACTIVITY_RESPONSE_RATE')).value).toBeLessThan(0.9);
  });

  test('coverage shows who is missing', async () => {
    const reader = await readerOf(database, network);
    const coverage = async (indicator: string, year: number) => {
      const { reporting, expected } = reader.coverage(
        await reader.figure({ territory: FEDERATION, indicator, year, slice: null }),
      );
      return [reporting, expected];
    };
    expect(await coverage('FORMATIONS_SESSIONS', 2023)).toEqual([14, 14]);
    expect(await coverage('FORMATIONS_SESSIONS', 2022)).toEqual([13, 14]);
    expect(await coverage('ADHERENTS_TOTAL', 2022)).toEqual([14, 14]);
    expect(await coverage('LEGAL_REQUESTS_RECEIVED', 2021)).toEqual([12, 14]);
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
    expect(await figure(FEDERATION, 'ADHERENTS_TOTAL')).toMatchObject({
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

  test('leaves a place to what is real, and what points into it', async () => {
    const other = await fresh();
    await load(other, DATA);
    await other.write((manager) =>
      manager.save(SubmissionEntity, {
        uid: 'réel',
        dataset: 'ADHERENTS' as const,
        regionKey: 'bretagne',
        year: 2021,
        version: 1,
        status: 'PUBLISHED' as const,
        publishedSlot: 'ADHERENTS|bretagne|2021',
        origin: 'REGION' as const,
        source: null,
        fileName: 'registre.csv',
        checksum: '',
        rowCount: 0,
        nothingToReport: false,
        issues: '[]',
        submittedAt: NOW.toISOString(),
        submittedBy: null,
        publishedAt: NOW.toISOString(),
        replacedAt: null,
      }),
    );
    // The first year is enough to see it.
    const afterFirstYear = FILES.filter(({ year }) => year === 2021).length + 1;
    const stop = (done: number) => {
      if (done > afterFirstYear) throw new Error('stopped');
    };
    await expect(loadDemonstration(other, network, NOW, stop)).rejects.toThrow('stopped');
    expect(await other.read.countBy(SubmissionEntity, { regionKey: 'bretagne', year: 2021 })).toBe(1);
    expect(await other.read.countBy(SubmissionEntity, { regionKey: 'normandie', year: 2021 })).toBe(6);
  }, 120_000);
});
