import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type Libsql from 'libsql';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Database } from '../kernel/database';
import { StartFault } from '../kernel/start-fault';
import { refuseHalfRestored } from './half-restored';
import { connectMysql, detectServer } from './mysql-connection';
import { mysqlFault } from './mysql-faults';
import type { Catalogue, OpenOptions } from './options';
import { connectSqlite } from './sqlite-connection';
import { SQLITE_FILE, sqliteFault } from './sqlite-faults';

type Row = Readonly<Record<string, unknown>>;

/** A database as it was at one moment, whatever is written to it since: everything is read in one transaction. */
export interface StillDatabase extends Database {
  /** The rows of a statement one after the other; never all in memory. */
  rows(sql: string): AsyncIterable<Row>;
}

/** Something was to be written where nothing can be. */
export class OnlyRead extends Error {
  constructor() {
    super('a still database is only read');
  }
}

/**
 * Opens what is there, as it is: nothing is migrated, loaded or locked, and nothing can be written. Throws
 * {@link StartFault} where there is nothing to read.
 */
export async function openStill(options: OpenOptions, catalogue: Catalogue): Promise<StillDatabase> {
  return options.url === undefined
    ? openStillSqlite(options, catalogue)
    : openStillMysql(options.url, options, catalogue);
}

async function openStillSqlite(options: OpenOptions, catalogue: Catalogue): Promise<StillDatabase> {
  const file = join(options.dataDir, SQLITE_FILE);
  if (!existsSync(file))
    throw new StartFault(
      `Il n’y a pas de base dans ${options.dataDir} (${SQLITE_FILE}).`,
      'Dire où elle est : DATA_DIR=… pour la base embarquée, DATABASE_URL=… pour MariaDB ou MySQL.',
    );
  try {
    const source = await connectSqlite(options, catalogue, 'query_only = ON');
    return await still(source, 'sqlite', ['BEGIN', 'SELECT 1 FROM sqlite_master LIMIT 1'], sqliteRows);
  } catch (error) {
    throw sqliteFault(error, options.dataDir);
  }
}

async function openStillMysql(url: string, options: OpenOptions, catalogue: Catalogue): Promise<StillDatabase> {
  try {
    const source = await connectMysql(url, 'migrate', options, await detectServer(url), catalogue);
    const begin = [
      'SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ',
      'START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY',
    ];
    const database = await still(source, 'mysql', begin, mysqlRows);
    await refuseHalfRestored(database.read).catch(async (fault: unknown) => {
      await database.close();
      throw fault;
    });
    return database;
  } catch (error) {
    throw mysqlFault(error, url);
  }
}

async function still(
  source: DataSource,
  engine: Database['engine'],
  begin: readonly string[],
  rows: (runner: QueryRunner, sql: string) => AsyncIterable<Row>,
): Promise<StillDatabase> {
  const runner = source.createQueryRunner();
  try {
    for (const statement of begin) await runner.query(statement);
  } catch (error) {
    await source.destroy();
    throw error;
  }
  return {
    engine,
    read: runner.manager,
    rows: (sql) => rows(runner, sql),
    write: () => Promise.reject(new OnlyRead()),
    async close() {
      await runner.query('ROLLBACK').catch(() => undefined);
      await runner.release();
      await source.destroy();
    },
  };
}

/** Whole numbers come as bigints: none loses a digit. */
export async function* sqliteRows(runner: QueryRunner, sql: string): AsyncGenerator<Row> {
  const connection = (await runner.connect()) as InstanceType<typeof Libsql>;
  for (const row of connection.prepare(sql).safeIntegers(true).iterate()) yield row as Row;
}

/** Whole numbers that no JavaScript number holds come as texts. */
export async function* mysqlRows(runner: QueryRunner, sql: string): AsyncGenerator<Row> {
  yield* (await runner.stream(sql)) as unknown as AsyncIterable<Row>;
}
