import type { Database } from '../kernel/database';
import { AccountEntity, PasskeyEntity } from './account.entity';

/** What an account has to be proven by beside, or in the place of, a password. */
export async function factorsOf(
  read: Database['read'],
  accountId: number,
): Promise<{ readonly totp: boolean; readonly passkey: boolean }> {
  const account = await read.findOneBy(AccountEntity, { id: accountId });
  const passkeys = await read.countBy(PasskeyEntity, { accountId });
  return { totp: account !== null && account.totp !== null, passkey: passkeys > 0 };
}
