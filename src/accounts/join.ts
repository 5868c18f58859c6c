import type { EntityManager } from 'typeorm';
import { actorWith, type Actor } from '../kernel/actor';
import type { Accounts } from './accounts';
import { recordAccountAct } from './accounts';
import { AccountEntity, PasskeyEntity } from './account.entity';
import { IdentityEntity } from './elsewhere/elsewhere.entity';
import { cleanName, nameKey, refusedName } from './account-name';
import { foldAddress, isAddress } from './address';
import type { InvitationEntity } from './invitation.entity';
import { InvitationEntity as Invitations } from './invitation.entity';
import { findInvitation } from './invitations';
import { isTaken } from './is-taken';
import { hashPassword, weaknessOf } from './passwords';
import { refusal, type AccountRefusal } from './refusal';
import { newUid } from '../kernel/uid';
import { regionsIn } from './sessions';
import { SessionEntity } from './session.entity';
import type { Visitor } from './sign-in';

/** What a browser made to sign in with, once it is verified. */
export type NewPasskey = Pick<PasskeyEntity, 'uid' | 'credentialId' | 'publicKey' | 'counter' | 'transports' | 'label'>;

/** Who a provider of identities says that somebody is. */
export type NewIdentity = Pick<IdentityEntity, 'issuer' | 'subject'>;

export interface Joining {
  readonly name: string;
  readonly email: string;
  /** What to come in with from then on. */
  readonly by: { readonly password: string } | { readonly passkey: NewPasskey } | { readonly identity: NewIdentity };
  readonly visitor: Visitor;
}

/** The secret of the session that begins with it; or everything that is to be mended, where nothing was done. */
export type Joined = { readonly session: string } | { readonly refusals: readonly AccountRefusal[] };

export const GONE = refusal(
  'INVITATION_GONE',
  'secret',
  'Ce lien n’ouvre rien, ou plus rien : il a servi, il est trop ancien, ou il est mal recopié. En demander un autre à qui vous l’a remis.',
);

/**
 * Takes an invitation: makes the account that it names, or lets its holder back into theirs, with nothing left of what
 * they came in with before. Role, regions and adherent are those of the invitation, whatever is sent. Once.
 */
export async function join(accounts: Accounts, secret: string, joining: Joining): Promise<Joined> {
  const invitation = await findInvitation(accounts.database.read, secret, accounts.clock());
  return invitation === null ? { refusals: [GONE] } : joinBy(accounts, invitation, joining);
}

/** The same of an invitation whose link somebody has shown to hold. */
export async function joinBy(accounts: Accounts, invitation: InvitationEntity, joining: Joining): Promise<Joined> {
  const { database, sessions, clock, attempts } = accounts;
  const refusals = await faultsOf(database.read, invitation, joining);
  if (refusals.length > 0) return { refusals };
  // Whose address it is can be asked by joining alone, so many times, and is told after the same work.
  await attempts.take(`invitation ${invitation.uid}`, joining.visitor.address);
  const password = 'password' in joining.by ? await hashPassword(joining.by.password) : null;
  if (await isOfAnother(database.read, invitation, joining)) return { refusals: [ADDRESS_REFUSED] };
  try {
    const session = await database.write(async (manager) => {
      const { affected } = await manager.delete(Invitations, { id: invitation.id });
      if (affected !== 1) return null;
      const account = await accountFor(manager, invitation, joining, password, clock());
      if (account === null) return null;
      if ('passkey' in joining.by)
        await manager.insert(PasskeyEntity, {
          ...joining.by.passkey,
          accountId: account.id,
          addedAt: clock().toISOString(),
          usedAt: null,
        });
      if ('identity' in joining.by) {
        const { issuer, subject } = joining.by.identity;
        await manager.insert(IdentityEntity, {
          issuer,
          subject,
          accountId: account.id,
          linkedAt: clock().toISOString(),
        });
      }
      await recordAccountAct(manager, 'JOIN', `account:${account.uid}`, account.role, actorOf(account), clock());
      return sessions.open(manager, account.id, 'OPEN', joining.visitor.device);
    });
    sessions.forget();
    return session === null ? { refusals: [GONE] } : { session };
  } catch (error) {
    if (!isTaken(error)) throw error;
    return { refusals: [ADDRESS_REFUSED] };
  }
}

/** Null where the account that it led back into is closed, or gone. */
async function accountFor(
  manager: EntityManager,
  { accountId, role, regions, adherent }: InvitationEntity,
  joining: Joining,
  password: string | null,
  now: Date,
): Promise<AccountEntity | null> {
  if (accountId !== null) {
    const open = { id: accountId, state: 'OPEN' } as const;
    const { affected } = await manager.update(AccountEntity, open, { password, totp: null, totpStep: 0 });
    if (affected !== 1) return null;
    await manager.delete(PasskeyEntity, { accountId });
    await manager.delete(IdentityEntity, { accountId });
    await manager.delete(SessionEntity, { accountId });
    return manager.findOneByOrFail(AccountEntity, open);
  }
  const name = cleanName(joining.name);
  return manager.save(AccountEntity, {
    uid: newUid(),
    name,
    nameKey: nameKey(name),
    email: foldAddress(joining.email),
    role,
    regions,
    adherent,
    roleFrom: null,
    state: 'OPEN' as const,
    password,
    totp: null,
    totpStep: 0,
    madeAt: now.toISOString(),
  });
}

/** Says no more than that: whose address it is, is nobody's business. */
const ADDRESS_REFUSED = refusal(
  'ADDRESS_REFUSED',
  'email',
  'Cette adresse ne peut pas servir à cette invitation. En écrire une autre, ou demander une invitation pour celle-ci.',
);

async function faultsOf(
  read: EntityManager,
  invitation: InvitationEntity,
  { name, email, by }: Joining,
): Promise<readonly AccountRefusal[]> {
  const known = { name: cleanName(invitation.name ?? name), email: foldAddress(invitation.email ?? email) };
  const faults: AccountRefusal[] = [];
  if (invitation.accountId === null) {
    const fault = await refusedName(read, cleanName(name));
    if (fault !== null) faults.push(fault);
    const address = foldAddress(email);
    if (!isAddress(address))
      faults.push(refusal('ADDRESS_REFUSED', 'email', 'Écrire votre adresse électronique entière : nom@exemple.fr.'));
    else if (invitation.email !== null && invitation.email !== address) faults.push(ADDRESS_REFUSED);
  }
  if ('password' in by) {
    const weakness = weaknessOf(by.password, [known.name, known.email]);
    if (weakness !== null) faults.push(refusal('PASSWORD_WEAK', 'password', weakness));
  }
  return faults;
}

const isOfAnother = async (
  read: EntityManager,
  { accountId }: InvitationEntity,
  { email }: Joining,
): Promise<boolean> => accountId === null && (await read.existsBy(AccountEntity, { email: foldAddress(email) }));

export const actorOf = ({ role, name, regions, adherent, uid }: AccountEntity): Actor =>
  actorWith({ role, name, regions: regionsIn(regions), adherent, account: uid });
