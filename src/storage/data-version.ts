import type { EntityManager } from 'typeorm';
import { PlatformStateEntity } from './platform-state.entity';
import { oweLease } from './reading-lease';

const NAME = 'data_version';

/** A number that every publication and every load of data raises: what was read under one version is consistent. */
export async function readDataVersion(manager: EntityManager): Promise<number> {
  // Asked by every request: what an ORM does around it takes longer than the database.
  const [row] = await manager.query<{ value: string }[]>('SELECT value FROM platform_state WHERE name = ?', [NAME]);
  return Number(row?.value ?? 0);
}

/** How a statement begins that nobody's request asks for. */
export const LOOK = 'SELECT /* LOOK */';

/** The same for a server that looks whether others published: measures tell it from what readers ask. */
export async function lookAtDataVersion(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ value: string }[]>(`${LOOK} value FROM platform_state WHERE name = ?`, [NAME]);
  return Number(row?.value ?? 0);
}

/**
 * Raises the data version; to be called last in the transaction that changes what is published. The database counts,
 * under a lock on the row: two transactions at once never end up with one number.
 */
export async function raiseDataVersion(manager: EntityManager): Promise<void> {
  const { affected } = await manager
    .createQueryBuilder()
    .update(PlatformStateEntity)
    .set({ value: () => 'value + 1' })
    .where({ name: NAME })
    .execute();
  if (affected === 0) await manager.insert(PlatformStateEntity, { name: NAME, value: '1' });
  await oweLease(manager);
}
