import { join } from 'node:path';
import Libsql from 'libsql';
import mysql from 'mysql2/promise';
import type { OpenOptions } from '../../src/storage/options';
import { SQLITE_FILE } from '../../src/storage/sqlite-faults';

export type Value = string | number | null;
export type BareRow = Readonly<Record<string, Value>>;

/** The driver and nothing else: prepared statements on a pool of connections, or on the file. */
export interface BareDriver {
  rows(sql: string, parameters: readonly Value[]): Promise<readonly BareRow[]>;
  close(): Promise<void>;
}

export function bareDriver({ url, dataDir }: OpenOptions): BareDriver {
  if (url === undefined) {
    const database = new Libsql(join(dataDir, SQLITE_FILE), { readonly: true });
    const statements = new Map<string, ReturnType<typeof database.prepare>>();
    return {
      rows: (sql, parameters) => {
        const statement = statements.get(sql) ?? database.prepare(sql);
        statements.set(sql, statement);
        return Promise.resolve(statement.all([...parameters]) as BareRow[]);
      },
      close: () => Promise.resolve(void database.close()),
    };
  }
  const pool = mysql.createPool({ uri: url, charset: 'UTF8MB4_BIN', connectionLimit: 10, decimalNumbers: true });
  return {
    rows: async (sql, parameters) => (await pool.execute(sql, [...parameters]))[0] as BareRow[],
    close: () => pool.end(),
  };
}
