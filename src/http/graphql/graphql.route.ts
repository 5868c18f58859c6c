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
  const answered = fromCache(limits.answersBytes);
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
        const context = await createContext();
        return answered(request, context.facts, () =>
          apollo.executeHTTPGraphQLRequest({
            httpGraphQLRequest: read(request),
            context: () => Promise.resolve(context),
          }),
        );
      });
      return write(request, reply, result, facts);
    },
  });
}

/** The answer that is kept, else the one that `answer` makes, which is kept when it may be. */
function fromCache(bytes: number) {
  const cache = new AnswerCache(bytes);
  return async (
    request: FastifyRequest,
    facts: Facts,
    answer: () => Promise<HTTPGraphQLResponse>,
  ): Promise<HTTPGraphQLResponse> => {
    const { readDataVersion } = facts;
    if (bytes === 0 || readDataVersion === undefined) return answer();
    const name = AnswerCache.nameOf(request);
    const kept = cache.has(name) ? cache.find(name, await readDataVersion()) : undefined;
    if (kept !== undefined) {
      Object.assign(facts, kept.facts);
      return kept.answer;
    }
    const made = await answer();
    const version = await facts.dataVersion;
    if (version != null) cache.keep(name, version, made, facts);
    return made;
  };
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
