import { MoreThan, type EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor';
import { nameOf } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { recordAccountAct } from './accounts';
import { AccountEntity } from './account.entity';
import { DAY, isWithin } from './clock';
import { holdingText, kept, type Holding } from './holding';
import { InvitationEntity } from './invitation.entity';
import { newUid } from '../kernel/uid';
import { hashOf, isSecret, newSecret } from './secrets';

/** Days that an invitation is good for, and a link back into an account. */
export const INVITATION_DAYS = 7;
export const RECOVERY_DAYS = 1;

export interface MadeInvitation {
  readonly uid: string;
  /** Shown once: kept nowhere. */
  readonly secret: string;
  readonly endsAt: string;
}

export interface ToInvite extends Holding {
  readonly name: string | null;
  /** Folded; null: whoever has the link. */
  readonly email: string | null;
}

/** A link to a new account, good once and for a week. Whoever calls has checked what it gives, and the right to. */
export async function makeInvitation(
  manager: EntityManager,
  invited: ToInvite,
  actor: Actor,
  now: Date,
): Promise<MadeInvitation> {
  const { name, email } = invited;
  const made = await keepInvitation(
    manager,
    { ...kept(invited), accountId: null, name, email },
    INVITATION_DAYS,
    actor,
    now,
  );
  await recordAccountAct(manager, 'INVITE', `invitation:${made.uid}`, holdingText(invited), actor, now);
  return made;
}

/** A link back into an account, good once and for a day; one that was made before is good no more. */
export async function makeRecovery(
  manager: EntityManager,
  account: AccountEntity,
  actor: Actor,
  now: Date,
): Promise<MadeInvitation> {
  await manager.delete(InvitationEntity, { accountId: account.id });
  const { id, name, email, role, regions, adherent } = account;
  const row = { accountId: id, name, email, role, regions, adherent };
  const made = await keepInvitation(manager, row, RECOVERY_DAYS, actor, now);
  await recordAccountAct(manager, 'RECOVER_ACCOUNT', `account:${account.uid}`, null, actor, now);
  return made;
}

type Kept = Pick<InvitationEntity, 'accountId' | 'name' | 'email' | 'role' | 'regions' | 'adherent'>;

async function keepInvitation(
  manager: EntityManager,
  row: Kept,
  days: number,
  actor: Actor,
  now: Date,
): Promise<MadeInvitation> {
  const [uid, secret] = [newUid(), newSecret()];
  const endsAt = new Date(now.getTime() + days * DAY).toISOString();
  const madeBy = nameOf(actor);
  await manager.insert(InvitationEntity, {
    ...row,
    uid,
    secretHash: hashOf(secret),
    madeAt: now.toISOString(),
    madeBy,
    endsAt,
  });
  return { uid, secret, endsAt };
}

/** The invitation of a link; null, whatever the reason, where it opens nothing (any more). */
export async function findInvitation(
  read: Database['read'],
  secret: string,
  now: Date,
): Promise<InvitationEntity | null> {
  if (!isSecret(secret)) return null;
  const found = await read.findOneBy(InvitationEntity, { secretHash: hashOf(secret) });
  if (found === null || !isGood(found, now)) return null;
  if (found.accountId === null) return found;
  return (await read.existsBy(AccountEntity, { id: found.accountId, state: 'OPEN' })) ? found : null;
}

export const isGood = ({ madeAt, endsAt }: InvitationEntity, now: Date): boolean =>
  isWithin(madeAt, Date.parse(endsAt) - Date.parse(madeAt), now);

/** Invitations to new accounts that nobody took yet and that still open something, oldest first. */
export const pendingInvitations = async (read: Database['read'], now: Date): Promise<readonly InvitationEntity[]> =>
  (await read.find(InvitationEntity, { where: { endsAt: MoreThan(now.toISOString()) }, order: { id: 'ASC' } })).filter(
    (invitation) => invitation.accountId === null && isGood(invitation, now),
  );
