import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import type { OpenOptions } from '../../src/storage/options';
import { SQLITE_FILE } from '../../src/storage/sqlite-faults';

/** With its tables; with the reference data and reports of the federation besides; with the demonstration on top. */
export type Filled = 'MIGRATED' | 'LOADED' | 'DEMONSTRATION';

const ROOT = join(__dirname, '../..');

/** Gives `place`, where no database is, what the embedded database of the run has. */
export async function copySqlite(filled: Filled, dataDir: string): Promise<void> {
  const from = await onceARun(`sqlite-${filled}`, async (folder) => {
    await make(filled, { dataDir: folder });
    return join(folder, SQLITE_FILE);
  });
  copyFileSync(from, join(dataDir, SQLITE_FILE));
}

/** Gives the empty database at `url` what that of the run has. */
export async function copyMariadb(filled: Filled, server: string, url: string): Promise<void> {
  const statements = await onceARun(`mariadb-${filled}`, async (dataDir) => {
    const name = `maillage_${process.env['MAILLAGE_TEST_RUN']}_template_${filled.toLowerCase()}`;
    const own = new URL(server);
    own.pathname = `/${name}`;
    await connected(server, (connection) =>
      connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`),
    );
    await make(filled, { dataDir, url: own.href });
    return connected(own.href, (connection) => copying(connection, name));
  });
  await connected(url, (connection) => connection.query(statements));
}

const make = (filled: Filled, place: OpenOptions) =>
  promisify(execFile)(
    process.execPath,
    ['-r', '@swc-node/register', join(__dirname, 'make-template.ts'), filled, JSON.stringify(place)],
    { cwd: ROOT, env: { ...process.env, SWCRC: 'true' } },
  );

/** What makes a copy of every table, with its rows, in the database that one is connected to. */
async function copying(connection: mysql.Connection, name: string): Promise<string> {
  const [tables] = await connection.query<RowDataPacket[]>('SHOW TABLES');
  const statements: string[] = ['SET FOREIGN_KEY_CHECKS = 0'];
  for (const table of tables.flatMap((row) => Object.values(row) as string[])) {
    const [[made]] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE \`${table}\``);
    statements.push(String(made?.['Create Table']));
    const [[row]] = await connection.query<RowDataPacket[]>(`SELECT 1 FROM \`${table}\` LIMIT 1`);
    if (row !== undefined) statements.push(`INSERT INTO \`${table}\` SELECT * FROM \`${name}\`.\`${table}\``);
  }
  return [...statements, 'SET FOREIGN_KEY_CHECKS = 1'].join(';\n');
}

async function connected<T>(uri: string, work: (connection: mysql.Connection) => Promise<T>): Promise<T> {
  const connection = await mysql.createConnection({ uri, multipleStatements: true });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

/** What `work` answered to whichever worker of this run came first; it gets a new folder, which is gone after the run. */
async function onceARun(name: string, work: (folder: string) => Promise<string>): Promise<string> {
  const home = process.env['MAILLAGE_TEST_TEMPLATES'];
  if (home === undefined) throw new Error('copies of databases are made within a run of jest');
  const folder = join(home, name);
  const [answer, failure] = [`${folder}.answer`, `${folder}.failure`];
  if (existsSync(answer)) return readFileSync(answer, 'utf8');
  if (isFirst(folder))
    try {
      writeFileSync(`${answer}.new`, await work(folder));
      renameSync(`${answer}.new`, answer);
    } catch (error) {
      writeFileSync(failure, String(error));
    }
  while (!existsSync(answer)) {
    if (existsSync(failure)) throw new Error(readFileSync(failure, 'utf8'));
    await wait(50);
  }
  return readFileSync(answer, 'utf8');
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
