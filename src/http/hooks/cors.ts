import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { varies } from '../vary';
import { COST_HEADER, DATA_VERSION_HEADER } from '../measure-headers';

const EXPOSED = ['retry-after', COST_HEADER, DATA_VERSION_HEADER].join(', ');

/**
 * Only for origins on the list, each by its own name, and never with credentials: tokens travel in a header.
 *
 * By hand, because @fastify/cors tells an origin that is not on the list what it would be allowed, and answers OPTIONS
 * at every address, those that there are not among them.
 */
export const corsHook = (allowed: readonly string[]) => {
  const known = new Set(allowed);
  const answer = (request: FastifyRequest, reply: FastifyReply): void => {
    varies(reply, 'Origin');
    const { origin } = request.headers;
    if (origin === undefined || !known.has(origin)) return;
    void reply.headers({
      'access-control-allow-origin': origin,
      'access-control-expose-headers': EXPOSED,
    });
    if (request.method !== 'OPTIONS') return;
    void reply.headers({
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization, content-type, apollo-require-preflight',
      'access-control-max-age': '600',
    });
  };
  return (request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void => {
    if (known.size > 0) answer(request, reply);
    done();
  };
};
