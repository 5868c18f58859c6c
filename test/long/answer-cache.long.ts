import { buildNetwork, LATEST, publishStored, storeFormations } from '../../bench/network/network';
import { QUESTIONS } from '../../bench/network/questions';
import { openDatabase } from '../../src/data-source';
import type { Database } from '../../src/kernel/database';
import type { OpenOptions } from '../../src/storage/options';
import { describeOnEveryEngine } from '../support/database';
import { startRealServer, type RealServer } from '../graphql/real-server';

jest.setTimeout(120_000);

/** Statements that each question may take, and one more for the version of the data. */
const MOST = { Q1: 5, Q2: 5, Q3: 3, Q4: 2, Q5: 2 } as const;

describeOnEveryEngine('a network of ten years', (_, engine) => {
  const statements: string[] = [];
  let place: OpenOptions;
  let database: Database;
  let fresh: RealServer;
  let keeping: RealServer;
  beforeAll(async () => {
    place = await engine.place();
    await buildNetwork(place, 0.0002);
    database = await openDatabase({ ...place, countStatements: (sql) => void statements.push(sql) });
    fresh = await startRealServer(database);
    keeping = await startRealServer(database, true);
  });
  afterAll(async () => {
    await fresh.close();
    await keeping.close();
    await database.close();
    await engine.cleanUp();
  });

  const roleOf = (asker: 'PUBLIC' | 'ANALYST') => (asker === 'PUBLIC' ? undefined : asker);

  test.each(QUESTIONS)(
    '$name takes a fixed number of statements, and at most one when its answer is kept',
    async (question) => {
      const { name, query, variables, asker } = question;
      const ask = (server: RealServer) => server.ask(query, variables, roleOf(asker));
      const first = await ask(fresh);
      expect(first.errors).toBeUndefined();
      statements.length = 0;
      expect(await ask(fresh)).toEqual(first);
      expect(statements.length).toBeLessThanOrEqual(MOST[name] + 1);
      expect(await ask(keeping)).toEqual(first);
      statements.length = 0;
      expect(await ask(keeping)).toEqual(first);
      expect(statements.length).toBeLessThanOrEqual(1);
    },
  );

  const SESSIONS = `query ($year: Int!) { federation { keyFigures(year: $year) { formations { sessions { partialValue } } } } }`;
  const sessions = async () => {
    const { data } = await keeping.ask<{
      federation: { keyFigures: { formations: { sessions: { partialValue: number } } } };
    }>(SESSIONS, { year: LATEST + 1 });
    return data.federation.keyFigures.formations.sessions.partialValue;
  };

  test('what another server publishes shows in the next answer', async () => {
    const elsewhere = await openDatabase(place);
    for (const rows of [1, 2, 3]) {
      const uid = await storeFormations(elsewhere, { region: 'bretagne', year: LATEST + 1 }, rows, rows);
      expect(await sessions()).toBe(rows === 1 ? null : rows - 1);
      await publishStored(elsewhere, uid);
      expect(await sessions()).toBe(rows);
    }
    await elsewhere.close();
  });

  test('one reader’s answer is never another’s', async () => {
    const rows = `{ region(code: "bretagne") { formations(year: ${LATEST}, first: 1) { totalCount } } viewer { name role } }`;
    const contacts = `{ region(code: "bretagne") { formations(year: ${LATEST}, first: 1) { totalCount } } }`;
    for (let turn = 0; turn < 3; turn++) {
      expect((await keeping.ask<{ viewer: { role: string } }>(rows, {}, 'ANALYST')).data.viewer.role).toBe('ANALYST');
      expect((await keeping.ask(contacts, {}, 'ANALYST')).errors).toBeUndefined();
      expect((await keeping.ask(contacts, {}, 'CONTRIBUTOR', ['bretagne'])).errors).toBeUndefined();
      expect((await keeping.ask(contacts, {}, 'CONTRIBUTOR', ['occitanie'])).errors?.[0]?.extensions.code).toBe(
        'FORBIDDEN',
      );
      expect((await keeping.ask(contacts)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  test('what is handed in shows to those who may see it before anything is published', async () => {
    const list = `{ region(code: "bretagne") { submissions(year: ${LATEST + 2}) { version status } } }`;
    const seen = async () =>
      (await keeping.ask<{ region: { submissions: unknown[] } }>(list, {}, 'PUBLISHER')).data.region.submissions.length;
    expect(await seen()).toBe(0);
    await storeFormations(database, { region: 'bretagne', year: LATEST + 2 }, 1, 1);
    expect(await seen()).toBe(1);
  });
});
