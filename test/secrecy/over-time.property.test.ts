import fc from 'fast-check';
import { ReaderRights } from '../../src/secrecy/reader-rights';
import { USUAL_THRESHOLDS } from '../../src/secrecy/thresholds';
import type { Database } from '../../src/kernel/database';
import type { Network } from '../../src/network/network';
import { crowdedPlans } from '../support/crowded-network';
import { describeOnProduction } from '../support/database';
import { longTest, runs, some } from '../support/every';
import { Interview } from '../support/interview';
import {
  HOMES,
  type Cells,
  type Home,
  type NetworkPlan,
  type PlannedFile,
  type PlannedRow,
} from '../support/random-network';
import { seedReference } from '../support/seed-network';
import { JointAttack } from '../support/joint-attack';
import { TimeAttack } from '../support/time-attack';
import { Timeline } from '../support/timeline';
import { actorWith } from '../../src/kernel/actor';

const YEAR = 2022;
const ASKED = [
  ['ACTIVITY', 'ACTIVITY_HOURS_WORKED', 'heures_travaillees'],
  ['FORMATIONS', 'FORMATIONS_TRAINEES', 'stagiaires'],
  ['FG2I_GUARANTEES', 'FG2I_GUARANTEE_TOTAL', 'garantie_totale'],
] as const;

/** What is decided together, sums before what is made of them; the column that changes. */
const TOGETHER = [
  ['FORMATIONS', ['FORMATIONS_TRAINEES', 'FORMATIONS_SATISFACTION_RATE'], 'stagiaires'],
  ['FORMATIONS', ['FORMATIONS_TRAINEES', 'FORMATIONS_SATISFACTION_RATE'], 'satisfaction'],
  ['ACTIVITY', ['ACTIVITY_EXITS', 'ACTIVITY_POSITIVE_EXITS', 'ACTIVITY_POSITIVE_EXIT_RATE'], 'sorties_total'],
] as const;

interface Act {
  readonly kind: 'CORRECT' | 'LATE' | 'GONE' | 'WITHDRAW' | 'RETURN';
  readonly home: Home;
  /** How many rows, of those that there are. */
  readonly rows: number;
  readonly amounts: readonly number[];
}

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('CORRECT', 'CORRECT', 'LATE', 'GONE', 'WITHDRAW', 'RETURN'),
    home: fc.constantFrom(...HOMES),
    rows: fc.integer({ min: 1, max: 5 }),
    amounts: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 5, maxLength: 5 }),
  }),
  { minLength: 6, maxLength: 9 },
);

const PUBLIC = ReaderRights.ofPublic(USUAL_THRESHOLDS);
const OF_BRETAGNE = ReaderRights.of(
  actorWith({ role: 'CONTRIBUTOR', name: 'essai', regions: ['bretagne'] }),
  USUAL_THRESHOLDS,
);

/** What an act makes of the rows of a file; null where there is nothing to do. */
function after({ kind, rows: count, amounts }: Act, rows: readonly PlannedRow[], column: string, all: number) {
  const other = (row: PlannedRow, index: number): PlannedRow => {
    const cells: Cells = { ...row.cells, [column]: amounts[index] ?? 1 };
    return { ...row, cells };
  };
  if (kind === 'CORRECT') return rows.map((row, index) => (index < count ? other(row, index) : row));
  if (kind === 'GONE') return rows.length > count ? rows.slice(count) : null;
  const named = new Set(rows.map(({ adherent }) => adherent));
  const silent = Array.from({ length: all }, (_, adherent) => adherent).filter((adherent) => !named.has(adherent));
  const [like] = rows;
  if (like === undefined || silent.length === 0) return null;
  return [...rows, ...silent.slice(0, count).map((adherent, index) => ({ ...other(like, index), adherent }))];
}

/** One act after the other, the regions first; `ask` after each. */
async function play(
  timeline: Timeline,
  plan: NetworkPlan,
  todo: readonly Act[],
  dataset: string,
  column: string,
  ask: () => Promise<void>,
) {
  const files = new Map<Home, PlannedFile>();
  for (const file of plan.files.filter((each) => each.dataset === dataset && each.year === YEAR)) {
    files.set(file.home, file);
    await timeline.publish(file);
    await ask();
  }
  const gone = new Set<Home>();
  for (const act of todo) {
    const file = files.get(act.home);
    if (file === undefined) continue;
    if (act.kind === 'RETURN' ? !gone.has(act.home) : gone.has(act.home)) continue;
    if (act.kind === 'WITHDRAW') {
      gone.add(act.home);
      await timeline.withdraw(file);
    } else if (act.kind === 'RETURN') {
      gone.delete(act.home);
      await timeline.publish(file);
    } else {
      const rows = after(act, file.rows, column, plan.adherents.get(act.home)?.length ?? 0);
      if (rows === null) continue;
      files.set(act.home, { ...file, rows });
      await timeline.publish({ ...file, rows });
    }
    await ask();
  }
}

describeOnProduction('what was answered at every point in time', (fresh) => {
  const numRuns = runs(1, 1);
  const seed = Number(process.env['SEED'] ?? 20_231_231);
  let database: Database;
  let network: Network;

  beforeAll(async () => {
    database = await fresh();
    network = await seedReference(database);
  });

  test.each(some(ASKED, 1))(
    'tells no secret of %s, and no change that few adherents make, to the public nor to a delegation',
    async (dataset, indicator, column) => {
      for (const [plan, todo] of fc.sample(fc.tuple(crowdedPlans, acts), { numRuns, seed })) {
        const timeline = await Timeline.begin(database, network, plan);
        const attackers = [new TimeAttack(), new TimeAttack((home) => home === 'bretagne')] as const;
        await play(timeline, plan, todo, dataset, column, async () => {
          const truth = timeline.truth();
          const interview = async (rights: ReaderRights) => {
            const one = new Interview(truth, await timeline.reader(rights), indicator);
            await one.askEverything();
            return one;
          };
          const [asPublic, asBretagne] = [await interview(PUBLIC), await interview(OF_BRETAGNE ?? PUBLIC)];
          attackers[0].hear(asPublic);
          attackers[1].hear(asPublic, asBretagne);
        });
        for (const attacker of attackers) {
          expect(attacker.recovered()).toEqual([]);
          expect(attacker.shown).toBeGreaterThan(0);
          expect(attacker.withheld).toBeGreaterThan(0);
        }
        if (process.env['TEST_LOG']) console.log(attackers.map(({ shown, withheld }) => ({ shown, withheld })));
      }
    },
    600_000,
  );

  longTest.each(
    some(TOGETHER, 1).map(([dataset, linked, column]) => [linked.join(', '), column, dataset, linked] as const),
  )(
    'tells no secret by what %s said of each other, where %s changed',
    async (_, column, dataset, linked) => {
      for (const [plan, todo] of fc.sample(fc.tuple(crowdedPlans, acts), { numRuns, seed })) {
        const timeline = await Timeline.begin(database, network, plan);
        const attackers = [new JointAttack(), new JointAttack((home) => home === 'bretagne')] as const;
        await play(timeline, plan, todo, dataset, column, async () => {
          const truth = timeline.truth();
          const interviews = async (rights: ReaderRights) => {
            const reader = await timeline.reader(rights);
            const all = linked.map((indicator) => new Interview(truth, reader, indicator));
            for (const one of all) await one.askEverything();
            return all;
          };
          const [asPublic, asBretagne] = [await interviews(PUBLIC), await interviews(OF_BRETAGNE ?? PUBLIC)];
          attackers[0].hear(asPublic);
          attackers[1].hear(asPublic);
          attackers[1].hear(asBretagne);
        });
        for (const attacker of attackers) {
          expect(attacker.recovered()).toEqual([]);
          expect(attacker.shown).toBeGreaterThan(0);
          expect(attacker.withheld).toBeGreaterThan(0);
        }
      }
    },
    600_000,
  );
});
