import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { DataChangeEntity } from './data-change.entity';
import { oweLease } from './reading-lease';
import { raiseStateNumber, readStateNumber } from './state-number';

const NAME = 'data_version';

/** Versions of which it is remembered what they changed: who fell further behind reads everything anew. */
const REMEMBERED = 1_000;
const FORGOTTEN_AT_ONCE = 100;
/** Beyond these everything is as soon read. */
const MOST_READ = 2_000;
const MOST_CHANGES = 100;

/** A dataset and year. */
export type Change = Pick<DataChangeEntity, 'dataset' | 'year'>;

/** A number that every publication and every load of data raises: what was read under one version is consistent. */
export const readDataVersion = (manager: EntityManager, select = 'SELECT'): Promise<number> =>
  readStateNumber(manager, NAME, select);

/**
 * Raises the data version; to be called last in the transaction that changes what is published. `changed` are
 * the datasets and years of which submissions were published, replaced, withdrawn or counted anew, where nothing else
 * changed; without, it may have been anything.
 */
export async function raiseDataVersion(manager: EntityManager, changed: readonly Change[] = []): Promise<void> {
  await raiseStateNumber(manager, NAME);
  if (changed.length > 0) await remember(manager, changed);
  await oweLease(manager);
}

async function remember(manager: EntityManager, changed: readonly Change[]): Promise<void> {
  const version = await readDataVersion(manager);
  const named = new Map(changed.map(({ dataset, year }) => [`${dataset}|${year}`, { version, dataset, year }]));
  await manager.insert(DataChangeEntity, [...named.values()]);
  if (version % FORGOTTEN_AT_ONCE === 0)
    await manager.delete(DataChangeEntity, { version: LessThanOrEqual(version - REMEMBERED) });
}

/**
 * What changed since a version and up to another, or later; null where that is not known, or so much that reading
 * everything is as well. One statement, and none where it went back.
 */
export async function changesSince(
  manager: EntityManager,
  from: number,
  to: number,
): Promise<readonly Change[] | null> {
  if (to <= from) return null;
  const found = await manager.query<DataChangeEntity[]>(
    `SELECT version, dataset, year FROM data_changes WHERE version > ? ORDER BY version LIMIT ${MOST_READ}`,
    [from],
  );
  if (found.length === MOST_READ) return null;
  const known = new Set(found.map(({ version }) => version));
  for (let version = from + 1; version <= to; version++) if (!known.has(version)) return null;
  const named = new Map(found.map(({ dataset, year }) => [`${dataset}|${year}`, { dataset, year }]));
  return named.size > MOST_CHANGES ? null : [...named.values()];
}
