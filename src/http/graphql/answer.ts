import type { HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MaillageError } from '../../kernel/errors';
import { cachingHeaders } from '../caching';
import { isKnown, sendCompressed } from '../compressed';
import { varies } from '../vary';
import type { Facts } from './request-facts';

/** An answer as it leaves: whoever asks for the same again is sent the same. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** For the log and the metrics. */
  readonly facts: Pick<Facts, 'operationName' | 'operationKind'>;
}

/**
 * Data beside errors, in GraphQL over HTTP (September 2026), 6.1: only under its own media type, where a client reads
 * the body whatever the status says. What has no data has a status of its own.
 */
const PARTIAL_SUCCESS = 294;
const isOfGraphql = (type: string | undefined): boolean =>
  type?.startsWith('application/graphql-response+json') === true;

export function answerOf(
  request: FastifyRequest,
  { status, headers, body }: HTTPGraphQLResponse,
  facts: Facts,
): Answer {
  // Parts are only sent for directives that the schema does not have.
  if (body.kind !== 'complete')
    throw new MaillageError('BAD_REQUEST', { reason: '@defer et @stream ne sont pas servis' });
  const { operationName, operationKind } = facts;
  return {
    status: status ?? (facts.failed === true && isOfGraphql(headers.get('content-type')) ? PARTIAL_SUCCESS : 200),
    headers: { ...Object.fromEntries(headers), ...cachingHeaders(request, body.string, facts) },
    body: Buffer.from(body.string),
    facts: {
      ...(operationName === undefined ? {} : { operationName }),
      ...(operationKind === undefined ? {} : { operationKind }),
    },
  };
}

/** Sends the answer, or only that it is the one that the client has. */
export function send(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
): Promise<FastifyReply> | FastifyReply {
  const { vary = '', ...headers } = answer.headers;
  void reply.headers(headers);
  varies(reply, vary);
  const { etag } = headers;
  if (etag !== undefined && isKnown(request, etag)) return reply.code(304).send();
  return sendCompressed(request, reply.code(answer.status), answer.body);
}
