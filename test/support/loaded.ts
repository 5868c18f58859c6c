import { join } from 'node:path';
import type { Database } from '../../src/kernel/database';
import { Network } from '../../src/network/network';
import type { Fresh } from './database';

export const DATA = join(__dirname, '../../data');

/** A new database with the reference data and reports of the federation, and nothing submitted. */
export async function loaded(fresh: Fresh): Promise<{ database: Database; network: Network }> {
  const database = await fresh({ filled: 'LOADED' });
  return { database, network: await Network.read(database.read) };
}
