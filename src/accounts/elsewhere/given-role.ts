import type { EntityManager } from 'typeorm';
import { recordAccountAct, type Accounts } from '../accounts';
import { AccountEntity } from '../account.entity';
import { leaveNothingOpen } from '../administer';
import { holdingText, kept } from '../holding';
import { actorOf } from '../join';
import type { Claimed } from './provider';

/**
 * Gives an account what its provider says that its holder may do, where the settings map a claim: from then on it is the
 * provider's to change. False where the provider gave it and gives nothing any more: then the account is closed, whatever
 * else it could be come into by. What was given here stays as it is where the provider says nothing.
 */
export async function takeGivenRole(accounts: Accounts, account: AccountEntity, claimed: Claimed): Promise<boolean> {
  const { database, sessions, clock } = accounts;
  const { issuer, gives } = claimed;
  if (gives === undefined) return true;
  if (gives === null) {
    if (account.roleFrom !== issuer) return true;
    await database.write(async (manager) => {
      await manager.update(AccountEntity, { id: account.id }, { state: 'CLOSED' });
      await leaveNothingOpen(manager, account, actorOf(account), clock());
      await recordAccountAct(manager, 'CLOSE_ACCOUNT', `account:${account.uid}`, issuer, actorOf(account), clock());
    });
    sessions.forget();
    return false;
  }
  const now = kept(gives);
  const same = account.role === now.role && account.regions === now.regions && account.adherent === now.adherent;
  if (same && account.roleFrom === issuer) return true;
  await database.write(async (manager: EntityManager) => {
    await manager.update(AccountEntity, { id: account.id }, { ...now, roleFrom: issuer });
    if (same) return;
    await leaveNothingOpen(manager, account, actorOf(account), clock());
    const words = `${holdingText(gives)} (${issuer})`;
    await recordAccountAct(manager, 'CHANGE_ACCOUNT', `account:${account.uid}`, words, actorOf(account), clock());
  });
  Object.assign(account, now, { roleFrom: issuer });
  sessions.forget();
  return true;
}
