import fc from 'fast-check';
import { openDatabase } from '../../src/data-source';
import { outdatedSubmissions } from '../../src/published/outdated';
import type { RecomputeTask } from '../publication/recomputer';
import { run } from '../support/command-line';
import { describeOnEveryEngine } from '../support/database';
import { underCatalogue } from '../support/other-catalogue';
import { networkPlans } from '../support/random-network';
import { seedPlan, seedReference } from '../support/seed-network';
import { storedCells } from '../support/stored-cells';
import { forgotten } from '../durability/processes';

const recomputer = (task: RecomputeTask) =>
  run(['-r', '@swc-node/register', 'test/publication/recomputer.ts', JSON.stringify(task)], { SWCRC: 'true' });

describeOnEveryEngine('a start that is killed while it computes anew', (_fresh, engine) => {
  test('leaves whole submissions behind, and the next one goes on where it was', async () => {
    const place = await engine.place('LOADED');
    let database = await openDatabase(place);
    await seedReference(database);
    const plan = fc
      .sample(networkPlans, { numRuns: 60, seed: 5 })
      .reduce((most, each) => (each.files.length > most.files.length ? each : most));
    await seedPlan(database, plan);
    const cells = await storedCells(database);
    await underCatalogue(
      ({ indicators }) => ({ indicators: indicators.slice(1) }),
      () => seedPlan(database, plan),
    );
    const left = [(await outdatedSubmissions(database.read)).length];
    for (let killBefore = 5; (left.at(-1) ?? 0) > 0; killBefore += 19) {
      await database.close();
      const child = recomputer({ place, killBefore });
      const code = await child.ended;
      if (code !== null && code !== 0) throw new Error(child.errors());
      await forgotten(place);
      database = await openDatabase(place);
      const outdated = (await outdatedSubmissions(database.read)).map(({ id }) => id);
      left.push(outdated.length);
      // What is not outdated any more is as it will be; of the rest nothing was touched.
      const done = await storedCells(database, outdated);
      expect(cells).toEqual(expect.arrayContaining([...done]));
    }
    expect(await storedCells(database)).toEqual(cells);
    expect(left).toEqual([...left].sort((a, b) => b - a));
    // It was killed at the beginning, and more than once with some transactions done.
    expect(new Set(left).size).toBeGreaterThan(3);
    await database.close();
  }, 240_000);
});
