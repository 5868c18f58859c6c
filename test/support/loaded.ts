import { join } from 'node:path';
import type { Database } from '../../src/kernel/database';
import { load } from '../../src/loading/load';
import { Network } from '../../src/network/network';

export const DATA = join(__dirname, '../../data');

/** A new database with the reference data and reports of the federation, and nothing submitted. */
export async function loaded(fresh: () => Promise<Database>): Promise<{ database: Database; network: Network }> {
  const database = await fresh();
  await load(database, DATA);
  return { database, network: await Network.read(database.read) };
}
