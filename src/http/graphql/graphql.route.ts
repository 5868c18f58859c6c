import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MaillageError } from '../../kernel/errors';
import { cachingHeaders } from '../caching';
import { pathOf } from '../errors/http-errors';
import { limitBody, limitWhatIsNoDataset } from '../hooks/body-limit';
import { requireJson } from '../hooks/media-type';
import { isPageVisit } from '../page-visit';
import { AnswerCache } from './answer-cache';
import { asOperation, type OperationOptions } from './as-operation';
import type { Facts, RequestFacts } from './request-facts';

/** `/graphql`: a browser that opens it is led to the playground; anything else is asked for JSON. */
export function graphqlRoute<C extends object>(
  scope: FastifyInstance,
  apollo: ApolloServer<RequestFacts>,
  options: OperationOptions<C>,
): void {
  const { limits } = options;
  const answers = new AnswerCache(limits.answersBytes);
  scope.route({
    method: 'OPTIONS',
    url: '/graphql',
    handler: (_, reply) => reply.code(204).header('allow', 'GET, POST').send(),
  });
  scope.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    // The sender's own limit is lower, see limitBody.
    bodyLimit: limits.bodyBytes + 2 * limits.textBytes,
    onRequest: requireJson,
    preParsing: limitBody(limits),
    preHandler: (request) => limitWhatIsNoDataset(request, limits),
    handler: async (request, reply) => {
      if (isPageVisit(request)) return reply.redirect('/playground');
      const { result, facts } = await asOperation(options, request, reply, async (createContext) => {
        const name = answers.nameOf(request);
        const kept = name !== null && answers.has(name) ? await answers.find(name, await createContext()) : undefined;
        if (kept !== undefined) return kept;
        let context: RequestFacts | undefined;
        const answer = await apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: read(request),
          context: async () => (context = await createContext()),
        });
        if (name !== null && context !== undefined) await answers.keep(name, answer, context);
        return answer;
      });
      return write(request, reply, result, facts);
    },
  });
}

const read = (request: FastifyRequest) => {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  return {
    method: request.method,
    headers,
    body: request.body,
    search: request.url.slice(pathOf(request.url).length),
  };
};

async function write(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, headers, body }: HTTPGraphQLResponse,
  facts: Facts,
): Promise<FastifyReply> {
  // Parts are only sent for directives that the schema does not have.
  if (body.kind !== 'complete')
    throw new MaillageError('BAD_REQUEST', { reason: '@defer et @stream ne sont pas servis' });
  for (const [name, value] of headers) void reply.header(name, value);
  const caching = cachingHeaders(request, body.string, facts);
  for (const [name, value] of Object.entries(caching.headers)) void reply.header(name, value);
  return caching.unchanged ? reply.code(304).send() : reply.code(status ?? 200).send(body.string);
}

declare module 'fastify' {
  interface FastifyRequest {
    operationName: string | undefined;
  }
}
