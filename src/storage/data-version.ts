import type { EntityManager } from 'typeorm';
import { PlatformStateEntity } from './platform-state.entity';
import { oweLease } from './reading-lease';

const NAME = 'data_version';

/** How the statement begins where no reader asks for it: measures tell it from the others. */
export const LOOK = 'SELECT /* LOOK */';

/** A number that every publication and every load of data raises: what was read under one version is consistent. */
export async function readDataVersion(manager: EntityManager, select = 'SELECT'): Promise<number> {
  // Asked by every request: what an ORM does around it takes longer than the database.
  const [row] = await manager.query<{ value: string }[]>(`${select} value FROM platform_state WHERE name = ?`, [NAME]);
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
