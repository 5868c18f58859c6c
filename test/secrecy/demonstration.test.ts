import { indicators } from '../../src/datasets/catalogue';
import { FigureReader } from '../../src/reading/figure-reader';
import { ReaderRights } from '../../src/secrecy/reader-rights';
import { USUAL_THRESHOLDS } from '../../src/secrecy/thresholds';
import { readSnapshot, type Snapshot } from '../../src/published/snapshot';
import type { Database } from '../../src/kernel/database';
import { departmentRef, FEDERATION, regionRef } from '../../src/kernel/territory';
import { Network } from '../../src/network/network';
import { describeOnProduction } from '../support/database';

const PUBLIC = ReaderRights.ofPublic(USUAL_THRESHOLDS);
const GUARDED = indicators.filter(({ guarded }) => guarded);

describeOnProduction('secrecy of the demonstration', (fresh) => {
  let database: Database;
  let network: Network;
  let snapshot: Snapshot;
  let statements = 0;

  beforeAll(async () => {
    database = await fresh({ filled: 'DEMONSTRATION', countStatements: () => void statements++ });
    // Nothing is decided yet: what was, when the demonstration was made, is for servers that start.
    await database.write((manager) => manager.query('DELETE FROM secrecy_decisions'));
    network = await Network.read(database.read);
    snapshot = await readSnapshot(database.read, network, 1);
  }, 300_000);

  const readerFor = (who: 'PUBLIC' | 'ANALYST') =>
    new FigureReader(snapshot, database, who === 'PUBLIC' ? PUBLIC : null);
  const national = (indicator: string) => ({ territory: FEDERATION, indicator, year: 2020, slice: null });

  test('every national total of 2020 is there, and as those who are signed in see it', async () => {
    for (const { code } of GUARDED) {
      const [shown, known] = await Promise.all([
        readerFor('PUBLIC').figure(national(code)),
        readerFor('ANALYST').figure(national(code)),
      ]);
      expect([code, shown.state, shown.value]).toEqual([code, 'KNOWN', known.value]);
    }
  });

  test('what a report prints is never withheld', async () => {
    const reader = readerFor('PUBLIC');
    const printed = snapshot.printed.all.filter(
      ({ scope, indicator }) => scope === null && GUARDED.some(({ code }) => code === indicator),
    );
    expect(printed.length).toBeGreaterThan(10);
    for (const { territory, indicator, year, slice } of printed) {
      const { state } = await reader.figure({ territory, indicator, year, slice });
      expect([territory, indicator, year, slice, state === 'SUPPRESSED']).toEqual([
        territory,
        indicator,
        year,
        slice,
        false,
      ]);
    }
  });

  test('much is withheld below the regions, and little of the regions and of national parts', async () => {
    const reader = readerFor('PUBLIC');
    const counts = new Map<string, { known: number; withheld: number }>();
    const count = (level: string, state: string) => {
      const found = counts.get(level) ?? { known: 0, withheld: 0 };
      counts.set(level, found);
      if (state === 'KNOWN') found.known++;
      if (state === 'SUPPRESSED') found.withheld++;
    };
    for (const { code, dimensions } of GUARDED) {
      const whole = await reader.figure(national(code));
      for (const dimension of dimensions)
        if (dimension !== 'REGION')
          for (const { figure } of await reader.breakdown(whole, dimension))
            count(`federation by ${dimension}`, figure.state);
      for (const region of network.regions) {
        const figure = await reader.figure({ ...national(code), territory: regionRef(region.code) });
        count('regions', figure.state);
        for (const dimension of dimensions)
          if (dimension !== 'REGION')
            for (const part of await reader.breakdown(figure, dimension))
              count(`regions by ${dimension}`, part.figure.state);
      }
      for (const department of network.departments)
        count(
          'departments',
          (await reader.figure({ ...national(code), territory: departmentRef(department.code) })).state,
        );
    }
    if (process.env['TEST_LOG']) console.log(counts);
    const share = (level: string) => {
      const { known = 0, withheld = 0 } = counts.get(level) ?? {};
      return withheld / (known + withheld);
    };
    expect(share('regions')).toBeLessThan(0.35);
    expect(share('federation by STRUCTURE_TYPE')).toBeLessThan(0.5);
    expect(share('departments')).toBeGreaterThan(0.2);
  }, 120_000);

  test('a decision costs two statements, once for a data version; none for those who are signed in', async () => {
    const again = await readSnapshot(database.read, network, 2);
    const asked = async (reader: FigureReader) => {
      const before = statements;
      await reader.figure(national('ACTIVITY_HOURS_WORKED'));
      return statements - before;
    };
    const plain = await asked(new FigureReader(again, database));
    expect(await asked(new FigureReader(again, database, PUBLIC))).toBeLessThanOrEqual(plain + 3);
    expect(await asked(new FigureReader(again, database, PUBLIC))).toBe(plain);
  });
});
