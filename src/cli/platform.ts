import { join } from 'node:path';
import { readConfig, type Config } from '../config';
import { openDatabase, placeOf } from '../data-source';
import { demonstrationIsDue } from '../demonstration/demonstration-state';
import { actorWith, type Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { load } from '../loading/load';
import { Network } from '../network/network';
import { FEDERATION_PROFILE } from '../kernel/federation/federation';
import { prepareFigures } from '../publication/recomputation';
import { SQLITE_FILE } from '../storage/sqlite-faults';
import { checkFolder } from '../start-checks';
import { asHeld, retryingWhenBusy } from './retry-when-busy';
import { nameOfUser } from './user';

/** What a command works on: the same database as the server's, be it running or not. */
export interface Platform {
  readonly config: Config;
  readonly database: Database;
  readonly network: Network;
  /** Whoever sits at this machine: its files are theirs already, so nothing is refused to them. */
  readonly actor: Actor;
}

/** Before this, nobody wonders. */
const SILENCE = 2_000;

/**
 * Opens the database that the environment names, making it ready as a start of the server would, and closes it behind
 * `work`. Throws StartFault for what a person can mend.
 */
export async function withPlatform<T>(work: (platform: Platform) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  checkFolder(config.dataDir);
  const database = retryingWhenBusy(await open(config));
  try {
    const network = await Network.read(database.read);
    return await work({ config, database, network, actor: actorWith({ role: 'PUBLISHER', name: nameOfUser() }) });
  } finally {
    await database.close().catch(() => undefined);
  }
}

async function open(config: Config): Promise<Database> {
  const waiting = setTimeout(() => {
    console.error('La base est en préparation, peut-être par un serveur qui démarre : un instant…');
  }, SILENCE);
  try {
    return await openDatabase({
      ...placeOf(config),
      prepare: async (opened) => {
        // Noted for the first start of the server, which is the one that loads demonstration.
        await demonstrationIsDue(opened, config.demo);
        const loaded = await load(opened, FEDERATION_PROFILE.folder);
        if (loaded && config.databaseUrl === undefined)
          console.error(`Données de référence chargées dans ${join(config.dataDir, SQLITE_FILE)}.`);
        await prepareFigures(opened, (sentence) => console.error(sentence));
      },
    });
  } catch (error) {
    throw asHeld(error);
  } finally {
    clearTimeout(waiting);
  }
}
