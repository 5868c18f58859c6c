import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import type { Metrics } from '../metrics';

/**
 * One line a request: what was asked for by the route's own pattern, never by the address as written, which may hold
 * a query and its variables. No header, no body, no address of the caller.
 */
export const requestLog =
  (metrics: Metrics) =>
  (request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.countRequest(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    request.log.info(
      {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(request.actor === null ? {} : { role: request.actor.role }),
        ...(request.operationName === undefined ? {} : { operation: request.operationName }),
      },
      'request',
    );
    done();
  };
