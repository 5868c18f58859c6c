import { join } from 'node:path';
import Libsql from 'libsql';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Catalogue, OpenOptions } from './options';
import { SQLITE_FILE } from './sqlite-faults';
import { StatementLogger } from './statement-logger';
import { traced } from './traced';

/** Only other processes (the command line beside the server) can hold the file: writers of this one queue up. */
const BUSY_WAIT = 5_000;

/** One connection to the embedded database; `pragma` says what it is for. The folder must be there. */
export async function connectSqlite(
  options: OpenOptions,
  catalogue: Catalogue,
  pragma: 'synchronous = FULL' | 'query_only = ON',
): Promise<DataSource> {
  const settings: DataSourceOptions = {
    type: 'better-sqlite3',
    driver: Libsql,
    database: join(options.dataDir, SQLITE_FILE),
    enableWAL: true,
    timeout: BUSY_WAIT,
    entities: [...catalogue.entities],
    migrations: [...catalogue.migrations],
    migrationsTableName: 'migrations',
    prepareDatabase: (db: InstanceType<typeof Libsql>) => void db.pragma(pragma),
    logger: new StatementLogger(options.countStatements),
  };
  return traced(await new DataSource(settings).initialize());
}
