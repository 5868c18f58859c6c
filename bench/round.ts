import { datasetOf } from '../src/datasets/registry';
import type { OpenOptions } from '../src/storage/options';
import type { Engine } from '../test/support/engine';
import { bareInserting, type BareRows } from './bare-insert';
import { clockOf, type Took } from './clock';
import { Platform } from './platform';

/** What one round takes on one engine. */
export interface Round {
  readonly bareInsert: Took;
  readonly store: Took;
  readonly publish: Took;
  readonly dryRun: Took;
  /** Of rows that are read already: to keep and to publish them. */
  readonly keepAndPublish: Took;
}

const { table } = datasetOf('FORMATIONS');

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** One round in databases of its own; `bareFirst` turns the order round, so that neither side always runs warm. */
export async function round(engine: Engine, path: string, rows: BareRows, bareFirst: boolean): Promise<Round> {
  const bare = async () => {
    const place = await engine.place();
    const platform = await Platform.open(place);
    await platform.close();
    const inserting = await bareInserting(place, table, rows);
    const took = await (await clockOf(place.url))(() => inserting.insert());
    await inserting.close();
    return took;
  };
  const before = bareFirst ? await bare() : null;
  const place = await engine.place();
  const clock = await clockOf(place.url);
  const platform = await Platform.open(place);
  let uid = '';
  const dryRun = await clock(() => platform.store(path, true));
  const store = await clock(async () => (uid = await platform.store(path)));
  const publish = await clock(() => platform.publish(uid));
  await platform.close();
  const keepAndPublish = await kept(await engine.place(), path);
  const after = before ?? (await bare());
  await engine.cleanUp();
  return { bareInsert: after, store, publish, dryRun, keepAndPublish };
}

async function kept(place: OpenOptions, path: string): Promise<Took> {
  const clock = await clockOf(place.url);
  const platform = await Platform.open(place);
  const rows = await platform.read(path);
  const took = await clock(async () => platform.publish(await platform.storeRows(rows)));
  await platform.close();
  return took;
}

/** The rows that the platform stores of a file, under the submission that every bare database has. */
export async function parsedRows(engine: Engine, path: string): Promise<BareRows> {
  const platform = await Platform.open(await engine.place());
  await platform.store(path);
  const rows = await platform.database.read.query<Record<string, unknown>[]>(`SELECT * FROM ${table}`);
  const known = await platform.database.read.query<{ id: number }[]>('SELECT MIN(id) AS id FROM submissions');
  await platform.close();
  await engine.cleanUp();
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => columns.map((name) => (name === 'submission_id' ? known[0]?.id : row[name])));
  return { columns, values };
}
