import { join } from 'node:path';
import { openDatabase } from '../../src/data-source';
import { loadDemonstration } from '../../src/demonstration/load-demonstration';
import { keepDeclaredOutlines } from '../../src/annual-report/writings';
import type { Database } from '../../src/kernel/database';
import { load } from '../../src/loading/load';
import { Network } from '../../src/network/network';
import { prepareFigures } from '../../src/publication/recomputation';
import { readSnapshot } from '../../src/published/snapshot';
import { DecisionsAhead } from '../../src/secrecy/decisions-ahead';
import { USUAL_THRESHOLDS } from '../../src/secrecy/thresholds';
import type { OpenOptions } from '../../src/storage/options';

/** Migrates a new database, and fills it as asked: in a process of its own, whose catalogue no suite has replaced. */
async function make([filled, place]: readonly string[]): Promise<void> {
  const database = await openDatabase(JSON.parse(place ?? '{}') as OpenOptions);
  if (filled !== 'MIGRATED') await load(database, join(__dirname, '../../data'));
  if (filled === 'DEMONSTRATION') await demonstrate(database);
  await database.close();
}

/** As the first start does, and all that is withheld decided: else every server of the run would decide it again. */
async function demonstrate(database: Database): Promise<void> {
  await keepDeclaredOutlines(database);
  const network = await Network.read(database.read);
  await loadDemonstration(database, network);
  await prepareFigures(database, () => undefined);
  const decisions = new DecisionsAhead(database, database, USUAL_THRESHOLDS);
  decisions.begin();
  decisions.turnTo(await readSnapshot(database.read, network, 0));
  await decisions.done();
}

void make(process.argv.slice(2));
