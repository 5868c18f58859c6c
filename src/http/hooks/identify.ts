import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { proofOf } from '../../accounts/secrets';
import type { OpenSession } from '../../accounts/sessions';
import type { Identify } from '../../access/verify-token';
import { PUBLIC_ACTOR, type Actor } from '../../kernel/actor';
import { MaillageError } from '../../kernel/errors';
import { acts, requireOwnPage, requirePageHeader } from '../own-page';
import { sessionCookie, takeSession } from '../session-cookie';
import type { RateLimiter } from './rate-limit';

/** Who is signed in by a cookie. */
export interface FindsSession {
  find(secret: string): OpenSession | null | Promise<OpenSession | null>;
}

/** A session as the rest of its request knows it. */
export interface RequestSession extends OpenSession {
  /** What its forms carry. */
  readonly proof: string;
}

/**
 * Puts `request.actor`, and `request.session` where a cookie names one. A token wins, and no cookie is looked at beside
 * it. A token that is refused counts against the address, and nothing behind it runs; so does a cookie of no session,
 * which is taken back: its pages are shown as to anybody, its acts are refused. A session that is not OPEN lets nobody
 * act: whoever has it reads as the public.
 */
export const identifyHook =
  (identify: Identify, limiter: RateLimiter, sessions: FindsSession | undefined) =>
  (request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void | Promise<void> => {
    const admit = (actor: Actor): void => {
      request.actor = actor;
    };
    const refuse = (error: unknown): never => {
      limiter.takePublic(request.ip);
      throw error;
    };
    try {
      const { authorization } = request.headers;
      const secret = authorization === undefined && sessions !== undefined ? sessionCookie(request) : undefined;
      if (sessions !== undefined && secret !== undefined) {
        requireOwnAct(request);
        const session = sessions.find(secret);
        if (session instanceof Promise)
          return session.then((found) => {
            try {
              admitSession(request, reply, found, secret);
            } catch (error) {
              refuse(error);
            }
          });
        admitSession(request, reply, session, secret);
      } else {
        const actor = identify(authorization);
        if (actor instanceof Promise) return actor.then(admit, refuse);
        admit(actor);
      }
    } catch (error) {
      refuse(error);
    }
    done();
  };

const isForm = ({ routeOptions }: FastifyRequest): boolean => routeOptions.config.form === true;

/** Forms bring a proof of their own in the body, which their routes look at. */
function requireOwnAct(request: FastifyRequest): void {
  if (!acts(request)) return;
  requireOwnPage(request);
  if (!isForm(request)) requirePageHeader(request);
}

function admitSession(request: FastifyRequest, reply: FastifyReply, session: OpenSession | null, secret: string): void {
  request.actor = session?.stage === 'OPEN' ? session.actor : PUBLIC_ACTOR;
  if (session !== null) {
    request.session = withProof(session, secret);
    return;
  }
  takeSession(request, reply);
  if (acts(request) && !isForm(request)) throw new MaillageError('SESSION_ENDED');
}

/** The same for as long as a session is remembered: a proof costs as much as everything else about it. */
const proven = new WeakMap<OpenSession, RequestSession>();

function withProof(session: OpenSession, secret: string): RequestSession {
  const known = proven.get(session);
  if (known !== undefined) return known;
  let proof: string | undefined;
  const own: RequestSession = {
    ...session,
    get proof() {
      return (proof ??= proofOf(secret));
    },
  };
  proven.set(session, own);
  return own;
}
