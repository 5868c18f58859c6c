import type { EntityManager } from 'typeorm';
import { PlatformStateEntity } from './platform-state.entity';

/** How the statement begins where no reader asks for it: measures tell it from the others. */
export const LOOK = 'SELECT /* LOOK */';

/** A number of that name that counts up; 0 before anything raised it. */
export async function readStateNumber(manager: EntityManager, name: string, select = 'SELECT'): Promise<number> {
  // Asked by every request: what an ORM does around it takes longer than the database.
  const [row] = await manager.query<{ value: string }[]>(`${select} value FROM platform_state WHERE name = ?`, [name]);
  return Number(row?.value ?? 0);
}

/**
 * Raises it by one. The database counts, under a lock on the row: two transactions at once never end up with one
 * number.
 */
export async function raiseStateNumber(manager: EntityManager, name: string): Promise<void> {
  const { affected } = await manager
    .createQueryBuilder()
    .update(PlatformStateEntity)
    .set({ value: () => 'value + 1' })
    .where({ name })
    .execute();
  if (affected === 0) await manager.insert(PlatformStateEntity, { name, value: '1' });
}
