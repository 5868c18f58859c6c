import Fastify, { LogController, type FastifyInstance } from 'fastify';
import type { TrustedProxies } from '../config-network';
import { answerBrokenRequest, answerFrameworkError, installErrorAnswers } from './errors/http-errors';
import { withoutData } from './errors/incident';
import { startApollo } from './graphql/apollo';
import { graphqlRoute } from './graphql/graphql.route';
import { queryRunner } from './graphql/run-operation';
import { checkActs } from './hooks/check-acts';
import { answerOtherOrigins } from './hooks/cors';
import { identifyHook } from './hooks/identify';
import { createRateLimiter } from './hooks/rate-limit';
import { requestLog } from './hooks/request-log';
import { requestId, traceRequests } from './hooks/tracing';
import { securityHeaders } from './hooks/security-headers';
import type { HttpServerOptions } from './options';
import { healthRoutes } from './routes/open/health.route';
import { metricsRoute } from './routes/open/metrics.route';
import { schemaRoute } from './routes/open/schema.route';
import { pageRoutes } from './routes/open/files.route';

export interface HttpServer {
  readonly app: FastifyInstance;
  /** Listens and gives the address, with the port that the system chose when it was 0. */
  listen(address: { readonly host: string; readonly port: number }): Promise<string>;
  /** Not ready any more; `grace` later no new connection is taken; resolves when the last request has its answer. */
  drain(grace?: number): Promise<void>;
}

/** Requests that take longer than this to end are cut off at the end. */
const LONGEST_DRAIN = 15_000;

/** The order of a request, top to bottom. */
export async function createHttpServer<C extends object>(options: HttpServerOptions<C>): Promise<HttpServer> {
  const { limits, metrics } = options;
  let leaving = false;
  const app = bareServer(options);

  traceRequests(app);
  installErrorAnswers(app, metrics, limits.bodyBytes, options.unknownPage);
  app.addHook('onRequest', securityHeaders(options.hstsSeconds ?? 0));
  answerOtherOrigins(app, options.allowedOrigins ?? []);
  app.addHook('onSend', (_, reply, _payload, done) => {
    // A connection that its client would keep would keep the server too.
    if (leaving) void reply.header('connection', 'close');
    done();
  });
  app.addHook('onResponse', requestLog(metrics));

  healthRoutes(app, options, () => leaving);
  if (options.metricsDoor?.elsewhere !== true) metricsRoute(app, metrics, options.metricsDoor?.token);
  schemaRoute(app, options.executor.schema);
  await pageRoutes(app, options.webFolder);

  const limiter = createRateLimiter(options.rateLimits);
  const apollo = await startApollo(options.executor, limits, app.log, metrics, options.documents);
  await app.register(async (signedInRoutes) => {
    signedInRoutes.removeContentTypeParser('text/plain');
    signedInRoutes.addHook('onRequest', identifyHook(options.identify, limiter, options.sessions));
    signedInRoutes.addHook('onRequest', (request, _, done) => {
      limiter.take(request.actor, request.ip);
      done();
    });
    signedInRoutes.addHook('preHandler', checkActs);
    // In a scope of its own: it reads bodies in another way.
    await signedInRoutes.register(async (own) => graphqlRoute(own, apollo, options));
    await options.signedInRoutes?.(signedInRoutes, queryRunner(apollo, options));
  });
  app.addHook('onClose', () => apollo.stop());

  return {
    app,
    listen: ({ host, port }) => app.listen({ host, port }),
    drain: async (grace = 0) => {
      leaving = true;
      await new Promise((resolve) => setTimeout(resolve, grace));
      const cut = setTimeout(() => app.server.closeAllConnections(), LONGEST_DRAIN);
      await app.close().finally(() => clearTimeout(cut));
    },
  };
}

/** Hops are counted from the server: the first is whoever opened the connection. */
const trusted = (proxies: TrustedProxies = 0) =>
  typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : [...proxies];

function bareServer<C extends object>(options: HttpServerOptions<C>): FastifyInstance {
  const { limits } = options;
  const app = Fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.bodyTimeout,
    // Node looks for slow clients this often.
    http: { headersTimeout: limits.headersTimeout, connectionsCheckingInterval: 1_000 },
    forceCloseConnections: 'idle',
    // Who came in before the door closed is served.
    return503OnClosing: false,
    trustProxy: trusted(options.trustProxy),
    requestIdHeader: false,
    genReqId: requestId,
    logController: new LogController({ disableRequestLogging: true }),
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: answerFrameworkError,
    logger: {
      level: options.logLevel,
      base: null,
      serializers: { err: loggedError },
      ...(options.logStream === undefined ? {} : { stream: options.logStream }),
    },
  });
  // Null, not undefined, is what Fastify takes as "not yet": the hook behind each door fills it.
  app.decorateRequest('actor', null as never);
  app.decorateRequest('session', null);
  app.decorateRequest('operationName', undefined);
  app.decorateRequest('text', undefined);
  return app;
}

function loggedError(error: unknown): { type: string; message: string; stack: string } {
  const { name, message, stack = [] } = withoutData(error);
  return { type: name, message, stack: stack.join('\n') };
}
