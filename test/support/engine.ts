import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import type { OpenOptions } from '../../src/storage/options';
import { copyMariadb, copySqlite, type Filled } from './template';

/** A database engine under test: where to open new, empty databases, and what cleans them up. */
export interface Engine {
  readonly name: 'SQLite' | 'MariaDB';
  /** A new place for one database: empty, or with a database that has been migrated or loaded. */
  place(filled?: Filled): Promise<OpenOptions>;
  /** The same place as two servers would reach it: through two nodes, where there is a cluster. */
  twoWaysTo(place: OpenOptions): readonly [OpenOptions, OpenOptions];
  /** Deletes every place that was given out. */
  cleanUp(): Promise<void>;
}

/** The MariaDB that was found when the run started, of a cluster its first node; null without one. */
export const mariadbUrl = (): string | null => nodes()[0] ?? null;

const nodes = (): readonly string[] => (process.env['MAILLAGE_TEST_MARIADB'] ?? '').split(' ').filter(Boolean);

export function sqliteEngine(): Engine {
  const folders: string[] = [];
  return {
    name: 'SQLite',
    async place(filled) {
      const dataDir = mkdtempSync(join(tmpdir(), 'maillage-test-'));
      folders.push(dataDir);
      if (filled !== undefined) await copySqlite(filled, dataDir);
      return { dataDir };
    },
    twoWaysTo: (place) => [place, place],
    async cleanUp() {
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function mariadbEngine(url: string): Engine {
  const files = sqliteEngine();
  const names: string[] = [];
  return {
    name: 'MariaDB',
    async place(filled) {
      const name = `maillage_${process.env['MAILLAGE_TEST_RUN']}_${randomBytes(5).toString('hex')}`;
      await statement(url, `CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
      names.push(name);
      const own = new URL(url);
      own.pathname = `/${name}`;
      if (filled !== undefined) await copyMariadb(filled, url, own.href);
      return { ...(await files.place()), url: own.href };
    },
    twoWaysTo(place) {
      const other = new URL(nodes()[1] ?? url);
      other.pathname = new URL(place.url ?? '').pathname;
      return [place, { ...place, url: other.href }];
    },
    async cleanUp() {
      await files.cleanUp();
      for (const name of names.splice(0)) await statement(url, `DROP DATABASE IF EXISTS \`${name}\``);
    },
  };
}

async function statement(url: string, sql: string): Promise<void> {
  const connection = await mysql.createConnection(url);
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
