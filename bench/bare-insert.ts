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

/** The driver and nothing else, connected. */
interface Inserting {
  /** All rows in one transaction. */
  insert(): Promise<void>;
  close(): Promise<void>;
}

export const bareInserting = (place: OpenOptions, table: string, rows: BareRows): Promise<Inserting> =>
  place.url === undefined ? Promise.resolve(onSqlite(place.dataDir, table, rows)) : onMysql(place.url, table, rows);

function onSqlite(dataDir: string, table: string, rows: BareRows): Inserting {
  const database = new Libsql(join(dataDir, SQLITE_FILE));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const one = `(${rows.columns.map(() => '?').join(', ')})`;
  const insert = (): void => {
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
  };
  return {
    insert: () => Promise.resolve(void insert()),
    close: () => Promise.resolve(void database.close()),
  };
}

async function onMysql(url: string, table: string, rows: BareRows): Promise<Inserting> {
  const connection = await mysql.createConnection({ uri: url, charset: 'UTF8MB4_BIN', timezone: 'Z' });
  return {
    insert: async () => {
      await connection.beginTransaction();
      for (const batch of batches(rows.values))
        await connection.query(`${insertInto(table, rows).replaceAll('"', '`')} ?`, [batch]);
      await connection.commit();
    },
    close: () => connection.end(),
  };
}
