import fc from 'fast-check';
import { Ledger } from '../../src/published/ledger';
import { SecrecyDecisionEntity } from '../../src/secrecy/decision.entity';
import { decisionName, restsOnReal, type Matter } from '../../src/secrecy/decision';
import { Decisions } from '../../src/secrecy/decisions';
import { definitionOf } from '../../src/datasets/catalogue';
import { DecisionsAhead, mattersOf } from '../../src/secrecy/decisions-ahead';
import { Visibility } from '../../src/secrecy/visibility';
import { ReaderRights } from '../../src/secrecy/reader-rights';
import {
  NO_HISTORY,
  readDecisions,
  readHistory,
  storeDecision,
  type History,
} from '../../src/secrecy/stored-decisions';
import { USUAL_THRESHOLDS } from '../../src/secrecy/thresholds';
import { readSnapshot, type Snapshot } from '../../src/published/snapshot';
import type { Database } from '../../src/kernel/database';
import { aheadOfReaders } from '../../src/kernel/ahead-of-readers';
import { MaillageError } from '../../src/kernel/errors';
import { RequestWrites } from '../../src/kernel/request-writes';
import type { Network } from '../../src/network/network';
import { withdraw } from '../../src/publication/publish';
import { describeOnProduction } from '../support/database';
import { networkPlans } from '../support/random-network';
import { seedPlan, seedReference } from '../support/seed-network';
import { longTest } from '../support/every';
import { actorWith } from '../../src/kernel/actor';

const PUBLISHER = actorWith({ role: 'PUBLISHER', name: 'essai' });
const ACTIVITY: Matter = { linked: ['ACTIVITY_HOURS_WORKED'], year: 2022 };

describeOnProduction('what is withheld', (fresh) => {
  let database: Database;
  let network: Network;
  let statements: string[] = [];
  const snapshotNow = () => readSnapshot(database.read, network, 1);
  const storedNames = async () => (await database.read.find(SecrecyDecisionEntity)).map(({ name }) => name).sort();

  async function decideAhead(snapshot: Snapshot, thresholds = USUAL_THRESHOLDS): Promise<void> {
    const ahead = new DecisionsAhead(database, database, thresholds);
    ahead.turnTo(snapshot);
    ahead.begin();
    await ahead.done();
  }

  beforeAll(async () => {
    database = await fresh({ countStatements: (sql) => void statements.push(sql) });
    network = await seedReference(database);
    const plan = fc
      .sample(networkPlans, { numRuns: 50, seed: 11 })
      .find(({ files }) =>
        files.some(({ dataset, year, rows }) => dataset === 'ACTIVITY' && year === 2022 && rows.length > 0),
      );
    if (plan === undefined) throw new Error('no plan with a survey');
    await seedPlan(database, plan);
  });

  test('is stored by whoever decides ahead, and read with one statement by whoever starts after', async () => {
    const snapshot = await snapshotNow();
    await decideAhead(snapshot);
    const names = await storedNames();
    expect(names).toContain(decisionName(snapshot, ACTIVITY, USUAL_THRESHOLDS));
    const later = await snapshotNow();
    statements = [];
    await decideAhead(later);
    expect(statements.filter((sql) => !sql.includes('secrecy_decisions'))).toEqual([]);
    expect(await storedNames()).toEqual(names);
    const stored = await readDecisions(database.read, names);
    for (const [name, decision] of stored) {
      const matter = mattersByName(snapshot).get(name);
      if (matter === undefined) throw new Error('a decision on nothing');
      const again = new Decisions(snapshot, database, USUAL_THRESHOLDS);
      expect((await again.decide(matter, { states: [] })).decision).toEqual(decision);
    }
  });

  test('is decided anew for other thresholds; of what is invented, those that nobody goes by are forgotten', async () => {
    const snapshot = await snapshotNow();
    const before = await storedNames();
    const real = new Set(
      mattersOf(snapshot)
        .filter((matter) => restsOnReal(snapshot, matter))
        .map((matter) => decisionName(snapshot, matter, USUAL_THRESHOLDS)),
    );
    expect(real.size).toBeGreaterThan(0);
    expect(real.size).toBeLessThan(before.length);
    await decideAhead(snapshot, { minUnits: 4, maxShare: 0.5 });
    const after = await storedNames();
    // What was shown of real data counts for ever.
    expect(after.filter((name) => before.includes(name))).toEqual([...real].sort());
    expect(after).toHaveLength(before.length + real.size);
  });

  test('is stored of nothing where nothing is published', async () => {
    const before = await storedNames();
    await new Decisions(await snapshotNow(), database, USUAL_THRESHOLDS).on({ ...ACTIVITY, year: 1990 });
    expect(await storedNames()).toEqual(before);
  });

  test('counts in what is decided next, in the order in which it was taken', async () => {
    const taken = (name: string, withheld: readonly string[], history: History = NO_HISTORY) => ({
      ...{ name, history, areas: [{ code: 'bretagne', uid: name, part: '', inTotal: true }] },
      reading: { matter: { ...ACTIVITY, year: 1998 }, insider: [] },
      decision: { withheld: new Set(withheld), mixed: false, lasts: true },
    });
    const [first, late] = [taken('first', ['a']), taken('late', ['b'])];
    expect(await storeDecision(database, first)).toEqual(first.decision);
    // It knows nothing of the first.
    expect(await storeDecision(database, late)).toBeNull();
    const history = await readHistory(database.read, first.reading);
    expect(history).toMatchObject({ length: 1, states: [{ areas: first.areas, withheld: new Set(['a']) }] });
    expect(await storeDecision(database, taken('late', ['b'], history))).toEqual(late.decision);
    const others = { matter: { ...ACTIVITY, year: 1998 }, insider: ['bretagne', 'occitanie'] };
    expect(await readHistory(database.read, others)).toEqual({ length: 0, states: [] });
  });

  test('is decided anew when what it rests on changes, and for nothing else', async () => {
    const before = await snapshotNow();
    const [moved] = before.publications.of('ACTIVITY', 2022);
    if (moved === undefined) throw new Error('no survey');
    await database.write(async (manager) => {
      await withdraw(manager, moved.uid, 'essai', PUBLISHER, new Date('2024-02-01T08:00:00Z'));
    });
    const after = await snapshotNow();
    const nameIn = (snapshot: Snapshot, matter: Matter) => decisionName(snapshot, matter, USUAL_THRESHOLDS);
    expect(nameIn(after, ACTIVITY)).not.toBe(nameIn(before, ACTIVITY));
    const others = mattersOf(before).filter(({ linked, year }) => year !== 2022 || !linked[0]?.startsWith('ACTIVITY'));
    expect(others.length).toBeGreaterThan(0);
    for (const matter of others) expect(nameIn(after, matter)).toBe(nameIn(before, matter));
  });

  test('of what is published again at once is decided when it rests, and of the rest at once', async () => {
    const thresholds = untried();
    const ahead = new DecisionsAhead(database, database, thresholds, 300);
    const before = await snapshotNow();
    const publishedOf = ({ publications }: Snapshot, { linked, year }: Matter) =>
      publications.of(definitionOf(linked[0] ?? '').dataset ?? 'FIGURES', year);
    const matter = mattersOf(before).find((each) => publishedOf(before, each).length > 2);
    if (matter === undefined) throw new Error('nowhere are three published');
    ahead.turnTo(before);
    ahead.begin();
    await ahead.done();
    const withdrawOne = async (): Promise<string> => {
      const [one] = publishedOf(await snapshotNow(), matter);
      if (one === undefined) throw new Error('nothing to withdraw');
      await database.write((manager) => withdraw(manager, one.uid, 'essai', PUBLISHER, new Date()));
      const after = await snapshotNow();
      ahead.turnTo(after);
      return decisionName(after, matter, thresholds);
    };
    const [between, last] = [await withdrawOne(), await withdrawOne()];
    expect(await storedNames()).not.toContain(last);
    await ahead.done();
    const names = await storedNames();
    expect([names.includes(between), names.includes(last)]).toEqual([false, true]);
  });

  test('of nothing is decided ahead as long as one thing is published right after the other', async () => {
    const before = await snapshotNow();
    const ahead = new DecisionsAhead(database, database, untried(), 60_000);
    ahead.turnTo(before);
    ahead.turnTo({ ...before });
    ahead.begin();
    statements = [];
    await new Promise((resolve) => setTimeout(resolve, 50));
    await ahead.stop();
    expect(statements).toEqual([]);
  });

  longTest('is read for one decision after the other where a page that nobody has opened asks for many', async () => {
    const snapshot = await snapshotNow();
    const thresholds = untried();
    statements = [];
    const page = aheadOfReaders(() =>
      mattersOf(snapshot).map((matter) => new Decisions(snapshot, database, thresholds).on(matter)),
    );
    await Promise.race(page);
    // One is decided, and the next may have been begun: the place beside is kept free for readers.
    expect(statements.filter((sql) => sql.includes('figure_cells')).length).toBeLessThanOrEqual(2);
    await Promise.all(page);
  });

  test('is not begun to be decided by whoever only asks whether it is', async () => {
    const snapshot = await snapshotNow();
    const thresholds = untried();
    const visibility = new Visibility(new Ledger(snapshot, database.read), database, ReaderRights.ofPublic(thresholds));
    const [matter] = mattersOf(snapshot);
    const [indicator = ''] = matter?.linked ?? [];
    statements = [];
    // A promise that nobody waits for would end the server when the database is away.
    expect(visibility.isPrepared(indicator, matter?.year ?? 0)).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(statements).toEqual([]);
    await visibility.prepare(indicator, [matter?.year ?? 0]);
    expect(visibility.isPrepared(indicator, matter?.year ?? 0)).toBe(true);
  });

  test('is decided once by whoever decides ahead and a reader who comes meanwhile', async () => {
    const snapshot = await snapshotNow();
    const thresholds = untried();
    const [matter] = mattersOf(snapshot);
    if (matter === undefined) throw new Error('nothing to decide');
    statements = [];
    const reader = new Decisions(snapshot, database, thresholds).on(matter);
    await Promise.all([decideAhead(snapshot, thresholds), reader]);
    expect(statements.filter((sql) => sql.includes('figure_cells'))).toHaveLength(mattersOf(snapshot).length);
  });

  test('outlasts the time of whoever asked for it first, and is no write of theirs', async () => {
    const snapshot = await snapshotNow();
    const thresholds = untried();
    const [matter] = mattersOf(snapshot);
    if (matter === undefined) throw new Error('nothing to decide');
    const late = new MaillageError('QUERY_TIMEOUT', { seconds: '10' });
    const request = new RequestWrites();
    const deciding = request.run(() => new Decisions(snapshot, database, thresholds).on(matter));
    expect(await request.end({ nothing: late, some: late })).toBe('NOTHING');
    const { withheld } = await deciding;
    expect(await storedNames()).toContain(decisionName(snapshot, matter, thresholds));
    expect((await new Decisions(snapshot, database, thresholds).on(matter)).withheld).toEqual(withheld);
  });

  test('may be stored by two servers at once', async () => {
    const decision = { withheld: new Set(['bretagne|STRUCTURE_TYPE|AI']), mixed: true, lasts: true };
    const taken = {
      name: 'twice',
      reading: { matter: { ...ACTIVITY, year: 1999 }, insider: [] },
      decision,
      areas: [],
      history: { states: [], length: 0 },
    };
    const answers = await Promise.all([1, 2].map(() => storeDecision(database, taken)));
    expect(answers).toEqual([decision, decision]);
    expect(await readDecisions(database.read, ['twice'])).toEqual(new Map([['twice', decision]]));
  });
});

let tried = 10;
/** Decisions of other thresholds are none of those that were taken before. */
const untried = () => ({ minUnits: ++tried, maxShare: 0.6 });

const mattersByName = (snapshot: Snapshot): ReadonlyMap<string, Matter> =>
  new Map(mattersOf(snapshot).map((matter) => [decisionName(snapshot, matter, USUAL_THRESHOLDS), matter]));
