import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Rows a statement: below what either engine binds at once. */
const BATCH = 200;

/** Inserts rows, many a statement, and nothing beside them. */
export async function insertAll(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH)
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(start, start + BATCH))
      .execute();
}
