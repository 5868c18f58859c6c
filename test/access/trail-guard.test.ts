import { readFileSync } from 'node:fs';
import mysql from 'mysql2/promise';
import { recordOfficeAct } from '../../src/access/office-act';
import { OfficeActEntity } from '../../src/access/office-act.entity';
import { ERASED_NAME } from '../../src/access/trail-guard';
import { openDatabase } from '../../src/data-source';
import { actorWith } from '../../src/kernel/actor';
import type { Database } from '../../src/kernel/database';
import { AuditEntryEntity } from '../../src/submissions/audit-entry.entity';
import { describeOnProduction } from '../support/database';

const ANNE = actorWith({ role: 'PUBLISHER', name: 'Anne', token: 'signed:abc' });
const entry = (more: object = {}) => ({
  at: '2026-01-01T00:00:00.000Z',
  actor: 'Anne',
  action: 'PUBLISH' as const,
  submissionId: 7,
  reason: null,
  ...more,
});

describeOnProduction('the trail', (fresh, engine) => {
  let database: Database;
  const run = (sql: string) => database.write((manager) => manager.query(sql));
  const all = async () => ({
    acts: await database.read.find(OfficeActEntity, { order: { id: 'ASC' } }),
    entries: await database.read.find(AuditEntryEntity, { order: { id: 'ASC' } }),
  });

  beforeAll(async () => {
    database = await fresh();
    await database.write(async (manager) => {
      const act = { action: 'GRANT_EXTENSION', subject: 'campaign:2024:bretagne', reason: 'essai' } as const;
      await recordOfficeAct(manager, act, ANNE, new Date('2026-01-02'));
      await manager.insert(AuditEntryEntity, [
        entry(),
        entry({ actor: 'démonstration' }),
        entry({ actor: 'démonstration', token: 'signed:abc' }),
      ]);
    });
  });

  test('says who, as what, with which token, and about which year and region', async () => {
    expect((await all()).acts).toMatchObject([
      { actor: 'Anne', role: 'PUBLISHER', token: 'signed:abc', account: null, year: 2024, region: 'bretagne' },
    ]);
  });

  test.each([
    'DELETE FROM office_acts',
    'DELETE FROM audit_entries WHERE id = 1',
    'DELETE FROM audit_entries WHERE id = 3',
    "UPDATE office_acts SET actor = 'Berthe'",
    "UPDATE audit_entries SET actor = 'Berthe' WHERE id = 1",
    "UPDATE audit_entries SET reason = 'autre' WHERE id = 1",
    `UPDATE audit_entries SET actor = '${ERASED_NAME}1', at = '2020-01-01T00:00:00.000Z' WHERE id = 1`,
    `UPDATE office_acts SET actor = '${ERASED_NAME}1', year = NULL`,
    "REPLACE INTO audit_entries (id, at, actor, action, submission_id) VALUES (1, 'x', 'Berthe', 'PUBLISH', 1)",
    "REPLACE INTO office_acts (id, at, actor, action, subject) VALUES (1, 'x', 'Berthe', 'SAVE_QUERY', 'x')",
  ])('is left as it was by %s', async (sql) => {
    const before = await all();
    await expect(run(sql)).rejects.toThrow('the trail is neither changed nor deleted');
    expect(await all()).toEqual(before);
  });

  test('lets a name be erased, and what came with the demonstration go with it', async () => {
    await run(`UPDATE office_acts SET actor = '${ERASED_NAME}7f3a'`);
    await run(`UPDATE audit_entries SET actor = '${ERASED_NAME}7f3a' WHERE actor = 'Anne'`);
    await run('DELETE FROM audit_entries WHERE id = 2');
    const { acts, entries } = await all();
    expect(acts.map(({ actor }) => actor)).toEqual([`${ERASED_NAME}7f3a`]);
    expect(entries.map(({ id, actor }) => [id, actor])).toEqual([
      [1, `${ERASED_NAME}7f3a`],
      [3, 'démonstration'],
    ]);
  });

  test('is guarded again by the next start where the guard was taken down', async () => {
    const place = await engine.place('MIGRATED');
    const first = await openDatabase(place);
    await first.write((manager) => manager.query('DROP TRIGGER office_acts_kept'));
    await first.close();
    const warnings: string[] = [];
    const second = await openDatabase({ ...place, warn: (sentence) => warnings.push(sentence) });
    await second.write((manager) =>
      recordOfficeAct(manager, { action: 'SAVE_QUERY', subject: 'query:x', reason: null }, ANNE, new Date()),
    );
    await expect(second.write((manager) => manager.query('DELETE FROM office_acts'))).rejects.toThrow('the trail');
    await second.close();
    expect(warnings).toEqual([]);
  });

  if (engine.name === 'MariaDB')
    test('is said to be unguarded where the account may make no triggers, and everything else goes on', async () => {
      const place = await engine.place('MIGRATED');
      const url = new URL(place.url ?? '');
      const root = await mysql.createConnection(place.url ?? '');
      const user = `m${Date.now()}`;
      await root.query(`CREATE USER '${user}'@'%' IDENTIFIED BY 'x'`);
      const rights = 'SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, INDEX, DROP, REFERENCES';
      await root.query(`GRANT ${rights} ON \`${url.pathname.slice(1)}\`.* TO '${user}'@'%'`);
      Object.assign(url, { username: user, password: 'x' });
      const warnings: string[] = [];
      const database = await openDatabase({ ...place, url: url.href, warn: (sentence) => warnings.push(sentence) });
      await database.close();
      await root.query(`DROP USER '${user}'@'%'`);
      await root.end();
      expect(warnings).toEqual([expect.stringMatching(/^Le journal n’est pas protégé.*droit TRIGGER/)]);
      await expect(openDatabase({ ...place, url: new URL('/mysql', url).href })).rejects.toThrow(
        'La base « mysql » est celle du serveur de base de données lui-même',
      );
    });

  if (engine.name === 'MariaDB')
    test('cannot be laid open by the account that serves, with the rights that the documentation gives it', async () => {
      const place = await engine.place('MIGRATED');
      await (await openDatabase(place)).close();
      const url = new URL(place.url ?? '');
      const root = await mysql.createConnection(place.url ?? '');
      const user = `a${Date.now()}`;
      await root.query(`CREATE USER '${user}'@'%' IDENTIFIED BY 'x'`);
      const [, rights] =
        /^GRANT ([A-Z, ]+) ON maillage\.\* TO 'maillage_app'/m.exec(readFileSync('docs/exploitation.md', 'utf8')) ?? [];
      await root.query(`GRANT ${rights} ON \`${url.pathname.slice(1)}\`.* TO '${user}'@'%'`);
      Object.assign(url, { username: user, password: 'x' });
      const app = await mysql.createConnection(url.href);
      await app.query("INSERT INTO office_acts (at, actor, action, subject) VALUES ('x', 'Anne', 'SAVE_QUERY', 'x')");
      for (const sql of [
        'DROP TRIGGER office_acts_kept',
        'TRUNCATE office_acts',
        'DROP TABLE office_acts',
        'ALTER TABLE office_acts RENAME TO gone',
        'CREATE TABLE office_acts_bis (id INT)',
        'SET FOREIGN_KEY_CHECKS = 0, @@global.read_only = 1',
      ])
        await expect(app.query(sql)).rejects.toThrow(/denied/);
      for (const sql of ['DELETE FROM office_acts', "UPDATE office_acts SET actor = 'Berthe'"])
        await expect(app.query(sql)).rejects.toThrow('the trail is neither changed nor deleted');
      await app.end();
      await root.query(`DROP USER '${user}'@'%'`);
      await root.end();
    });
});
