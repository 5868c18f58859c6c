import { FigureReader } from '../../src/reading/figure-reader';
import { Ledger } from '../../src/published/ledger';
import { Decisions } from '../../src/secrecy/decisions';
import { readSecrecyTable } from '../../src/secrecy/read-table';
import { WHOLE } from '../../src/secrecy/secrecy-table';
import { ReaderRights } from '../../src/secrecy/reader-rights';
import { namesOf } from '../../src/secrecy/table-cells';
import { USUAL_THRESHOLDS } from '../../src/secrecy/thresholds';
import { readSnapshot } from '../../src/published/snapshot';
import type { Database } from '../../src/kernel/database';
import { FEDERATION } from '../../src/kernel/territory';
import type { Network } from '../../src/network/network';
import { FILES } from '../demonstration/support';
import { corrected, handInAsReal } from '../support/campaign-history';
import { describeOnEveryEngine } from '../support/database';
import { loaded } from '../support/loaded';

const YEAR = 2020;
const MATTER = { linked: ['ACTIVITY_WAGES'], year: YEAR };
const SURVEYS = FILES.filter(({ dataset, year }) => dataset === 'ACTIVITY' && year === YEAR);

type Shares = Readonly<Record<string, { readonly shown: number; readonly of: number }>>;

describeOnEveryEngine('a year as it is collected, read by the public at every step', (fresh) => {
  let database: Database;
  let network: Network;
  let slowest = 0;
  beforeAll(async () => {
    ({ database, network } = await loaded(fresh));
    for (const file of FILES)
      if (file.dataset === 'ADHERENTS' && file.year === YEAR) await handInAsReal(database, network, file);
  }, 120_000);

  async function read(): Promise<void> {
    const snapshot = await readSnapshot(database.read, network, 0);
    const began = performance.now();
    const reader = new FigureReader(snapshot, database, ReaderRights.ofPublic(USUAL_THRESHOLDS));
    await reader.figure({ territory: FEDERATION, indicator: 'ACTIVITY_WAGES', year: YEAR, slice: null });
    slowest = Math.max(slowest, performance.now() - began);
  }

  /** How many cells are shown now, and how many would be if nothing had ever been shown before. */
  async function shares(): Promise<{ readonly now: Shares; readonly alone: Shares }> {
    const snapshot = await readSnapshot(database.read, network, 0);
    const decisions = new Decisions(snapshot, database, USUAL_THRESHOLDS);
    const { table } = await readSecrecyTable(
      new Ledger(snapshot, database.read),
      database.read,
      MATTER.linked,
      YEAR,
      [],
    );
    const kindOf = (cell: string) => {
      const [area, dimension] = cell.split('|');
      return `${area === WHOLE ? 'national' : 'regional'} ${dimension === '' ? 'totals' : 'parts'}`;
    };
    const count = (withheld: ReadonlySet<string>): Shares => {
      const counts: Record<string, { shown: number; of: number }> = {};
      for (const cell of namesOf(table)) {
        const count = (counts[kindOf(cell)] ??= { shown: 0, of: 0 });
        count.of++;
        if (!withheld.has(cell)) count.shown++;
      }
      return counts;
    };
    const [now, alone] = [await decisions.on(MATTER), await decisions.decide(MATTER, { states: [] })];
    return { now: count(now.withheld), alone: count(alone.decision.withheld) };
  }

  const shownOf = (shares: Shares, kind: string): number => shares[kind]?.shown ?? 0;

  async function handInAll(change: (index: number) => number, by = 1): Promise<void> {
    for (const [index, file] of SURVEYS.entries()) {
      await handInAsReal(database, network, corrected(file, change(index), by));
      await read();
    }
    if (process.env['TEST_LOG']) console.log(JSON.stringify([by, await shares(), Math.round(slowest)]));
  }

  test('once all regions came in one by one, nearly all is shown that would be if they had come at once', async () => {
    await handInAll(() => 0);
    const { now, alone } = await shares();
    expect(shownOf(now, 'national totals')).toBe(1);
    expect(shownOf(now, 'regional totals')).toBe(shownOf(alone, 'regional totals'));
    for (const kind of ['national parts', 'regional parts'])
      expect(shownOf(now, kind)).toBeGreaterThanOrEqual(0.8 * shownOf(alone, kind));
  }, 300_000);

  test('after every region corrected some rows, totals are shown, and the parts that nothing changed in', async () => {
    await handInAll(() => 8, 7);
    const { now, alone } = await shares();
    expect(shownOf(now, 'national totals')).toBe(1);
    expect(shownOf(now, 'regional totals')).toBeGreaterThanOrEqual(0.8 * shownOf(alone, 'regional totals'));
  }, 300_000);

  test('a decision stays small and quick, however often something is published', async () => {
    await handInAll(() => 4, 20);
    expect(slowest).toBeLessThan(20_000);
  }, 300_000);
});
