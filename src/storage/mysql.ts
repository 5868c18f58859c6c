import type { DataSource, EntityManager } from 'typeorm';
import type { Database } from '../kernel/database';
import { inTime } from '../kernel/request-writes';
import { outlastingLeases } from './reading-lease';
import { retryOnDeadlock } from './retry-on-deadlock';
import { refuseHalfRestored } from './half-restored';
import { migrate } from './migrate';
import { connectMysql, detectServer, type MysqlServer } from './mysql-connection';
import { mysqlFault, writeFault } from './mysql-faults';
import { lockStart } from './mysql-lock';
import { oneTransaction } from './one-transaction';
import type { Catalogue, OpenOptions } from './options';
import { insideWrite } from './write-queue';

/** Opens a MariaDB or MySQL database, migrates it under a lock, and runs `options.prepare` under the same lock. */
export async function openMysql(url: string, options: OpenOptions, catalogue: Catalogue): Promise<Database> {
  const server = await detectServer(url);
  const unlock = await migrateUnderLock(options.migrationsUrl ?? url, options, server, catalogue);
  const open: DataSource[] = [];
  try {
    const writer = await connectMysql(url, 'write', options, server, catalogue);
    open.push(writer);
    const reader = await connectMysql(url, 'read', options, server, catalogue);
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
    return insideWrite(() =>
      outlastingLeases(work, (whole) =>
        retryOnDeadlock(() => inTime(whole, (guarded) => oneTransaction(this.writer, 'READ COMMITTED', guarded))),
      ),
    ).catch((error: unknown) => {
      throw writeFault(error);
    });
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
  server: MysqlServer,
  catalogue: Catalogue,
): Promise<() => Promise<void>> {
  let source: DataSource | undefined;
  try {
    source = await connectMysql(url, 'migrate', options, server, catalogue);
    const migrating = source;
    const holder = source.createQueryRunner();
    const unlock = await lockStart(holder, server);
    await refuseHalfRestored(holder);
    await migrate(source, 'none', options, catalogue);
    return async () => {
      await unlock();
      await holder.release();
      await migrating.destroy();
    };
  } catch (error) {
    await source?.destroy();
    throw mysqlFault(error, url);
  }
}
