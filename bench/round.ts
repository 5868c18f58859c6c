import { datasetOf } from '../src/datasets/registry';
import type { Engine } from '../test/support/engine';
import { bareInsert, type BareRows } from './bare-insert';
import { Platform } from './platform';

/** Milliseconds of one round on one engine. */
export interface Round {
  readonly bareInsert: number;
  readonly store: number;
  readonly publish: number;
  readonly dryRun: number;
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
    return bareInsert(place, table, rows);
  };
  let before = 0;
  if (bareFirst) before = await bare();
  const platform = await Platform.open(await engine.place());
  let uid = '';
  const dryRun = await timed(() => platform.store(path, true));
  const store = await timed(async () => (uid = await platform.store(path)));
  const publish = await timed(() => platform.publish(uid));
  await platform.close();
  const after = bareFirst ? before : await bare();
  await engine.cleanUp();
  return { bareInsert: after, store, publish, dryRun };
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
