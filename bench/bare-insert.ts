import { join } from 'node:path';
import Libsql from 'libsql';
import mysql from 'mysql2/promise';
import type { OpenOptions } from '../src/storage/options';
import { SQLITE_FILE } from '../src/storage/sqlite-faults';

/** Rows as the table holds them: names of columns, and the values of each row in that order. */
export interface BareRows {
  readonly columns: readonly string[];
  readonly values: readonly (readonly unknown[])[];
}

const BATCH = 500;

const batches = (values: BareRows['values']): BareRows['values'][] =>
  Array.from({ length: Math.ceil(values.length / BATCH) }, (_, at) => values.slice(at * BATCH, (at + 1) * BATCH));

const insertInto = (table: string, { columns }: BareRows): string =>
  `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')}) VALUES `;

/** Inserts rows with nothing but the driver, in one transaction; milliseconds. */
export const bareInsert = (place: OpenOptions, table: string, rows: BareRows): Promise<number> =>
  place.url === undefined ? onSqlite(place.dataDir, table, rows) : onMysql(place.url, table, rows);

async function onSqlite(dataDir: string, table: string, rows: BareRows): Promise<number> {
  const database = new Libsql(join(dataDir, SQLITE_FILE));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const started = performance.now();
  const one = `(${rows.columns.map(() => '?').join(', ')})`;
  const statements = new Map<number, ReturnType<typeof database.prepare>>();
  database.exec('BEGIN');
  for (const batch of batches(rows.values)) {
    const statement =
      statements.get(batch.length) ??
      database.prepare(insertInto(table, rows) + Array.from(batch, () => one).join(', '));
    statements.set(batch.length, statement);
    statement.run(batch.flat());
  }
  database.exec('COMMIT');
  const took = performance.now() - started;
  database.close();
  return took;
}

async function onMysql(url: string, table: string, rows: BareRows): Promise<number> {
  const connection = await mysql.createConnection({ uri: url, charset: 'UTF8MB4_BIN', timezone: 'Z' });
  const started = performance.now();
  await connection.beginTransaction();
  for (const batch of batches(rows.values))
    await connection.query(`${insertInto(table, rows).replaceAll('"', '`')} ?`, [batch]);
  await connection.commit();
  const took = performance.now() - started;
  await connection.end();
  return took;
}
