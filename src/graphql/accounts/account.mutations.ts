import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import {
  changeAccount,
  closeAccount,
  endSessionsOf,
  invite,
  recoverAccount,
  withdrawInvitation,
  type Refused,
} from '../../accounts/administer';
import type { Accounts } from '../../accounts/accounts';
import { foldAddress } from '../../accounts/address';
import type { Holding } from '../../accounts/holding';
import { accountFor } from '../../accounts/read-accounts';
import { MaillageError } from '../../kernel/errors';
import { keyOf } from '../../kernel/global-id';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { AccountPayload, AccountRightsInput, InvitationLinkPayload, InviteAccountInput } from './account.payloads';
import { accountRow } from './account.types';
import { deliverLink } from './deliver-link';

const ID_OF_ACCOUNT = doc('Le compte.', 'The account.');

@Resolver()
export class AccountMutations {
  @Mutation(
    () => InvitationLinkPayload,
    doc(
      'Invite quelqu’un : pour l’administration, à tout rôle ; pour le siège, à déposer pour une délégation ou à répondre pour un adhérent.',
      'Invites somebody: administrators to any role, publishers to hand in for a region or to answer for an adherent.',
    ),
  )
  async inviteAccount(
    @Arg('input', () => InviteAccountInput, doc('Qui, et à quoi.', 'Whom, and what to.')) input: InviteAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<InvitationLinkPayload> {
    const email = input.emailAddress == null ? null : foldAddress(input.emailAddress) || null;
    const given = { ...holdingOf(input), name: input.name ?? null, email };
    const made = await invite(present(context), context.network, given, context.actor);
    if ('refusals' in made) return { ...NOTHING, userErrors: errorsOf(made, 'input') };
    return { ...(await deliverLink(context, made, email, false)), userErrors: [] };
  }

  @Mutation(
    () => Boolean,
    doc('Retire une invitation que personne n’a prise.', 'Takes back an invitation that nobody took.'),
  )
  async withdrawInvitation(
    @Arg('id', () => ID, doc('L’invitation.', 'The invitation.')) id: string,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    await withdrawInvitation(present(context), id, context.actor);
    return true;
  }

  @Mutation(
    () => AccountPayload,
    doc(
      'Change le rôle, les délégations ou l’adhérent d’un compte que l’on gère, et termine ses sessions.',
      'Changes role, regions or adherent of an account that one manages, and ends its sessions.',
    ),
  )
  async changeAccount(
    @Arg('id', () => ID, ID_OF_ACCOUNT) id: string,
    @Arg('input', () => AccountRightsInput, doc('Ses droits, en entier.', 'Its rights, whole.'))
    input: AccountRightsInput,
    @Ctx() context: RequestContext,
  ): Promise<AccountPayload> {
    const refused = await changeAccount(present(context), context.network, id, holdingOf(input), context.actor);
    if (refused !== null) return { account: null, userErrors: errorsOf(refused, 'input') };
    return changed(context, id);
  }

  @Mutation(
    () => InvitationLinkPayload,
    doc(
      'Rend l’accès à qui l’a perdu, par un lien d’un jour : en s’en servant, la personne remplace tout ce qui ouvrait son compte.',
      'Gives access back to whoever lost it, by a link of one day: by using it, its holder replaces all that opened the account.',
    ),
  )
  async recoverAccount(
    @Arg('id', () => ID, ID_OF_ACCOUNT) id: string,
    @Ctx() context: RequestContext,
  ): Promise<InvitationLinkPayload> {
    const made = await recoverAccount(present(context), id, context.actor);
    if (made === null) return { ...NOTHING, userErrors: [CLOSED] };
    const account = await accountFor(context.database.read, context.actor, id);
    return { ...(await deliverLink(context, made, account?.email ?? null, true)), userErrors: [] };
  }

  @Mutation(
    () => AccountPayload,
    doc(
      'Ferme un compte que l’on gère, ou le rouvre. Fermé, il n’ouvre plus rien ; le journal garde ce qu’il a fait.',
      'Closes an account that one manages, or opens it again. Closed, it opens nothing; the trail keeps what it did.',
    ),
  )
  async closeAccount(
    @Arg('id', () => ID, ID_OF_ACCOUNT) id: string,
    @Arg(
      'closed',
      () => Boolean,
      doc('Le fermer, ou le rouvrir.', 'Close it, or open it again.', { defaultValue: true }),
    )
    closed: boolean,
    @Ctx() context: RequestContext,
  ): Promise<AccountPayload> {
    await closeAccount(present(context), id, closed, context.actor);
    return changed(context, id);
  }

  @Mutation(
    () => AccountPayload,
    doc('Termine toutes les sessions d’un compte que l’on gère.', 'Ends all sessions of an account that one manages.'),
  )
  async endSessions(
    @Arg('id', () => ID, ID_OF_ACCOUNT) id: string,
    @Ctx() context: RequestContext,
  ): Promise<AccountPayload> {
    await endSessionsOf(present(context), id, context.actor);
    return changed(context, id);
  }
}

const NOTHING = { path: null, endsAt: null, sent: false, notSent: null };

const CLOSED = {
  code: 'ACCOUNT_CLOSED',
  message: 'Ce compte est fermé : le rouvrir d’abord (`closeAccount(closed: false)`).',
  field: ['id'],
};

function present({ accounts }: RequestContext): Accounts {
  if (accounts === null)
    throw new MaillageError('SERVICE_UNAVAILABLE', { reason: 'les comptes ne sont pas ouverts ici' });
  return accounts;
}

const holdingOf = ({ role, regions, adherent }: AccountRightsInput): Holding => ({
  role,
  regions: regions ?? [],
  // What is no adherent's id is found to be none further on.
  adherent: adherent == null ? null : (keyOf('Adherent', adherent) ?? ''),
});

const errorsOf = ({ refusals }: Refused, within: string) =>
  refusals.map(({ code, message, field }) => ({
    code,
    message,
    field: [within, field === 'email' ? 'emailAddress' : field],
  }));

async function changed({ actor, database }: RequestContext, id: string): Promise<AccountPayload> {
  const account = await accountFor(database.read, actor, id);
  return { account: account === null ? null : accountRow(account), userErrors: [] };
}
