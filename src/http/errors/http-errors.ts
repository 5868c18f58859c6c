import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MaillageError } from '../../kernel/errors';
import { isOutage } from '../../kernel/outage';
import { isPageVisit } from '../page-visit';
import { bodyOf, statusOf } from '../../kernel/error-body';
import { incidentReporter } from './incident';
import { outageWords } from './outage-words';

export interface CountsErrors {
  countError(code: string): void;
}

/** Gives refusals that are born outside GraphQL, Fastify's own too, the shape of all others (docs/regles.md#erreurs). */
export function installErrorAnswers(
  app: FastifyInstance,
  counter: CountsErrors,
  bodyLimit: number,
  unknownPage: string | undefined,
): void {
  const report = incidentReporter(app.log);
  app.setErrorHandler((error, request, reply) => {
    // What a client's own broken connection throws reads like a database's.
    if (isOutage(error) && !request.raw.readableAborted) {
      report(error);
      return answer(reply, outageWords(error), counter);
    }
    const known = error instanceof MaillageError ? error : wordsFor(error, bodyLimit);
    return answer(reply, known ?? new MaillageError('INTERNAL', { incident: report(error) }), counter);
  });
  app.setNotFoundHandler((request, reply) => {
    const allowed = METHODS.filter((method) => app.hasRoute({ method, url: pathOf(request.url) }));
    if (allowed.length === 0 && unknownPage !== undefined && isPageVisit(request)) {
      counter.countError('NOT_FOUND');
      return reply.code(404).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(unknownPage);
    }
    if (allowed.length === 0) return answer(reply, new MaillageError('NO_SUCH_PAGE'), counter);
    void reply.header('allow', allowed.join(', '));
    return answer(reply, new MaillageError('METHOD_NOT_ALLOWED', { allowed: allowed.join(', ') }), counter);
  });
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export const pathOf = (url: string): string => url.split('?', 1)[0] ?? url;

function answer(reply: FastifyReply, error: MaillageError, counter: CountsErrors): FastifyReply {
  counter.countError(error.code);
  if (error.code === 'UNAUTHENTICATED') void reply.header('www-authenticate', 'Bearer');
  if (error.code === 'RATE_LIMITED') void reply.header('retry-after', String(error.parameters['seconds']));
  return reply
    .code(statusOf(error))
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(bodyOf(error)));
}

/** Fastify's refusals in the words of docs/api.md#erreurs; null for what is nobody's fault but ours. */
function wordsFor(error: unknown, bodyLimit: number): MaillageError | null {
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  if (statusCode === 413) return new MaillageError('PAYLOAD_TOO_LARGE', { most: bodyLimit });
  if (statusCode === 415) return new MaillageError('UNSUPPORTED_MEDIA_TYPE', { expected: 'application/json (UTF-8)' });
  if (statusCode === 404) return new MaillageError('NO_SUCH_PAGE');
  if (code === 'ECONNRESET') return new MaillageError('REQUEST_TIMEOUT');
  if (typeof statusCode !== 'number' || statusCode < 400 || statusCode >= 500) return null;
  return new MaillageError('BAD_REQUEST', { reason: reasonOf(code) });
}

const reasonOf = (code: unknown): string =>
  code === 'FST_ERR_CTP_EMPTY_JSON_BODY' ? 'le corps est vide' : 'le corps n’est pas du JSON bien formé';

/** What Node's parser refuses never becomes a request; it is answered on the bare socket, in the same shape. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const late = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const status = late ? '408 Request Timeout' : '400 Bad Request';
  const reason = error.code === 'HPE_HEADER_OVERFLOW' ? 'les en-têtes sont trop longs' : 'ce n’est pas du HTTP';
  const body = JSON.stringify(
    bodyOf(late ? new MaillageError('REQUEST_TIMEOUT') : new MaillageError('BAD_REQUEST', { reason })),
  );
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\nCache-Control: no-store\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** What Fastify refuses before any route is known, such as an address that cannot be decoded. */
export function answerFrameworkError(_error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  const error = new MaillageError('BAD_REQUEST', { reason: 'l’adresse est mal formée' });
  void reply
    .code(statusOf(error))
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(bodyOf(error)));
}
