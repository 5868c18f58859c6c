import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findInvitation } from '../../../accounts/invitations';
import { GONE, join } from '../../../accounts/join';
import { addPasskey } from '../../../accounts/own-account';
import { madePasskey, passkeyToMake, passkeyToShow, signInByPasskey } from '../../../accounts/passkeys';
import { accountByUid, passkeysOf } from '../../../accounts/read-accounts';
import { MaillageError } from '../../../kernel/errors';
import { ownPath } from '../../../pages/accounts/own-path';
import { requireOwnPage, requirePageHeader } from '../../own-page';
import { landingOf, letIn, siteOf, visitorOf, type AccountDoors } from './account-doors';

const REFUSED = 'Cette clé d’accès n’ouvre aucun compte ici. En montrer une autre, ou entrer par le mot de passe.';
const NOT_MADE = 'La clé d’accès n’a pas pu être vérifiée. Recommencer.';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (body: unknown): body is Fields => typeof body === 'object' && body !== null && !Array.isArray(body);

/** What the script of the pages sends. Throws FORBIDDEN for anybody else's. */
function sent(request: FastifyRequest): Fields {
  requireOwnPage(request);
  requirePageHeader(request);
  if (isFields(request.body)) return request.body;
  throw new MaillageError('BAD_REQUEST', { reason: 'il faut un objet JSON' });
}

const textIn = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

/** Passkeys, which a script of the pages asks the browser for: JSON both ways. Answers say where to go on, or why not. */
export function passkeyRoutes(scope: FastifyInstance, doors: AccountDoors): void {
  const { accounts } = doors;
  const { read } = accounts.database;
  const answer = (reply: FastifyReply, body: object, status = 200) =>
    reply.code(status).header('cache-control', 'no-store').send(body);
  const refuse = (reply: FastifyReply, ...faults: readonly string[]) => answer(reply, { fault: faults.join(' ') }, 422);

  scope.post('/connexion/cle/demande', async (request, reply) => {
    sent(request);
    return answer(reply, await passkeyToShow(accounts, siteOf(request)));
  });

  scope.post('/connexion/cle', async (request, reply) => {
    const fields = sent(request);
    const { session } = request;
    const halfWay = session?.stage === 'FACTOR' ? session : null;
    const signedIn = await signInByPasskey(accounts, siteOf(request), fields['response'], visitorOf(request), halfWay);
    if (signedIn === null) {
      request.log.warn({ door: 'passkey' }, 'sign-in refused');
      return refuse(reply, REFUSED);
    }
    if (session !== null && halfWay === null) await accounts.sessions.end(session.uid);
    const role = await letIn(doors, request, reply, signedIn.session);
    return answer(reply, { onward: role === null ? '/compte' : landingOf(role, ownPath(textIn(fields, 'suite'))) });
  });

  scope.post('/compte/cles/demande', async (request, reply) => {
    sent(request);
    const account = await accountByUid(read, signedIn(request).account);
    if (account === null) throw new MaillageError('SESSION_ENDED');
    const known = await passkeysOf(read, [account.id]);
    return answer(reply, await passkeyToMake(accounts, siteOf(request), `ajouter:${account.uid}`, account, known));
  });

  scope.post('/compte/cles', async (request, reply) => {
    const fields = sent(request);
    const session = signedIn(request);
    const purpose = `ajouter:${session.account}` as const;
    const label = textIn(fields, 'label');
    const made = await madePasskey(accounts, siteOf(request), purpose, fields['response'], label);
    if (made === null) return refuse(reply, NOT_MADE);
    const added = await addPasskey(accounts, session, made, visitorOf(request));
    if ('refusal' in added) return refuse(reply, added.refusal.message);
    await letIn(doors, request, reply, added.session);
    return answer(reply, { onward: '/compte?fait=cle' });
  });

  type ByLink = { Params: { readonly secret: string } };

  scope.post<ByLink>('/invitation/:secret/cle/demande', async (request, reply) => {
    const fields = sent(request);
    const invitation = await findInvitation(read, request.params.secret, accounts.clock());
    if (invitation === null) return refuse(reply, GONE.message);
    const { uid } = invitation;
    const holder = {
      uid,
      name: invitation.name ?? textIn(fields, 'nom'),
      email: invitation.email ?? textIn(fields, 'courriel'),
    };
    return answer(reply, await passkeyToMake(accounts, siteOf(request), `inviter:${uid}`, holder, []));
  });

  scope.post<ByLink>('/invitation/:secret/cle', async (request, reply) => {
    const fields = sent(request);
    const { secret } = request.params;
    const invitation = await findInvitation(read, secret, accounts.clock());
    if (invitation === null) return refuse(reply, GONE.message);
    const purpose = `inviter:${invitation.uid}` as const;
    const passkey = await madePasskey(accounts, siteOf(request), purpose, fields['response'], 'Clé d’accès');
    if (passkey === null) return refuse(reply, NOT_MADE);
    const visitor = visitorOf(request);
    const joining = { name: textIn(fields, 'nom'), email: textIn(fields, 'courriel'), by: { passkey }, visitor };
    const joined = await join(accounts, secret, joining);
    if ('refusals' in joined) return refuse(reply, ...joined.refusals.map(({ message }) => message));
    if (request.session !== null) await accounts.sessions.end(request.session.uid);
    const role = await letIn(doors, request, reply, joined.session);
    return answer(reply, { onward: role === null ? '/compte' : landingOf(role, null) });
  });
}

/** Throws UNAUTHENTICATED for whoever is not in, nor has a second factor to take. */
function signedIn({ session }: FastifyRequest) {
  if (session === null || session.stage === 'FACTOR') throw new MaillageError('SIGN_IN');
  return session;
}
