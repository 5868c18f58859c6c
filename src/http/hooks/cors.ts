import type { FastifyInstance, FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { COST_HEADER, DATA_VERSION_HEADER } from '../measure-headers';
import { isLocal } from '../session-cookie';
import { varies } from '../vary';

/** The sites whose pages may call: those on a list, or, where somebody develops, every one on that very machine. */
export type AllowedOrigins = readonly string[] | 'LOCAL';

/** What begins the addresses that are for programs. Pages and accounts are for this server's own pages alone. */
const DOORS = [
  '/graphql',
  '/schema.graphql',
  '/documents',
  '/exports',
  '/datasets',
  '/submissions',
  '/templates',
  '/mcp',
];

/** What pages need to read beside the answer itself. */
const EXPOSED = [
  'content-disposition',
  'etag',
  'retry-after',
  'traceparent',
  'x-request-id',
  'x-rows',
  COST_HEADER,
  DATA_VERSION_HEADER,
  'mcp-session-id',
].join(', ');

/**
 * What clients send by themselves. `maillage-page` is not among them, nor may it ever be: that no other origin can send
 * it is what proves a page of ours, see `own-page`.
 */
const ACCEPTED = [
  'authorization',
  'content-type',
  'if-none-match',
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'x-apollo-operation-name',
  'x-apollo-operation-id',
  'x-request-id',
  'baggage',
  'traceparent',
  'tracestate',
  'last-event-id',
  'mcp-method',
  'mcp-name',
  'mcp-protocol-version',
  'mcp-session-id',
].join(', ');

/**
 * Each origin by its own name, and never with credentials: tokens travel in a header, and no cookie opens anything to
 * another site's page.
 *
 * By hand, because @fastify/cors tells an origin that is not on the list what it would be allowed, and answers OPTIONS
 * at every address, those that there are not among them.
 */
export function answerOtherOrigins(app: FastifyInstance, allowed: AllowedOrigins): void {
  answerPreflights(app);
  if (allowed.length === 0) return;
  const mayCall = allowed === 'LOCAL' ? isOfThisMachine : (origin: string) => allowed.includes(origin);
  app.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction) => {
    const { origin } = request.headers;
    if (origin !== undefined && mayCall(origin)) allow(request, reply, origin);
    done();
  });
  // Last, because routes say what else their answer varies by.
  app.addHook('onSend', (_request, reply, _payload, done) => {
    varies(reply, 'Origin');
    done();
  });
}

function allow(request: FastifyRequest, reply: FastifyReply, origin: string): void {
  void reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED });
  if (request.method === 'OPTIONS')
    void reply.headers({ 'access-control-allow-headers': ACCEPTED, 'access-control-max-age': '600' });
}

function isOfThisMachine(origin: string): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  return url !== null && url.origin === origin && /^https?:$/.test(url.protocol) && isLocal(url.host);
}

/** Beside every route of a door one for OPTIONS, which says its methods. It reads nothing, and asks nobody who they are. */
function answerPreflights(app: FastifyInstance): void {
  const doors = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = [method].flat().filter((each) => each !== 'OPTIONS');
    if (methods.length === 0 || !DOORS.some((door) => url === door || url.startsWith(`${door}/`))) return;
    const known = doors.get(url);
    const all = known ?? new Set<string>();
    for (const each of methods) all.add(each);
    if (known !== undefined) return;
    doors.set(url, all);
    app.options(url, (_request, reply) => {
      const names = [...all].sort().join(', ');
      void reply.header('allow', names);
      if (reply.hasHeader('access-control-allow-origin')) void reply.header('access-control-allow-methods', names);
      return reply.code(204).send();
    });
  });
}
