import { mkdirSync } from 'node:fs';
import type { DataSource, EntityManager } from 'typeorm';
import type { Database } from '../kernel/database';
import { exhaustedFault } from '../kernel/exhausted';
import { inTime } from '../kernel/request-writes';
import { givingWay } from './giving-way';
import { outlastingLeases } from './reading-lease';
import { faultCode } from '../kernel/start-fault';
import { migrate } from './migrate';
import { oneTransaction } from './one-transaction';
import type { Catalogue, OpenOptions } from './options';
import { poll } from './poll';
import { connectSqlite } from './sqlite-connection';
import { sqliteFault } from './sqlite-faults';
import { lockStart } from './sqlite-lock';
import { WriteQueue, insideWrite } from './write-queue';

/** Opens the embedded database, migrates it under a lock, and runs `options.prepare` under the same lock. */
export async function openSqlite(options: OpenOptions, catalogue: Catalogue): Promise<Database> {
  makeFolder(options.dataDir);
  const unlock = await lockStart(options.dataDir);
  const open: DataSource[] = [];
  try {
    const writer = await connectSqlite(options, catalogue, 'synchronous = FULL');
    open.push(writer);
    await migrate(writer, 'each', options, catalogue);
    const reader = givingWay(await connectSqlite(options, catalogue, 'query_only = ON'));
    open.push(reader);
    await writer.query(`PRAGMA busy_timeout = ${DRIVER_WAIT}`);
    const database = new SqliteDatabase(writer, reader);
    await options.prepare?.(database);
    return database;
  } catch (error) {
    await Promise.all(open.map((source) => source.destroy()));
    throw sqliteFault(error, options.dataDir);
  } finally {
    unlock();
  }
}

/** Milliseconds. The driver waits with the whole process: briefly, once the database is open. */
const DRIVER_WAIT = 20;
const ASK_AGAIN = 30;
const LONGEST_WAIT = 5_000;

class LockHeld extends Error {}

class SqliteDatabase implements Database {
  readonly engine = 'sqlite';
  private readonly queue = new WriteQueue();

  constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {}

  get read() {
    return this.reader.manager;
  }

  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return insideWrite(() =>
      outlastingLeases(work, (whole) =>
        this.queue.run(() => inTime(whole, (guarded) => this.lockedTransaction(guarded))),
      ),
    ).catch((error: unknown) => {
      throw exhaustedFault(error);
    });
  }

  /** Another process may hold the file: asked for again and again, so that reads are answered meanwhile. */
  private async lockedTransaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    let refused: unknown;
    const done = await poll(
      async () => {
        try {
          return {
            answer: await oneTransaction(this.writer, undefined, (manager) => this.holdingTheLock(manager, work)),
          };
        } catch (error) {
          if (!(error instanceof LockHeld)) throw error;
          refused = error.cause;
          return null;
        }
      },
      ASK_AGAIN,
      LONGEST_WAIT,
    );
    if (done === null) throw refused;
    return done.answer;
  }

  /**
   * A transaction that starts by reading cannot become a writer once another process has written: a write that
   * touches nothing takes the write lock at the start.
   */
  private async holdingTheLock<T>(manager: EntityManager, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    await manager.query('DELETE FROM platform_state WHERE 1 = 0').catch((error: unknown) => {
      throw faultCode(error).startsWith('SQLITE_BUSY') ? new LockHeld('held', { cause: error }) : error;
    });
    return work(manager);
  }

  async close(): Promise<void> {
    await this.queue.drained();
    await this.reader.destroy();
    // So that the one file is the whole database, for whoever copies it.
    await this.writer.query('PRAGMA wal_checkpoint(TRUNCATE)');
    await this.writer.destroy();
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw sqliteFault(error, folder);
  }
}
