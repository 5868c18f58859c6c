import { MIGRATIONS } from '../../migrations/all';
import { ENTITIES, openDatabase } from '../../src/data-source';
import { connectMysql, detectServer } from '../../src/storage/mysql-connection';
import type { OpenOptions } from '../../src/storage/options';
import { connectSqlite } from '../../src/storage/sqlite-connection';
import { describeOnEveryEngine } from '../support/database';

const CATALOGUE = { entities: ENTITIES, migrations: MIGRATIONS };

async function connect(options: OpenOptions) {
  if (options.url === undefined) return connectSqlite(options, CATALOGUE, 'synchronous = FULL');
  return connectMysql(options.url, 'migrate', options, await detectServer(options.url), CATALOGUE);
}

/** Every table as the database itself tells it, without what counts up. */
async function shape(source: Awaited<ReturnType<typeof connect>>): Promise<string[]> {
  if (source.options.type === 'better-sqlite3') {
    const rows = await source.query<{ sql: string }[]>(
      'SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name',
    );
    return rows.map((row) => row.sql);
  }
  const tables = await source.query<Record<string, string>[]>('SHOW TABLES');
  const shown: string[] = [];
  for (const name of tables.flatMap((row) => Object.values(row)).sort()) {
    const [row] = await source.query<Record<string, string>[]>(`SHOW CREATE TABLE \`${name}\``);
    shown.push((row?.['Create Table'] ?? '').replace(/ AUTO_INCREMENT=\d+/, ''));
  }
  return shown;
}

describeOnEveryEngine('migrations', (_fresh, engine) => {
  test('leave nothing to change between tables and entities', async () => {
    const source = await connect(await engine.place());
    await source.runMigrations({ transaction: engine.name === 'SQLite' ? 'each' : 'none' });
    const drift = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  });

  test('up, all the way down, and up again give the same tables', async () => {
    const source = await connect(await engine.place());
    const transaction = engine.name === 'SQLite' ? 'each' : 'none';
    await source.runMigrations({ transaction });
    const first = await shape(source);
    for (const _ of MIGRATIONS) await source.undoLastMigration({ transaction });
    expect((await shape(source)).filter((sql) => !/migrations|sqlite_sequence/.test(sql))).toEqual([]);
    await source.runMigrations({ transaction });
    expect(await shape(source)).toEqual(first);
    await source.destroy();
  });

  test('run once when two instances start at the same time, and so does what fills the database', async () => {
    const [one, two] = engine.twoWaysTo(await engine.place());
    const filled: string[] = [];
    const start = (name: string, place: OpenOptions) =>
      openDatabase({
        ...place,
        prepare: async (database) => {
          const [row] = await database.read.query<{ n: number }[]>('SELECT COUNT(*) AS n FROM platform_state');
          if (Number(row?.n) > 0) return;
          await database.write((manager) =>
            manager.query("INSERT INTO platform_state (name, value) VALUES ('filled', 'yes')"),
          );
          filled.push(name);
        },
      });
    const databases = await Promise.all([start('one', one), start('two', two)]);
    expect(filled).toHaveLength(1);
    const rows = await databases[0].read.query<unknown[]>('SELECT name FROM migrations');
    expect(rows).toHaveLength(MIGRATIONS.length);
    await Promise.all(databases.map((database) => database.close()));
  });

  test('a failing fill lets go of the lock, and a later start goes on', async () => {
    const options = await engine.place();
    const failing = openDatabase({ ...options, prepare: () => Promise.reject(new Error('no')) });
    await expect(failing).rejects.toThrow('no');
    await (await openDatabase(options)).close();
  });
});

test('migrations are in the order of their timestamps, each once', () => {
  const stamps = MIGRATIONS.map(({ name }) => Number(name.slice(-13)));
  expect(stamps).toEqual([...new Set(stamps)].sort((a, b) => a - b));
});
