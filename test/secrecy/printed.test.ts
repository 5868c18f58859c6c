import fc from 'fast-check';
import { FigureReader } from '../../src/reading/figure-reader';
import { PrintedFigures } from '../../src/published/printed';
import { ReaderRights } from '../../src/secrecy/reader-rights';
import { USUAL_THRESHOLDS } from '../../src/secrecy/thresholds';
import { readSnapshot, type Snapshot } from '../../src/published/snapshot';
import type { Database } from '../../src/kernel/database';
import { FEDERATION, regionRef } from '../../src/kernel/territory';
import type { Network } from '../../src/network/network';
import type { PrintedFigure } from '../../src/reports/printed-figure';
import { crowdedPlans } from '../support/crowded-network';
import { describeOnProduction } from '../support/database';
import { runs } from '../support/every';
import { Interview, isSecret } from '../support/interview';
import { networkPlans, REGIONS, YEARS } from '../support/random-network';
import { Recomputation } from '../support/recompute';
import { seedPlan, seedReference } from '../support/seed-network';

const ASKED = ['ACTIVITY_HOURS_WORKED', 'FORMATIONS_TRAINEES'];

describeOnProduction('a printed total', (fresh) => {
  let database: Database;
  let network: Network;

  beforeAll(async () => {
    database = await fresh();
    network = await seedReference(database);
  });

  /** A report of every total, of the federation and the regions, that is none of what rows come to. */
  function printing(snapshot: Snapshot): Snapshot {
    const source = {
      code: 'r',
      title: 'Rapport',
      publisher: 'p',
      year: 2022,
      territory: FEDERATION,
      label: 'r',
      leftOut: [],
      isRead: false,
    };
    const all = [FEDERATION, ...REGIONS.map(regionRef)].flatMap((territory) =>
      ASKED.flatMap((indicator) =>
        YEARS.map((year, position): PrintedFigure => ({
          ...{ position, source, territory, year, indicator, slice: null, partOf: null, value: 77_770_000 },
          ...{
            rounding: 10_000,
            approximate: false,
            base: null,
            scope: null,
            programme: null,
            section: 'p. 1',
            note: null,
          },
        })),
      ),
    );
    return { ...snapshot, printed: new PrintedFigures(all) };
  }

  test.each([
    ['crowded', crowdedPlans],
    ['small', networkPlans],
  ])(
    'makes no value of rows visible that is secret, in %s networks',
    async (_, plans) => {
      let withheld = 0;
      for (const plan of fc.sample(plans, { numRuns: runs(1, 3), seed: 7 })) {
        const truth = new Recomputation(await seedPlan(database, plan));
        const snapshot = printing(await readSnapshot(database.read, network, 0));
        for (const indicator of ASKED) {
          const reader = new FigureReader(snapshot, database, ReaderRights.ofPublic(USUAL_THRESHOLDS));
          const interview = new Interview(truth, reader, indicator);
          await interview.askEverything();
          const { answers, unknowns } = interview;
          const sumOf = (rows: readonly number[]) =>
            Number(rows.reduce((sum, row) => sum + (unknowns[row]?.fact.top ?? 0n), 0n)) / 10_000;
          const told = answers.filter(
            ({ rows, value }) => value !== null && value === sumOf(rows) && isSecret(rows, unknowns),
          );
          expect([indicator, told.map(({ name }) => name)]).toEqual([indicator, []]);
          withheld += answers.filter(({ state }) => state === 'SUPPRESSED').length;
        }
      }
      expect(withheld).toBeGreaterThan(0);
    },
    300_000,
  );
});
