import type { DataSource, QueryRunner } from 'typeorm';
import { StartFault } from '../kernel/start-fault';
import { Connections, type EmptyPlace } from './empty-place';
import { beginRestoring, endRestoring, isRestoring, RESTORING } from './half-restored';
import { connectMysql, detectServer } from './mysql-connection';
import { mysqlFault } from './mysql-faults';
import { lockStart } from './mysql-lock';
import type { Entity, OpenOptions } from './options';
import { quoted } from './quoted';
import { mysqlRows } from './still-database';

/** Of a cluster: shared by its nodes, and of no data. */
const START_LOCK = 'start_lock';
const UNCHECKED = "SET SESSION foreign_key_checks = 0, SESSION sql_mode = CONCAT(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO')";

/**
 * A database without tables, marked as being restored until all is there: tables are made outside any transaction.
 * Throws {@link StartFault} where it has some already.
 */
export async function emptyMysql(url: string, options: OpenOptions, entities: readonly Entity[]): Promise<EmptyPlace> {
  const address = options.migrationsUrl ?? url;
  let held: DataSource | undefined;
  let unlock: () => Promise<void> = () => Promise.resolve();
  try {
    const server = await detectServer(address);
    const connect = (migrations: Parameters<EmptyPlace['migrate']>[0]) =>
      connectMysql(address, 'migrate', options, server, { entities, migrations });
    const source = (held = await connect([]));
    const holder = source.createQueryRunner();
    unlock = await lockStart(holder, server);
    if (await isRestoring(holder)) await dropAll(holder);
    await refuseFilled(holder, address);
    await beginRestoring(holder);
    const connections = new Connections('mysql', connect, 'none', UNCHECKED);
    const leave = async () => {
      await unlock();
      await holder.release();
      await source.destroy();
    };
    return {
      engine: 'mysql',
      migrate: (migrations) => connections.migrate(migrations),
      runner: () => connections.runner(),
      rows: (sql) => mysqlRows(connections.runner(), sql),
      database: () => connections.database(),
      async keep() {
        await connections.close();
        await endRestoring(holder);
        await leave();
      },
      async discard() {
        await connections.close();
        await dropAll(holder);
        await leave();
      },
    };
  } catch (error) {
    await unlock().catch(() => undefined);
    await held?.destroy();
    throw mysqlFault(error, address);
  }
}

const tablesIn = async (runner: QueryRunner): Promise<string[]> =>
  ((await runner.query('SHOW TABLES')) as object[]).flatMap((row) => Object.values(row) as string[]);

const viewsIn = async (runner: QueryRunner): Promise<string[]> =>
  (
    (await runner.query('SELECT TABLE_NAME AS name FROM information_schema.VIEWS WHERE TABLE_SCHEMA = DATABASE()')) as {
      name: string;
    }[]
  ).map(({ name }) => name);

async function refuseFilled(holder: QueryRunner, url: string): Promise<void> {
  const tables = (await tablesIn(holder)).filter((name) => name !== START_LOCK);
  if (tables.length === 0) return;
  const { host, pathname } = new URL(url);
  const base = decodeURIComponent(pathname.slice(1));
  throw new StartFault(
    `La base « ${base} » à ${host} a déjà ${tables.length} tables : une restauration n’écrase rien.`,
    'Donner une base vide : CREATE DATABASE … CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;',
  );
}

/** The mark goes last: whatever stops this, what is left is still known to be no database. */
async function dropAll(holder: QueryRunner): Promise<void> {
  await holder.query('SET SESSION foreign_key_checks = 0');
  const views = await viewsIn(holder);
  for (const name of views) await holder.query(`DROP VIEW ${quoted(name)}`);
  for (const name of await tablesIn(holder))
    if (name !== RESTORING && name !== START_LOCK) await holder.query(`DROP TABLE ${quoted(name)}`);
  await holder.query('SET SESSION foreign_key_checks = 1');
  await endRestoring(holder);
}
