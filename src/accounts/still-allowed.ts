import type { EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor';
import type { Check } from '../kernel/before-commit';
import { MaillageError } from '../kernel/errors';
import { AccountEntity } from './account.entity';

/**
 * What every act of a signed-in account is held against once more, at the end of its transaction: an upload takes
 * minutes, in which a region may be taken away. Throws FORBIDDEN where the account is not what it was.
 */
export const stillAllowed =
  (actor: Actor): Check =>
  async (manager: EntityManager) => {
    if (actor.account === null) return;
    const account = await manager.findOne(AccountEntity, {
      select: { id: true, role: true, regions: true, adherent: true, state: true },
      where: { uid: actor.account },
    });
    const same =
      account?.state === 'OPEN' &&
      account.role === actor.role &&
      account.regions === actor.regions.join(' ') &&
      account.adherent === actor.adherent;
    if (!same) throw new MaillageError('RIGHTS_CHANGED');
  };
