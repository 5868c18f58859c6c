import fc from 'fast-check';
import { FigureReader } from '../../src/reading/figure-reader';
import { linkedTo } from '../../src/secrecy/linked-indicators';
import { ReaderRights } from '../../src/secrecy/reader-rights';
import { USUAL_THRESHOLDS } from '../../src/secrecy/thresholds';
import { readSnapshot } from '../../src/published/snapshot';
import type { Database } from '../../src/kernel/database';
import type { Network } from '../../src/network/network';
import { crowdedPlans } from '../support/crowded-network';
import { describeOnProduction } from '../support/database';
import { runs, some } from '../support/every';
import { Interview } from '../support/interview';
import { JointAttack } from '../support/joint-attack';
import { Recomputation } from '../support/recompute';
import { seedPlan, seedReference } from '../support/seed-network';
import { actorWith } from '../../src/kernel/actor';

const SATISFACTION = ['FORMATIONS_TRAINEES', 'FORMATIONS_SATISFACTION_RATE'];
const EXITS = ['ACTIVITY_EXITS', 'ACTIVITY_POSITIVE_EXITS', 'ACTIVITY_POSITIVE_EXIT_RATE'];
const FUNDING = ['ACTIVITY_TURNOVER', 'ACTIVITY_PUBLIC_FUNDING', 'ACTIVITY_PUBLIC_FUNDING_RATE'];

describeOnProduction('indicators that make one another up, all asked at once', (fresh) => {
  const numRuns = runs(1, 1);
  const seed = Number(process.env['SEED'] ?? 20_231_231);
  let database: Database;
  let network: Network;

  beforeAll(async () => {
    database = await fresh();
    network = await seedReference(database);
  });

  const readers: readonly (readonly [string, readonly string[]])[] = [
    ['a delegation that knows its own rows', ['bretagne']],
    ['the public', []],
  ];
  test.each(some(readers, 1))(
    'tell %s nothing that is secret of any of them',
    async (_, regions) => {
      const rights = ReaderRights.of(actorWith({ role: 'CONTRIBUTOR', name: 'essai', regions }), USUAL_THRESHOLDS);
      let [shown, withheld] = [0, 0];
      for (const plan of fc.sample(crowdedPlans, { numRuns, seed })) {
        const truth = new Recomputation(await seedPlan(database, plan));
        const snapshot = await readSnapshot(database.read, network, 0);
        for (const linked of some([SATISFACTION, EXITS, FUNDING], 1)) {
          expect(linkedTo(linked[0] ?? '')).toEqual(linked);
          const attack = new JointAttack((home) => home !== null && regions.includes(home));
          const interviews: Interview[] = [];
          for (const indicator of linked) {
            const interview = new Interview(truth, new FigureReader(snapshot, database, rights), indicator);
            await interview.askEverything();
            interviews.push(interview);
          }
          attack.hear(interviews);
          expect(attack.recovered()).toEqual([]);
          shown += attack.shown;
          withheld += attack.withheld;
        }
      }
      expect(shown).toBeGreaterThan(0);
      expect(withheld).toBeGreaterThan(0);
      if (process.env['TEST_LOG']) console.log({ shown, withheld });
    },
    600_000,
  );
});
