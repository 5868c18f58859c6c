import { openDatabase } from '../../src/data-source';
import type { Database } from '../../src/kernel/database';
import type { OpenOptions } from '../../src/storage/options';
import { mariadbEngine, mariadbUrl, sqliteEngine, type Engine } from './engine';
import { isEvery } from './every';
import type { Filled } from './template';

/** Opens a migrated database of its own, empty of data unless it is to be loaded; the suite closes and deletes it. */
export type Fresh = (more?: Partial<OpenOptions> & { readonly filled?: Filled }) => Promise<Database>;

/**
 * The same suite on SQLite, and on MariaDB where there is one. In CI a missing MariaDB is a failure, elsewhere the
 * suite is shown as skipped.
 */
export function describeOnEveryEngine(title: string, suite: (fresh: Fresh, engine: Engine) => void): void {
  on(sqliteEngine(), title, suite);
  const url = mariadbUrl();
  if (url) on(mariadbEngine(url), title, suite);
  else
    describe(`${title} (MariaDB)`, () => {
      if (process.env['CI'] === 'true')
        test('a MariaDB is there', () => {
          throw new Error('aucune MariaDB : donner TEST_DATABASE_URL');
        });
      else test.skip('not run: no MariaDB', () => undefined);
    });
}

/**
 * The same on the engine of production alone, for suites that take long and ask SQL for little that the others do not;
 * on both with EVERY, as in the long tests. Without a MariaDB, on SQLite.
 */
export function describeOnProduction(title: string, suite: (fresh: Fresh, engine: Engine) => void): void {
  const url = mariadbUrl();
  if (isEvery || url === null) describeOnEveryEngine(title, suite);
  else on(mariadbEngine(url), title, suite);
}

function on(engine: Engine, title: string, suite: (fresh: Fresh, engine: Engine) => void): void {
  describe(`${title} (${engine.name})`, () => {
    const open: Database[] = [];
    afterAll(async () => {
      await Promise.all(open.splice(0).map((database) => database.close().catch(() => undefined)));
      await engine.cleanUp();
    });
    suite(async ({ filled = 'MIGRATED', ...more } = {}) => {
      const database = await openDatabase({ ...(await engine.place(filled)), ...more });
      open.push(database);
      return database;
    }, engine);
  });
}
