import type { EntityManager } from 'typeorm';
import { nameOf, type Actor } from '../kernel/actor';
import { OfficeActEntity } from './office-act.entity';

/** Leaves the trail of an act, in the transaction of the act itself. */
export async function recordOfficeAct(
  manager: EntityManager,
  act: Pick<OfficeActEntity, 'action' | 'subject' | 'reason'>,
  actor: Actor,
  now: Date,
): Promise<void> {
  await manager.insert(OfficeActEntity, { at: now.toISOString(), actor: nameOf(actor), ...act });
}
