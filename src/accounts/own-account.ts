import { Not, type EntityManager } from 'typeorm';
import { actorOf, type NewPasskey } from './join';
import { recordAccountAct, type Accounts } from './accounts';
import { AccountEntity, PasskeyEntity } from './account.entity';
import { cleanName, nameKey, refusedName } from './account-name';
import { rememberKey } from './accounts-key';
import { isTaken } from './is-taken';
import { hashPassword, isPassword, weaknessOf } from './passwords';
import { refusal, type AccountRefusal } from './refusal';
import { SessionEntity } from './session.entity';
import type { OpenSession } from './sessions';
import type { Visitor } from './sign-in';
import { authenticatorAddress, newTotpSecret, stepOf } from './totp';

/** Done: the session that goes on in the place of all there were. Or what is to be mended, and nothing was done. */
export type OwnChange = { readonly session: string } | { readonly refusal: AccountRefusal };

const WRONG_PASSWORD = refusal(
  'PASSWORD_WRONG',
  'current',
  'Le mot de passe actuel n’est pas celui-là. Le vérifier, puis recommencer.',
);

const own = (read: EntityManager, { accountId }: OpenSession): Promise<AccountEntity> =>
  read.findOneByOrFail(AccountEntity, { id: accountId, state: 'OPEN' });

/**
 * Changes what somebody comes in by. Every other session ends, for one of them may be why; this one goes on under a
 * secret that nobody had before.
 */
async function change(
  { database, sessions, clock }: Accounts,
  session: OpenSession,
  { device }: Visitor,
  what: string,
  work: (manager: EntityManager, account: AccountEntity) => Promise<AccountRefusal | null>,
): Promise<OwnChange> {
  const done = await database.write(async (manager): Promise<OwnChange> => {
    const account = await own(manager, session);
    const refused = await work(manager, account);
    if (refused !== null) return { refusal: refused };
    await manager.delete(SessionEntity, { accountId: account.id });
    await recordAccountAct(manager, 'CHANGE_FACTOR', `account:${account.uid}`, what, actorOf(account), clock());
    return { session: await sessions.open(manager, account.id, 'OPEN', device) };
  });
  sessions.forget();
  return done;
}

/** Sets the password, after the current one where there is one. */
export async function changePassword(
  accounts: Accounts,
  session: OpenSession,
  { current, next }: { readonly current: string; readonly next: string },
  visitor: Visitor,
): Promise<OwnChange> {
  const known = await own(accounts.database.read, session);
  const wrong = await refusedPassword(accounts, known, current, visitor);
  if (wrong !== null) return { refusal: wrong };
  const weakness = weaknessOf(next, [known.name, known.email]);
  if (weakness !== null) return { refusal: refusal('PASSWORD_WEAK', 'password', weakness) };
  const password = await hashPassword(next);
  return change(accounts, session, visitor, 'password', async (manager, account) => {
    if (account.password !== known.password) return WRONG_PASSWORD;
    await manager.update(AccountEntity, { id: account.id }, { password });
    return null;
  });
}

/** Whoever sits at somebody's open session does not know their password: it is asked for, and guesses are counted. */
async function refusedPassword(
  { attempts, database }: Accounts,
  { email, password }: AccountEntity,
  current: string,
  { address }: Visitor,
): Promise<AccountRefusal | null> {
  if (password === null) return null;
  await attempts.take(email, address);
  if (!(await isPassword(current, password))) return WRONG_PASSWORD;
  await database.write((manager) => attempts.succeed(manager, email, address));
  return null;
}

/** A secret for an authenticator, as it reads it from a QR code; good once a code of it is shown. */
export async function proposeAuthenticator(
  { database, key }: Accounts,
  session: OpenSession,
): Promise<{ readonly secret: string; readonly address: string }> {
  const account = await own(database.read, session);
  const current = await database.read.findOneByOrFail(SessionEntity, { uid: session.uid });
  // The same again where the page is asked for again: the code may have been scanned meanwhile.
  const secret = current.proposedTotp === null ? newTotpSecret() : key.open(current.proposedTotp);
  if (current.proposedTotp === null)
    await database.write(async (manager) => {
      await rememberKey(manager, key);
      await manager.update(SessionEntity, { uid: session.uid }, { proposedTotp: key.seal(secret) });
    });
  return { secret, address: authenticatorAddress(secret, account.email) };
}

/** Sets the authenticator that was proposed, by a code that it gives. */
export async function confirmAuthenticator(
  accounts: Accounts,
  session: OpenSession,
  code: string,
  visitor: Visitor,
): Promise<OwnChange> {
  const { database, key, clock } = accounts;
  const current = await database.read.findOneBy(SessionEntity, { uid: session.uid });
  const step = current?.proposedTotp == null ? null : stepOf(key.open(current.proposedTotp), code, clock());
  if (current === null || step === null)
    return {
      refusal: refusal(
        'CODE_WRONG',
        'code',
        'Ce code n’est pas celui de l’application. Vérifier l’heure du téléphone, puis écrire le code suivant.',
      ),
    };
  return change(accounts, session, visitor, 'authenticator', async (manager, { id }) => {
    await manager.update(AccountEntity, { id }, { totp: current.proposedTotp, totpStep: step });
    return null;
  });
}

/** Takes the authenticator away, after the current password where there is one. */
export async function dropAuthenticator(
  accounts: Accounts,
  session: OpenSession,
  current: string,
  visitor: Visitor,
): Promise<OwnChange> {
  const wrong = await refusedPassword(accounts, await own(accounts.database.read, session), current, visitor);
  if (wrong !== null) return { refusal: wrong };
  return change(accounts, session, visitor, 'authenticator', async (manager, { id }) => {
    await manager.update(AccountEntity, { id }, { totp: null, totpStep: 0 });
    return null;
  });
}

const MOST_PASSKEYS = 20;

/** Adds a passkey that its browser made. */
export const addPasskey = (
  accounts: Accounts,
  session: OpenSession,
  passkey: NewPasskey,
  visitor: Visitor,
): Promise<OwnChange> =>
  change(accounts, session, visitor, 'passkey', async (manager, { id }) => {
    if ((await manager.countBy(PasskeyEntity, { accountId: id })) >= MOST_PASSKEYS)
      return refusal('TOO_MANY_PASSKEYS', 'passkey', `${MOST_PASSKEYS} clés d’accès au plus : en retirer une d’abord.`);
    if (await manager.existsBy(PasskeyEntity, { uid: passkey.uid }))
      return refusal('PASSKEY_TAKEN', 'passkey', 'Cette clé d’accès est déjà à un compte.');
    const addedAt = accounts.clock().toISOString();
    await manager.insert(PasskeyEntity, { ...passkey, accountId: id, addedAt, usedAt: null });
    return null;
  });

/** Takes a passkey away; the last way in stays. */
export async function dropPasskey(
  accounts: Accounts,
  session: OpenSession,
  uid: string,
  current: string,
  visitor: Visitor,
): Promise<OwnChange> {
  const wrong = await refusedPassword(accounts, await own(accounts.database.read, session), current, visitor);
  if (wrong !== null) return { refusal: wrong };
  return change(accounts, session, visitor, 'passkey', async (manager, { id, password }) => {
    const others = await manager.countBy(PasskeyEntity, { accountId: id, uid: Not(uid) });
    if (password === null && others === 0)
      return refusal('LAST_WAY_IN', 'passkey', 'C’est le seul moyen d’entrer : choisir d’abord un mot de passe.');
    await manager.delete(PasskeyEntity, { accountId: id, uid });
    return null;
  });
}

/** Changes one's own name; null when done. Sessions go on. */
export async function rename(
  { database, sessions, clock }: Accounts,
  session: OpenSession,
  text: string,
): Promise<AccountRefusal | null> {
  const name = cleanName(text);
  const taken = refusal('NAME_TAKEN', 'name', `« ${name} » est déjà le nom de quelqu’un d’autre.`);
  const done = database.write(async (manager) => {
    const account = await own(manager, session);
    const refused = await refusedName(manager, name, account.name);
    if (refused !== null) return refused;
    await manager.update(AccountEntity, { id: account.id }, { name, nameKey: nameKey(name) });
    await recordAccountAct(manager, 'CHANGE_ACCOUNT', `account:${account.uid}`, 'name', actorOf(account), clock());
    return null;
  });
  const refused = await done.catch((error: unknown) => {
    if (!isTaken(error)) throw error;
    return taken;
  });
  sessions.forget();
  return refused;
}
