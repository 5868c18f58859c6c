import type { DataSource, EntityManager } from 'typeorm';
import type { Database } from '../kernel/database';
import { StartFault } from '../kernel/start-fault';
import { connectMysql, detectFamily, type Family } from './mysql-connection';
import { mysqlFault } from './mysql-faults';
import type { Catalogue, OpenOptions } from './options';
import { poll } from './poll';
import { insideWrite } from './write-queue';

const LOCK_WAIT = 120_000;

/** Opens a MariaDB or MySQL database, migrates it under a lock, and runs `options.prepare` under the same lock. */
export async function openMysql(url: string, options: OpenOptions, catalogue: Catalogue): Promise<Database> {
  const family = await detectFamily(url);
  const unlock = await migrateUnderLock(options.migrationsUrl ?? url, options, family, catalogue);
  const open: DataSource[] = [];
  try {
    const writer = await connectMysql(url, 'write', options, family, catalogue);
    open.push(writer);
    const reader = await connectMysql(url, 'read', options, family, catalogue);
    open.push(reader);
    const database = new MysqlDatabase(writer, reader);
    await options.prepare?.(database);
    return database;
  } catch (error) {
    await Promise.all(open.map((source) => source.destroy()));
    throw mysqlFault(error, url);
  } finally {
    await unlock();
  }
}

class MysqlDatabase implements Database {
  readonly engine = 'mysql';

  constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {}

  get read() {
    return this.reader.manager;
  }

  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    // READ COMMITTED: after waiting for a row lock, what is read next is what the winner committed.
    return insideWrite(() => this.writer.transaction('READ COMMITTED', work));
  }

  async close(): Promise<void> {
    await this.reader.destroy();
    await this.writer.destroy();
  }
}

/** Migrates, and returns what lets go of the lock; the lock belongs to one connection of its own. */
async function migrateUnderLock(
  url: string,
  options: OpenOptions,
  family: Family,
  catalogue: Catalogue,
): Promise<() => Promise<void>> {
  let source: DataSource | undefined;
  try {
    source = await connectMysql(url, 'migrate', options, family, catalogue);
    const migrating = source;
    const holder = source.createQueryRunner();
    await lockStart((sql, parameters) => holder.query(sql, parameters) as Promise<{ held: number | null }[]>);
    await source.runMigrations({ transaction: 'none' });
    return async () => {
      await holder.query("SELECT RELEASE_LOCK(CONCAT('maillage:', DATABASE()))");
      await holder.release();
      await migrating.destroy();
    };
  } catch (error) {
    await source?.destroy();
    throw mysqlFault(error, url);
  }
}

async function lockStart(
  query: (sql: string, parameters: unknown[]) => Promise<{ held: number | null }[]>,
): Promise<void> {
  const held = await poll(
    async () => {
      const [row] = await query("SELECT GET_LOCK(CONCAT('maillage:', DATABASE()), ?) AS held", [1]);
      return Number(row?.held) === 1 ? true : null;
    },
    50,
    LOCK_WAIT,
  );
  if (!held)
    throw new StartFault(
      'Un autre démarrage de Maillage occupe cette base depuis plus de deux minutes.',
      'Attendre qu’il finisse, ou arrêter ce processus, puis relancer : npm start',
    );
}
