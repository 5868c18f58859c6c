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
import { isEvery, runs, some } from '../support/every';
import { readerOf } from '../support/figure-reader';
import { GUARDED, Interview, isSecret, type Unknown } from '../support/interview';
import { LinearAttack } from '../support/linear-attack';
import { networkPlans, type Home } from '../support/random-network';
import { Recomputation, recipeOf } from '../support/recompute';
import { seedPlan, seedReference } from '../support/seed-network';
import { actorWith } from '../../src/kernel/actor';

const isOfRegion = (name: string): boolean => /^\d+ (REGION|DEPARTMENT|ADHERENT)/.test(name);

/** Whose values an adherent finds out that reads what the public does, and knows its own of all years. */
const foundByAdherents = (unknowns: readonly Unknown[], asPublic: LinearAttack): readonly Unknown[] =>
  [...new Set(unknowns.flatMap(({ fact }) => fact.adherent ?? []))].flatMap((own) => {
    const attack = asPublic.copy();
    unknowns.forEach(({ fact }, at) => fact.adherent === own && attack.learn([at]));
    return unknowns.filter(
      ({ fact }, at) => fact.adherent !== null && fact.adherent !== own && fact.top !== 0n && attack.knows([at]),
    );
  });

describeOnProduction('what a reader can ask', (fresh) => {
  const numRuns = runs(1, 1);
  /** A quarter of the indicators of each network in turn; all in the long tests. */
  const attacked = (turn: number): readonly string[] =>
    isEvery ? GUARDED : GUARDED.filter((_, index) => index % 4 === turn % 4);
  const seed = Number(process.env['SEED'] ?? 20_231_231);
  let database: Database;
  let network: Network;

  beforeAll(async () => {
    database = await fresh();
    network = await seedReference(database);
  });

  test.each([
    ['crowded', crowdedPlans],
    ['small', networkPlans],
  ])(
    'never adds up to what is withheld, in %s networks',
    async (_, plans) => {
      let [shown, withheld] = [0, 0];
      for (const [turn, plan] of fc.sample(plans, { numRuns, seed }).entries()) {
        const truth = new Recomputation(await seedPlan(database, plan));
        const snapshot = await readSnapshot(database.read, network, 0);
        for (const indicator of attacked(turn)) {
          const reader = new FigureReader(snapshot, database, ReaderRights.ofPublic(USUAL_THRESHOLDS));
          const interview = new Interview(truth, reader, indicator);
          await interview.askEverything();
          const { answers, unknowns } = interview;
          const attack = new LinearAttack();
          for (const { rows, value } of answers) if (value !== null) attack.learn(rows);
          const plain = answers.filter(({ crossed }) => !crossed);
          shown += plain.filter(({ state }) => state === 'KNOWN').length;
          withheld += plain.filter(({ state }) => state === 'SUPPRESSED').length;
          const secretShown = answers.filter(({ rows, value }) => value !== null && isSecret(rows, unknowns));
          expect([indicator, secretShown.map(({ name }) => name)]).toEqual([indicator, []]);
          const recovered = answers.filter(
            ({ rows, state, crossed }) =>
              state === 'SUPPRESSED' &&
              // Of what is decided with others, cells are withheld that would only tell something of these.
              ((!crossed && linkedTo(indicator).length === 1) || isSecret(rows, unknowns)) &&
              attack.knows(rows),
          );
          expect([indicator, recovered.map(({ name }) => name)]).toEqual([indicator, []]);
          expect([indicator, foundByAdherents(unknowns, attack)]).toEqual([indicator, []]);
        }
      }
      expect(shown).toBeGreaterThan(0);
      expect(withheld).toBeGreaterThan(0);
      if (process.env['TEST_LOG']) console.log({ shown, withheld });
    },
    600_000,
  );

  /** A delegation also reads what the public reads, by leaving its token aside. */
  const contributors: readonly (readonly [string, readonly string[], boolean])[] = [
    ['of one region', ['bretagne'], true],
    ['of two regions', ['bretagne', 'occitanie'], false],
    ['without a region', [], true],
  ];
  test.each(some(contributors, 1))(
    'a contributor %s sees all that rests on the own rows, and adds up to nothing else that is withheld',
    async (_, regions, readsAsPublic) => {
      const isOwn = (home: Home) => home !== null && regions.includes(home);
      const rights = ReaderRights.of(actorWith({ role: 'CONTRIBUTOR', name: 'essai', regions }), USUAL_THRESHOLDS);
      let [shown, withheld] = [0, 0];
      const networks = some([crowdedPlans, networkPlans], 1).flatMap((plans) => fc.sample(plans, { numRuns, seed }));
      for (const [turn, plan] of networks.entries()) {
        const truth = new Recomputation(await seedPlan(database, plan));
        const snapshot = await readSnapshot(database.read, network, 0);
        for (const indicator of attacked(turn)) {
          const own = new Interview(truth, new FigureReader(snapshot, database, rights), indicator);
          await own.askEverything();
          const asPublic = new Interview(
            truth,
            new FigureReader(snapshot, database, ReaderRights.ofPublic(USUAL_THRESHOLDS)),
            indicator,
          );
          if (readsAsPublic) await asPublic.askEverything();
          const { answers, unknowns } = own;
          const foreign = (rows: readonly number[]) => rows.filter((row) => !isOwn(unknowns[row]?.home ?? null));
          const attack = new LinearAttack();
          for (const { rows, value } of [...answers, ...asPublic.answers])
            if (value !== null) attack.learn(foreign(rows));
          const isForeignSecret = (rows: readonly number[]) => isSecret(foreign(rows), unknowns);
          const kept = answers.filter(
            ({ rows, state }) => state === 'SUPPRESSED' && rows.length > 0 && foreign(rows).length === 0,
          );
          // The federation's own are decided for everybody, whoever happens to be in them.
          expect([indicator, kept.filter(({ name }) => isOfRegion(name)).map(({ name }) => name)]).toEqual([
            indicator,
            [],
          ]);
          const secretShown = answers.filter(({ rows, value }) => value !== null && isForeignSecret(rows));
          expect([indicator, secretShown.map(({ name }) => name)]).toEqual([indicator, []]);
          const recovered = answers.filter(
            ({ rows, state }) => state === 'SUPPRESSED' && isForeignSecret(rows) && attack.knows(foreign(rows)),
          );
          expect([indicator, recovered.map(({ name }) => name)]).toEqual([indicator, []]);
          shown += answers.filter(({ rows, value }) => value !== null && foreign(rows).length > 0).length;
          withheld += answers.filter(({ rows, state }) => state === 'SUPPRESSED' && isForeignSecret(rows)).length;
        }
      }
      expect(shown).toBeGreaterThan(0);
      expect(withheld).toBeGreaterThan(0);
      if (process.env['TEST_LOG']) console.log({ shown, withheld });
    },
    600_000,
  );

  test('nothing is withheld from those who may read every row', async () => {
    for (const plan of fc.sample(crowdedPlans, { numRuns: 1, seed })) {
      const truth = new Recomputation(await seedPlan(database, plan));
      for (const indicator of attacked(1)) {
        const interview = new Interview(truth, await readerOf(database, network), indicator);
        await interview.askEverything();
        expect(interview.answers.filter(({ state }) => state === 'SUPPRESSED')).toEqual([]);
        for (const { name, rows, value } of interview.answers) {
          if (!recipeOf(indicator).isSum || value === null) continue;
          const sum = rows.reduce((total, index) => total + (interview.unknowns[index]?.fact.top ?? 0n), 0n);
          expect([name, value]).toEqual([name, Number(sum) / 10_000]);
        }
      }
    }
  }, 600_000);
});
