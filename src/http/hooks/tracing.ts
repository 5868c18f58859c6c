import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { SpanStatusCode } from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import { readTraceparent, startRequestSpan, within, writeTraceparent, type RequestSpan } from '../../kernel/tracing';

const SAFE_ID = /^[A-Za-z0-9][A-Za-z0-9._:@/+=-]{0,127}$/;

/** The id that a proxy or a client gave the request, where it is one that a log can hold; otherwise one of our own. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && SAFE_ID.test(given) ? given : randomUUID();
}

/** One span a request, of the trace that its caller says, and named by its route; both ids go back with the answer. */
export function traceRequests(app: FastifyInstance): void {
  app.decorateRequest('span', null);
  app.addHook('onRequest', (request, reply, done) => {
    const { headers, method, routeOptions } = request;
    const caller = readTraceparent(headers['traceparent'], headers['tracestate']);
    const route = routeOptions.url ?? 'unknown';
    const own = startRequestSpan(`${method} ${route}`, caller, {
      'http.request.method': method,
      'http.route': route,
      'maillage.request.id': request.id,
    });
    request.span = own;
    const mine = own.span.spanContext();
    const told = own.span.isRecording() || caller === undefined ? mine : caller;
    void reply.header('x-request-id', request.id);
    if (/[^0]/.test(told.traceId)) void reply.header('traceparent', writeTraceparent(told));
    within(own, done);
  });
  // Once more: reading a body leaves the context that it was begun in.
  app.addHook('preHandler', ({ span }, _reply, done) => (span === null ? done() : within(span, done)));
  app.addHook('onResponse', ({ span: own }, reply, done) => {
    if (own === null) return void done();
    own.span.setAttribute('http.response.status_code', reply.statusCode);
    if (reply.statusCode >= 500) own.span.setStatus({ code: SpanStatusCode.ERROR });
    own.span.end();
    done();
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    span: RequestSpan | null;
  }
}
