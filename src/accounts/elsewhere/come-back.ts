import { LessThan, type EntityManager } from 'typeorm';
import type { Accounts } from '../accounts';
import { recordAccountAct } from '../accounts';
import { AccountEntity } from '../account.entity';
import { foldAddress } from '../address';
import { isWithin, MINUTE } from '../clock';
import { InvitationEntity } from '../invitation.entity';
import { isGood } from '../invitations';
import { actorOf, joinBy } from '../join';
import type { AccountRefusal } from '../refusal';
import { hashOf, isSecret, newSecret } from '../secrets';
import { stageOf, type SignedIn, type Visitor } from '../sign-in';
import { FlowEntity, IdentityEntity } from './elsewhere.entity';
import { takeGivenRole } from './given-role';
import type { Claimed, NotClaimed, Provider } from './provider';

/** Milliseconds to prove who one is elsewhere. */
export const FLOW_LIMIT = 10 * MINUTE;

/** Where they were, to be led on from there. */
export interface Errand {
  /** A path of ours; null: nowhere in particular. */
  readonly onward: string | null;
  /** Uid of the invitation that they hold. */
  readonly invitation: string | null;
}

/** Where to prove it, and what the cookie of their browser holds meanwhile; null where the provider does not answer. */
export async function setOut(
  { database, clock }: Accounts,
  provider: Provider,
  { onward, invitation }: Errand,
): Promise<{ readonly address: string; readonly browser: string } | null> {
  const way = { state: newSecret(), nonce: newSecret(), verifier: newSecret() };
  const address = await provider.addressFor(way);
  if (address === null) return null;
  const [browser, now] = [newSecret(), clock()];
  await database.write(async (manager) => {
    await manager.delete(FlowEntity, { madeAt: LessThan(new Date(now.getTime() - FLOW_LIMIT).toISOString()) });
    await manager.insert(FlowEntity, {
      stateHash: hashOf(way.state),
      browserHash: hashOf(browser),
      nonce: way.nonce,
      verifier: way.verifier,
      onward: onward !== null && onward.length <= 500 ? onward : null,
      invitation,
      madeAt: now.toISOString(),
    });
  });
  return { address, browser };
}

/** LOST: of no way that this browser set out on lately. UNKNOWN: proven, and nobody's account here. NO_ROLE: whatever the provider gave them here, it gives no more. */
export type CameBack =
  | { readonly signedIn: NonNullable<SignedIn>; readonly onward: string | null }
  | { readonly refusals: readonly AccountRefusal[] }
  | { readonly why: 'LOST' | 'UNKNOWN' | 'NO_ROLE' | NotClaimed };

/**
 * Lets in whoever the provider says has come back: by the account that this identity is linked to; else by the
 * invitation that they set out with; else by the account whose address the provider has verified, which is linked from
 * then on. Role and regions are those given here, save where the settings map a claim of the provider to them.
 */
export async function comeBack(
  accounts: Accounts,
  provider: Provider,
  search: string,
  browser: string | undefined,
  visitor: Visitor,
): Promise<CameBack> {
  const state = new URLSearchParams(search).get('state') ?? '';
  const flow = await takeFlow(accounts, state, browser ?? '');
  if (flow === null) return { why: 'LOST' };
  const claimed = await provider.claimed(search, { state, nonce: flow.nonce, verifier: flow.verifier });
  if (typeof claimed === 'string') return { why: claimed };
  const { onward } = flow;
  const known = await linkedTo(accounts.database.read, claimed);
  if (known === null && flow.invitation !== null) {
    const joined = await byInvitation(accounts, flow.invitation, claimed, visitor);
    if (joined !== null && 'refusals' in joined) return joined;
  }
  const account = known ?? (await linkedTo(accounts.database.read, claimed)) ?? (await byAddress(accounts, claimed));
  if (account === null || account.state !== 'OPEN') return { why: 'UNKNOWN' };
  if (!(await takeGivenRole(accounts, account, claimed))) return { why: 'NO_ROLE' };
  const { database, sessions } = accounts;
  const stage = await stageOf(database.read, account);
  const session = await database.write((manager) => sessions.open(manager, account.id, stage, visitor.device));
  return { signedIn: { session, stage }, onward };
}

/** Once: whoever comes by it again finds nothing. Null for what another browser set out on, and for what is too old. */
async function takeFlow({ database, clock }: Accounts, state: string, browser: string): Promise<FlowEntity | null> {
  if (!isSecret(state) || !isSecret(browser)) return null;
  const named = { stateHash: hashOf(state), browserHash: hashOf(browser) };
  const flow = await database.read.findOneBy(FlowEntity, named);
  if (flow === null) return null;
  const { affected } = await database.write((manager) => manager.delete(FlowEntity, named));
  return affected === 1 && isWithin(flow.madeAt, FLOW_LIMIT, clock()) ? flow : null;
}

async function linkedTo(read: EntityManager, { issuer, subject }: Claimed): Promise<AccountEntity | null> {
  const identity = await read.findOneBy(IdentityEntity, { issuer, subject });
  return identity === null ? null : read.findOneBy(AccountEntity, { id: identity.accountId });
}

/** Null where the invitation is good no more: an account may be there all the same. */
async function byInvitation(accounts: Accounts, uid: string, claimed: Claimed, visitor: Visitor) {
  const invitation = await accounts.database.read.findOneBy(InvitationEntity, { uid });
  if (invitation === null || !isGood(invitation, accounts.clock())) return null;
  const name = invitation.name ?? claimed.name ?? '';
  return joinBy(accounts, invitation, { name, email: claimed.email ?? '', by: { identity: claimed }, visitor });
}

/** One identity of a provider for an account: the first whose address was verified is the one. */
async function byAddress({ database, clock }: Accounts, claimed: Claimed): Promise<AccountEntity | null> {
  const { issuer, subject, email } = claimed;
  if (email === null) return null;
  return database.write(async (manager) => {
    const account = await manager.findOneBy(AccountEntity, { email: foldAddress(email), state: 'OPEN' });
    if (account === null || (await manager.existsBy(IdentityEntity, { issuer, accountId: account.id }))) return null;
    await manager.insert(IdentityEntity, { issuer, subject, accountId: account.id, linkedAt: clock().toISOString() });
    await recordAccountAct(manager, 'CHANGE_FACTOR', `account:${account.uid}`, issuer, actorOf(account), clock());
    return account;
  });
}
