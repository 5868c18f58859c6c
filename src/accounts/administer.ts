import type { EntityManager } from 'typeorm';
import { revokeTokensOfAccount } from '../access/access-tokens';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { MaillageError } from '../kernel/errors';
import type { Network } from '../network/network';
import { recordAccountAct, type Accounts } from './accounts';
import { AccountEntity } from './account.entity';
import { cleanName } from './account-name';
import { foldAddress, isAddress } from './address';
import { faultsOfHolding, holdingText, kept, type Holding } from './holding';
import { InvitationEntity } from './invitation.entity';
import { makeInvitation, makeRecovery, type MadeInvitation, type ToInvite } from './invitations';
import { manages, requireManager } from './manages';
import { refusal, type AccountRefusal } from './refusal';
import { SessionEntity } from './session.entity';

/** Everything that is to be mended at once; then nothing was done. */
export interface Refused {
  readonly refusals: readonly AccountRefusal[];
}

type Places = Pick<Network, 'region' | 'regions'>;

const NOT_YOURS = (role: string): AccountRefusal =>
  refusal(
    'ROLE_NOT_YOURS',
    'role',
    `Votre rôle ne permet pas de donner le rôle ${role} : le siège gère les comptes des délégations et des adhérents, l’administration tous les autres.`,
  );

/**
 * Invites somebody. Throws UNAUTHENTICATED or FORBIDDEN for whoever invites nobody; refuses what its maker could not
 * give. The secret of the link is in the answer and nowhere else.
 */
export async function invite(
  { database, clock }: Accounts,
  network: Places,
  given: ToInvite,
  actor: Actor,
): Promise<MadeInvitation | Refused> {
  requireManager(actor);
  const name = given.name === null ? null : cleanName(given.name) || null;
  const email = given.email === null ? null : foldAddress(given.email) || null;
  const refusals = [...(await faultsOfHolding(database.read, network, given))];
  if (!manages(actor, given.role)) refusals.push(NOT_YOURS(given.role));
  if (name !== null && name.length > 120)
    refusals.push(refusal('NAME_REFUSED', 'name', 'Le nom compte 120 caractères au plus.'));
  if (email !== null && !isAddress(email))
    refusals.push(refusal('ADDRESS_REFUSED', 'email', 'Écrire une adresse entière : nom@exemple.fr ; ou aucune.'));
  else if (email !== null && (await database.read.existsBy(AccountEntity, { email })))
    refusals.push(
      refusal('ADDRESS_TAKEN', 'email', 'Cette adresse a déjà un compte : en changer les droits, ou rendre l’accès.'),
    );
  if (refusals.length > 0) return { refusals };
  return database.write((manager) => makeInvitation(manager, { ...given, name, email }, actor, clock()));
}

/** Takes back an invitation that nobody took. Throws NOT_FOUND for any other. */
export async function withdrawInvitation({ database, clock }: Accounts, uid: string, actor: Actor): Promise<void> {
  requireManager(actor);
  await database.write(async (manager) => {
    const found = uid === '' ? null : await manager.findOneBy(InvitationEntity, { uid });
    if (found === null || !manages(actor, found.role)) throw new MaillageError('NO_SUCH_INVITATION');
    await manager.delete(InvitationEntity, { id: found.id });
    await recordAccountAct(manager, 'WITHDRAW_INVITATION', `invitation:${uid}`, null, actor, clock());
  });
}

/**
 * Does something to an account that its actor manages, in one transaction. Throws NOT_FOUND for any other account, one's own
 * too: nobody takes their own rights, or gives them.
 */
async function toAccount<T>(
  { database, sessions }: Accounts,
  uid: string,
  actor: Actor,
  work: (manager: EntityManager, account: AccountEntity) => Promise<T>,
): Promise<T> {
  requireManager(actor);
  const done = await database.write(async (manager) => work(manager, await managed(manager, uid, actor)));
  sessions.forget();
  return done;
}

async function managed(read: Database['read'], uid: string, actor: Actor): Promise<AccountEntity> {
  const account = uid === '' || uid === actor.account ? null : await read.findOneBy(AccountEntity, { uid });
  if (account === null || !manages(actor, account.role)) throw new MaillageError('NO_SUCH_ACCOUNT');
  return account;
}

/** Changes what an account is for; null when done. Its sessions end. */
export async function changeAccount(
  accounts: Accounts,
  network: Places,
  uid: string,
  holding: Holding,
  actor: Actor,
): Promise<Refused | null> {
  requireManager(actor);
  await managed(accounts.database.read, uid, actor);
  const refusals = [...(await faultsOfHolding(accounts.database.read, network, holding))];
  if (!manages(actor, holding.role)) refusals.push(NOT_YOURS(holding.role));
  if (refusals.length > 0) return { refusals };
  await toAccount(accounts, uid, actor, async (manager, account) => {
    await manager.update(AccountEntity, { id: account.id }, { ...kept(holding), roleFrom: null });
    await leaveNothingOpen(manager, account, actor, accounts.clock());
    const words = holdingText(holding);
    await recordAccountAct(manager, 'CHANGE_ACCOUNT', `account:${uid}`, words, actor, accounts.clock());
  });
  return null;
}

/** Closes an account, or opens it again. Closed, it opens nothing; what its holder did keeps its name. */
export const closeAccount = (accounts: Accounts, uid: string, closed: boolean, actor: Actor): Promise<void> =>
  toAccount(accounts, uid, actor, async (manager, account) => {
    await manager.update(AccountEntity, { id: account.id }, { state: closed ? 'CLOSED' : 'OPEN' });
    await leaveNothingOpen(manager, account, actor, accounts.clock());
    const words = closed ? 'closed' : 'opened again';
    await recordAccountAct(manager, 'CLOSE_ACCOUNT', `account:${uid}`, words, actor, accounts.clock());
  });

/** Sessions, tokens of programs, invitations and links back that an account opened, or that open it. */
export async function leaveNothingOpen(
  manager: EntityManager,
  account: AccountEntity,
  actor: Actor,
  now: Date,
): Promise<void> {
  const { id, uid, name } = account;
  await manager.delete(SessionEntity, { accountId: id });
  await manager.delete(InvitationEntity, { accountId: id });
  await manager.delete(InvitationEntity, { madeBy: name });
  await revokeTokensOfAccount(manager, uid, actor, now);
}

/** A link back into an account whose holder lost what opens it; null where the account is closed. */
export const recoverAccount = (accounts: Accounts, uid: string, actor: Actor): Promise<MadeInvitation | null> =>
  toAccount(accounts, uid, actor, (manager, account) =>
    account.state === 'OPEN' ? makeRecovery(manager, account, actor, accounts.clock()) : Promise.resolve(null),
  );

/** Ends every session of an account that its actor manages. */
export const endSessionsOf = (accounts: Accounts, uid: string, actor: Actor): Promise<void> =>
  toAccount(accounts, uid, actor, async (manager, { id }) => {
    await manager.delete(SessionEntity, { accountId: id });
    await recordAccountAct(manager, 'END_SESSIONS', `account:${uid}`, null, actor, accounts.clock());
  });
