import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFault } from '../kernel/start-fault';
import { Connections, type EmptyPlace } from './empty-place';
import type { Entity, OpenOptions } from './options';
import { connectSqlite } from './sqlite-connection';
import { SQLITE_FILE, sqliteFault } from './sqlite-faults';
import { lockStart } from './sqlite-lock';
import { sqliteRows } from './still-database';

/** Beside the place, on the same disk: moving the file is one act of the system. */
const BESIDE = 'restauration';
const COMPANIONS = ['', '-wal', '-shm', '-journal'];

/** A new file, made beside its place. Throws {@link StartFault} where the folder has a database already. */
export async function emptySqlite(options: OpenOptions, entities: readonly Entity[]): Promise<EmptyPlace> {
  const { dataDir } = options;
  const beside = join(dataDir, BESIDE);
  await mkdir(dataDir, { recursive: true }).catch((error: unknown) => {
    throw sqliteFault(error, dataDir);
  });
  const unlock = await lockStart(dataDir);
  const leave = async () => {
    await rm(beside, { recursive: true, force: true });
    unlock();
  };
  const connections = new Connections(
    'sqlite',
    (migrations) => connectSqlite({ ...options, dataDir: beside }, { entities, migrations }, 'synchronous = FULL'),
    'each',
    'PRAGMA foreign_keys = OFF',
  );
  try {
    refuseFilled(dataDir);
    // What a restoration left that was killed.
    await rm(beside, { recursive: true, force: true });
    await mkdir(beside);
  } catch (error) {
    unlock();
    throw sqliteFault(error, dataDir);
  }
  return {
    engine: 'sqlite',
    migrate: (migrations) => connections.migrate(migrations),
    runner: () => connections.runner(),
    rows: (sql) => sqliteRows(connections.runner(), sql),
    database: () => connections.database(),
    async keep() {
      await connections.runner().query('PRAGMA wal_checkpoint(TRUNCATE)');
      await connections.close();
      await flushed(join(beside, SQLITE_FILE));
      await rename(join(beside, SQLITE_FILE), join(dataDir, SQLITE_FILE));
      await flushed(dataDir);
      await leave();
    },
    async discard() {
      await connections.close();
      await leave();
    },
  };
}

function refuseFilled(dataDir: string): void {
  const there = COMPANIONS.map((end) => `${SQLITE_FILE}${end}`).filter((name) => existsSync(join(dataDir, name)));
  if (there.length > 0)
    throw new StartFault(
      `Le dossier ${dataDir} contient déjà une base (${there.join(', ')}) : une restauration n’écrase rien.`,
      `Donner un autre dossier (DATA_DIR=…), ou arrêter le serveur et la mettre de côté : mv ${join(dataDir, SQLITE_FILE)}* …`,
    );
}

async function flushed(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
