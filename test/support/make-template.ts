import { join } from 'node:path';
import { openDatabase } from '../../src/data-source';
import { load } from '../../src/loading/load';
import type { OpenOptions } from '../../src/storage/options';

/** Migrates a new database, and loads it if so asked: in a process of its own, whose catalogue no suite has replaced. */
async function make([filled, place]: readonly string[]): Promise<void> {
  const database = await openDatabase(JSON.parse(place ?? '{}') as OpenOptions);
  if (filled === 'LOADED') await load(database, join(__dirname, '../../data'));
  await database.close();
}

void make(process.argv.slice(2));
