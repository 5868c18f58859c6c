import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findInvitation } from '../../../accounts/invitations';
import type { InvitationEntity } from '../../../accounts/invitation.entity';
import { GONE, join, type Joining } from '../../../accounts/join';
import type { AccountRefusal } from '../../../accounts/refusal';
import { elsewhereLink } from '../../../pages/accounts/elsewhere.page';
import { goneInvitationPage, invitationPage, type FilledIn } from '../../../pages/accounts/invitation.page';
import { field, FORM, formOf } from '../../forms';
import { held, landingOf, led, letIn, sendPage, visitorOf, type AccountDoors } from './account-doors';

type ByLink = FastifyRequest<{ Params: { readonly secret: string } }>;

/** `/invitation/<secret>`: neither the log nor `Referer` ever has the address. */
export function invitationRoutes(scope: FastifyInstance, doors: AccountDoors): void {
  const { accounts, frame, provider } = doors;
  const elsewhere = (secret: string) =>
    provider === null ? null : elsewhereLink(provider.settings.label, `/invitation/${secret}/oidc`);

  const show = async (
    request: ByLink,
    reply: FastifyReply,
    invitation: InvitationEntity,
    filled: FilledIn,
  ): Promise<FastifyReply> => {
    const { role, accountId, name, email, madeBy, endsAt } = invitation;
    const of = await held(doors, invitation);
    const shown = { recovery: accountId !== null, name, email, role, of, madeBy, endsAt };
    const status = Object.keys(filled.faults).length === 0 ? 200 : 422;
    return sendPage(
      reply,
      frame,
      invitationPage(request.params.secret, shown, filled, elsewhere(request.params.secret)),
      status,
    );
  };
  const gone = (reply: FastifyReply) => sendPage(reply, frame, goneInvitationPage(GONE.message), 404);

  scope.get('/invitation/:secret', async (request: ByLink, reply) => {
    const invitation = await findInvitation(accounts.database.read, request.params.secret, accounts.clock());
    if (invitation === null) return gone(reply);
    const { name, email } = invitation;
    return show(request, reply, invitation, { name: name ?? '', email: email ?? '', faults: {} });
  });

  scope.post('/invitation/:secret', FORM, async (request: ByLink, reply) => {
    const form = formOf(request, true);
    const joining: Joining = {
      name: field(form, 'nom'),
      email: field(form, 'courriel'),
      by: { password: field(form, 'mot-de-passe') },
      visitor: visitorOf(request),
    };
    const joined = await join(accounts, request.params.secret, joining);
    if ('session' in joined) {
      if (request.session !== null) await accounts.sessions.end(request.session.uid);
      const role = await letIn(doors, request, reply, joined.session);
      return led(reply, role === null ? '/compte' : landingOf(role, null));
    }
    const invitation = await findInvitation(accounts.database.read, request.params.secret, accounts.clock());
    if (invitation === null) return gone(reply);
    const { name, email } = joining;
    return show(request, reply, invitation, { name, email, faults: byField(joined.refusals) });
  });
}

const byField = (refusals: readonly AccountRefusal[]): Readonly<Record<string, string>> =>
  Object.fromEntries(refusals.map(({ field: named, message }) => [named, message]));
