import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { comeBack, FLOW_LIMIT, setOut, type CameBack, type Errand } from '../../../accounts/elsewhere/come-back';
import type { Provider } from '../../../accounts/elsewhere/provider';
import { findInvitation } from '../../../accounts/invitations';
import { notLetInPage } from '../../../pages/accounts/elsewhere.page';
import { ownPath } from '../../../pages/accounts/own-path';
import { flowCookie, giveFlow } from '../../flow-cookie';
import { landingOf, led, letIn, sendPage, visitorOf, type AccountDoors } from './account-doors';

type Why = Extract<CameBack, { why: unknown }>['why'];

const AGAIN =
  'Cette connexion n’a pas abouti : elle est trop ancienne, elle a déjà servi, ou elle vient d’ailleurs. La reprendre depuis le début.';
/** What proves nothing is told like what is too old: how it failed is nobody's business. */
const WORDS: Readonly<Record<Why, readonly [status: number, words: string]>> = {
  LOST: [400, AGAIN],
  NOBODY: [400, AGAIN],
  DECLINED: [403, 'Le service de connexion a refusé, ou vous avez renoncé. Rien n’a été fait.'],
  AWAY: [
    503,
    'Le service de connexion ne répond pas en ce moment. Réessayer plus tard, ou entrer par un mot de passe ou une clé d’accès ; sans l’un ni l’autre, demander un lien à qui gère les comptes.',
  ],
  NO_ROLE: [
    403,
    'Vous êtes reconnu, et le service de connexion ne vous donne plus aucun rôle ici. Le demander à qui l’administre.',
  ],
  UNKNOWN: [
    403,
    'Vous êtes reconnu, et aucun compte n’est à vous ici. Un compte se crée par une invitation, que remet le siège : l’ouvrir, puis choisir ce service de connexion.',
  ],
};

/** `/connexion/oidc`, and where a provider of identities sends people back to. */
export function elsewhereRoutes(scope: FastifyInstance, doors: AccountDoors, provider: Provider): void {
  const { accounts, frame } = doors;

  const refused = (request: FastifyRequest, reply: FastifyReply, why: Why): FastifyReply => {
    request.log.warn({ door: 'oidc', why }, 'sign-in refused');
    const [status, words] = WORDS[why];
    return sendPage(reply, frame, notLetInPage([words]), status);
  };
  const leave = async (request: FastifyRequest, reply: FastifyReply, errand: Errand): Promise<FastifyReply> => {
    const way = await setOut(accounts, provider, errand);
    if (way === null) return refused(request, reply, 'AWAY');
    giveFlow(request, reply, way.browser, FLOW_LIMIT);
    return led(reply, way.address);
  };

  scope.get<{ Querystring: { suite?: unknown } }>('/connexion/oidc', (request, reply) => {
    const { suite } = request.query;
    return leave(request, reply, { onward: ownPath(typeof suite === 'string' ? suite : null), invitation: null });
  });

  scope.get<{ Params: { readonly secret: string } }>('/invitation/:secret/oidc', async (request, reply) => {
    const invitation = await findInvitation(accounts.database.read, request.params.secret, accounts.clock());
    if (invitation === null) return led(reply, `/invitation/${encodeURIComponent(request.params.secret)}`);
    return leave(request, reply, { onward: null, invitation: invitation.uid });
  });

  scope.get('/connexion/oidc/retour', async (request, reply) => {
    const at = request.url.indexOf('?');
    const search = at < 0 ? '' : request.url.slice(at);
    const back = await comeBack(accounts, provider, search, flowCookie(request), visitorOf(request));
    if ('why' in back) return refused(request, reply, back.why);
    if ('refusals' in back) {
      request.log.warn({ door: 'oidc', why: back.refusals.map(({ code }) => code).join() }, 'invitation not taken');
      const words = back.refusals.map(({ message }) => message);
      return sendPage(reply, frame, notLetInPage([...words, NO_ADDRESS]), 422);
    }
    if (request.session !== null) await accounts.sessions.end(request.session.uid);
    const role = await letIn(doors, request, reply, back.signedIn.session);
    if (role !== null) return led(reply, landingOf(role, back.onward));
    const onward = back.onward === null ? '' : `?${new URLSearchParams({ suite: back.onward }).toString()}`;
    return led(reply, back.signedIn.stage === 'FACTOR' ? `/connexion${onward}` : '/compte');
  });
}

const NO_ADDRESS =
  'L’invitation n’est pas prise, et vaut encore : la rouvrir, et créer le compte avec un mot de passe ou une clé d’accès.';
