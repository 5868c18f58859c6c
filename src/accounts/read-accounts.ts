import { In, type FindOptionsWhere } from 'typeorm';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { AccountEntity, PasskeyEntity } from './account.entity';
import { managedRoles } from './manages';
import { SessionEntity } from './session.entity';

type Read = Database['read'];

/** The accounts that somebody manages, closed ones last, by name. */
export async function managedAccounts(read: Read, actor: Actor): Promise<readonly AccountEntity[]> {
  const found = await read.find(AccountEntity, {
    where: { role: In([...managedRoles(actor)]) },
    order: { nameKey: 'ASC' },
  });
  return [...found.filter(({ state }) => state === 'OPEN'), ...found.filter(({ state }) => state === 'CLOSED')];
}

/** The account of that uid, if it is one's own or one manages it; null otherwise, whatever the reason. */
export async function accountFor(read: Read, actor: Actor, uid: string): Promise<AccountEntity | null> {
  const where: FindOptionsWhere<AccountEntity> = { uid };
  const found = uid === '' ? null : await read.findOneBy(AccountEntity, where);
  if (found === null) return null;
  return found.uid === actor.account || managedRoles(actor).includes(found.role) ? found : null;
}

/** Of these accounts; latest seen first. */
export const sessionsOf = (read: Read, accountIds: readonly number[]): Promise<SessionEntity[]> =>
  read.find(SessionEntity, {
    where: { accountId: In([...accountIds]), stage: 'OPEN' },
    order: { seenAt: 'DESC', id: 'DESC' },
  });

/** Of these accounts, in the order in which they were added. */
export const passkeysOf = (read: Read, accountIds: readonly number[]): Promise<PasskeyEntity[]> =>
  read.find(PasskeyEntity, { where: { accountId: In([...accountIds]) }, order: { id: 'ASC' } });

/** An open account, whoever asks: for what is its holder's own. */
export const accountByUid = (read: Read, uid: string): Promise<AccountEntity | null> =>
  read.findOneBy(AccountEntity, { uid, state: 'OPEN' });
