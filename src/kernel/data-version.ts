import type { EntityManager } from 'typeorm';
import { PlatformStateEntity } from './platform-state.entity';

const NAME = 'data_version';

/** A number that every publication and every load of data raises: what was read under one version is consistent. */
export async function readDataVersion(manager: EntityManager): Promise<number> {
  const row = await manager.findOneBy(PlatformStateEntity, { name: NAME });
  return Number(row?.value ?? 0);
}

/** Raises the data version; to be called inside the transaction that changes what is published. */
export async function raiseDataVersion(manager: EntityManager): Promise<number> {
  const next = (await readDataVersion(manager)) + 1;
  await manager.save(PlatformStateEntity, { name: NAME, value: String(next) });
  return next;
}
