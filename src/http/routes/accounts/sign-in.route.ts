import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { factorsOf } from '../../../accounts/factors';
import { signIn, signInByCode } from '../../../accounts/sign-in';
import { MaillageError } from '../../../kernel/errors';
import { statusOf } from '../../../kernel/error-body';
import { elsewhereAddress, elsewhereLink } from '../../../pages/accounts/elsewhere.page';
import { ownPath } from '../../../pages/accounts/own-path';
import { factorPage, signInPage } from '../../../pages/accounts/sign-in.page';
import { field, FORM, formOf } from '../../forms';
import { takeSession } from '../../session-cookie';
import { landingOf, led, letIn, sendPage, visitorOf, type AccountDoors } from './account-doors';

/** The same for every account, and for none. */
const REFUSED = 'Cette adresse et ce mot de passe n’ouvrent aucun compte. Vérifier les deux, puis réessayer.';
const WRONG_CODE = 'Ce code n’est pas le bon, ou il a déjà servi. Attendre le suivant, et l’écrire aussitôt.';

/** `/connexion` and `/deconnexion`. GET shows, POST acts. */
export function signInRoutes(scope: FastifyInstance, doors: AccountDoors): void {
  const { accounts, frame, provider } = doors;
  const elsewhere = (onward: string | null) =>
    provider === null ? null : elsewhereLink(provider.settings.label, elsewhereAddress(onward));

  const showFactor = async (request: FastifyRequest, reply: FastifyReply, onward: string | null, fault?: string) => {
    const { session } = request;
    if (session?.stage !== 'FACTOR') return led(reply, '/connexion');
    const has = await factorsOf(accounts.database.read, session.accountId);
    return sendPage(reply, frame, factorPage({ onward, fault }, session.proof, has), fault === undefined ? 200 : 401);
  };

  scope.get<{ Querystring: { suite?: unknown } }>('/connexion', async (request, reply) => {
    const { suite } = request.query;
    const onward = ownPath(typeof suite === 'string' ? suite : null);
    if (request.session?.stage === 'OPEN') return led(reply, onward ?? '/compte');
    if (request.session?.stage === 'ENROL') return led(reply, '/compte');
    if (request.session?.stage === 'FACTOR') return showFactor(request, reply, onward);
    return sendPage(reply, frame, signInPage({ onward, elsewhere: elsewhere(onward) }));
  });

  scope.post('/connexion', FORM, async (request, reply) => {
    const form = formOf(request, true);
    const onward = ownPath(form.get('suite'));
    const email = field(form, 'courriel');
    try {
      const signedIn = await signIn(accounts, email, field(form, 'mot-de-passe'), visitorOf(request));
      if (signedIn === null) {
        request.log.warn({ door: 'password' }, 'sign-in refused');
        return await sendPage(
          reply,
          frame,
          signInPage({ onward, email, fault: REFUSED, elsewhere: elsewhere(onward) }),
          401,
        );
      }
      await endOld(request);
      const role = await letIn(doors, request, reply, signedIn.session);
      if (role !== null) return await led(reply, landingOf(role, onward));
      return await led(reply, signedIn.stage === 'FACTOR' ? withOnward(onward) : '/compte');
    } catch (error) {
      if (!(error instanceof MaillageError) || error.code !== 'RATE_LIMITED') throw error;
      request.log.warn({ door: 'password' }, 'sign-in slowed down');
      void reply.header('retry-after', String(error.parameters['seconds']));
      return sendPage(
        reply,
        frame,
        signInPage({ onward, email, fault: error.message, elsewhere: elsewhere(onward) }),
        statusOf(error),
      );
    }
  });

  scope.post('/connexion/code', FORM, async (request, reply) => {
    const form = formOf(request);
    const onward = ownPath(form.get('suite'));
    const { session } = request;
    if (session?.stage !== 'FACTOR') return led(reply, withOnward(onward));
    try {
      const signedIn = await signInByCode(accounts, session, field(form, 'code'), visitorOf(request));
      if (signedIn === null) {
        request.log.warn({ door: 'code', account: session.account }, 'sign-in refused');
        return await showFactor(request, reply, onward, WRONG_CODE);
      }
      const role = await letIn(doors, request, reply, signedIn.session);
      return await led(reply, role === null ? '/compte' : landingOf(role, onward));
    } catch (error) {
      if (!(error instanceof MaillageError) || error.code !== 'RATE_LIMITED') throw error;
      return showFactor(request, reply, onward, error.message);
    }
  });

  scope.post('/deconnexion', FORM, async (request, reply) => {
    formOf(request);
    await endOld(request);
    takeSession(request, reply);
    return led(reply, '/');
  });

  /** A browser has one session: the one before ends. */
  async function endOld({ session }: FastifyRequest): Promise<void> {
    if (session !== null) await accounts.sessions.end(session.uid);
  }
}

const withOnward = (onward: string | null): string =>
  onward === null ? '/connexion' : `/connexion?${new URLSearchParams({ suite: onward }).toString()}`;
