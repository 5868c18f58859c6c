import type { EntityManager } from 'typeorm';
import type { Accounts } from './accounts';
import { AccountEntity, PasskeyEntity } from './account.entity';
import { foldAddress } from './address';
import { isPassword } from './passwords';
import { SessionEntity } from './session.entity';
import { takeCode } from './totp';

/** Whence somebody comes. */
export interface Visitor {
  /** The address, or its network: what tries are counted by. */
  readonly address: string;
  readonly device: string;
}

/** Who comes in has a session; null: refused, for whatever reason. */
export type SignedIn = { readonly session: string; readonly stage: SessionEntity['stage'] } | null;

/**
 * Comes in by a password. The same answer, after the same work, whether the account is there or not. Where it has a
 * second factor, the session that begins opens nothing before that. Throws RATE_LIMITED where it is tried too often.
 */
export async function signIn(
  { database, attempts, sessions }: Accounts,
  email: string,
  password: string,
  { address, device }: Visitor,
): Promise<SignedIn> {
  const who = foldAddress(email);
  await attempts.take(who, address);
  const account = await database.read.findOneBy(AccountEntity, { email: who });
  const isRight = await isPassword(password, account?.password ?? null);
  if (account === null || !isRight || account.state !== 'OPEN') return null;
  const stage = await stageOf(database.read, account);
  const session = await database.write(async (manager) => {
    // Of the factor too, wrong tries are counted: whoever has the password alone is not given more of them.
    if (stage === 'OPEN') await attempts.succeed(manager, who, address);
    return sessions.open(manager, account.id, stage, device);
  });
  return { session, stage };
}

/** How far the first proof lets somebody in: where there is a second factor, not yet. */
export async function stageOf(read: EntityManager, { id, totp }: AccountEntity): Promise<SessionEntity['stage']> {
  const passkeys = await read.countBy(PasskeyEntity, { accountId: id });
  return totp === null && passkeys === 0 ? 'OPEN' : 'FACTOR';
}

/**
 * The code of an authenticator, after the password. The half-way session ends and another begins; null where the code
 * is wrong, or was taken before.
 */
export async function signInByCode(
  accounts: Accounts,
  halfWay: { readonly uid: string; readonly accountId: number },
  code: string,
  { address, device }: Visitor,
): Promise<SignedIn> {
  const { database, attempts, sessions } = accounts;
  const account = await database.read.findOneBy(AccountEntity, { id: halfWay.accountId });
  if (account === null) return null;
  await attempts.take(account.email, address);
  const session = await database.write(async (manager) => {
    if (!(await takeCode(manager, accounts, account, code))) return null;
    const { affected } = await manager.delete(SessionEntity, { uid: halfWay.uid, stage: 'FACTOR' });
    if (affected !== 1) return null;
    await attempts.succeed(manager, account.email, address);
    return sessions.open(manager, account.id, 'OPEN', device);
  });
  sessions.forget();
  return session === null ? null : { session, stage: 'OPEN' };
}
