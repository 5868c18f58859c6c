import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { endSession } from '../../../accounts/end-session';
import {
  changePassword,
  confirmAuthenticator,
  dropAuthenticator,
  dropPasskey,
  proposeAuthenticator,
  rename,
  type OwnChange,
} from '../../../accounts/own-account';
import type { AccountRefusal } from '../../../accounts/refusal';
import { accountByUid, passkeysOf, sessionsOf } from '../../../accounts/read-accounts';
import { statusOf } from '../../../kernel/error-body';
import { MaillageError } from '../../../kernel/errors';
import { accountPage } from '../../../pages/accounts/account.page';
import type { RequestSession } from '../../hooks/identify';
import { field, FORM, formOf } from '../../forms';
import { held, led, letIn, sendPage, visitorOf, type AccountDoors } from './account-doors';

/** `/compte`: one's own account. Open to whoever is in, and to whoever has yet to take a second factor. */
export function ownAccountRoutes(scope: FastifyInstance, doors: AccountDoors): void {
  const { accounts, frame } = doors;
  const { read } = accounts.database;

  async function show(
    reply: FastifyReply,
    session: RequestSession,
    done: string | null,
    fault: AccountRefusal | null = null,
    status = fault === null ? 200 : 422,
  ): Promise<FastifyReply> {
    const account = await accountByUid(read, session.account);
    if (account === null) return led(reply, '/connexion');
    const sessions = await sessionsOf(read, [account.id]);
    const shown = {
      name: account.name,
      email: account.email,
      role: account.role,
      of: await held(doors, account),
      toEnrol: session.stage === 'ENROL',
      hasPassword: account.password !== null,
      hasAuthenticator: account.totp !== null,
      proposed: account.totp === null ? await proposeAuthenticator(accounts, session) : null,
      passkeys: await passkeysOf(read, [account.id]),
      sessions: sessions.map((each) => ({ ...each, current: each.uid === session.uid })),
    };
    return sendPage(reply, frame, accountPage(shown, session.proof, done, fault), status);
  }

  scope.get<{ Querystring: { fait?: unknown } }>('/compte', async (request, reply) => {
    const { session, query } = request;
    if (session === null || session.stage === 'FACTOR') return led(reply, '/connexion?suite=/compte');
    return show(reply, session, typeof query.fait === 'string' ? query.fait : null);
  });

  /** A form of this page: what it does, and what the address says once it is done. */
  const form = (
    path: string,
    done: string,
    work: (
      request: FastifyRequest,
      session: RequestSession,
      fields: URLSearchParams,
    ) => Promise<OwnChange | AccountRefusal | null>,
  ): void => {
    scope.post(`/compte/${path}`, FORM, async (request, reply) => {
      const fields = formOf(request);
      const { session } = request;
      if (session === null || session.stage === 'FACTOR') return led(reply, '/connexion?suite=/compte');
      try {
        const changed = await work(request, session, fields);
        const refused =
          changed === null || 'session' in changed ? null : 'refusal' in changed ? changed.refusal : changed;
        if (refused !== null) return await show(reply, session, null, refused);
        if (changed !== null && 'session' in changed) await letIn(doors, request, reply, changed.session);
        return await led(reply, `/compte?fait=${done}`);
      } catch (error) {
        if (!(error instanceof MaillageError) || error.code !== 'RATE_LIMITED') throw error;
        const slowed = { code: error.code, field: '', message: error.message };
        return show(reply, session, null, slowed, statusOf(error));
      }
    });
  };

  form('nom', 'nom', (_request, session, fields) => rename(accounts, session, field(fields, 'nom')));
  form('mot-de-passe', 'mot-de-passe', (request, session, fields) => {
    const words = { current: field(fields, 'actuel-mdp'), next: field(fields, 'nouveau') };
    return changePassword(accounts, session, words, visitorOf(request));
  });
  form('application', 'application', (request, session, fields) =>
    confirmAuthenticator(accounts, session, field(fields, 'code'), visitorOf(request)),
  );
  form('application/retirer', 'application-retiree', (request, session, fields) =>
    dropAuthenticator(accounts, session, field(fields, 'actuel-app'), visitorOf(request)),
  );
  form('cles/retirer', 'cle-retiree', (request, session, fields) =>
    dropPasskey(accounts, session, field(fields, 'cle'), currentIn(fields), visitorOf(request)),
  );
  form('sessions/fin', 'session', async (_request, session, fields) => {
    await endSession(accounts, session, field(fields, 'session'));
    return null;
  });
}

/** The one password of a form, whatever its field is called: a page has several. */
const currentIn = (fields: URLSearchParams): string =>
  [...fields].find(([name]) => name.startsWith('actuel-'))?.[1] ?? '';
