import { FigureReader } from '../../src/reading/figure-reader';
import { readSnapshot } from '../../src/published/snapshot';
import type { Database } from '../../src/kernel/database';
import type { Network } from '../../src/network/network';

let version = 0;

/** A reader of what is published now, as a request gets one. */
export async function readerOf(database: Database, network: Network): Promise<FigureReader> {
  return new FigureReader(await readSnapshot(database.read, network, ++version), database);
}
