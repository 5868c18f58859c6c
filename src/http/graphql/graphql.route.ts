import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pathOf } from '../errors/http-errors';
import { limitBody, limitWhatIsNoDataset } from '../hooks/body-limit';
import { requireJson } from '../hooks/media-type';
import { isPageVisit } from '../page-visit';
import { answerOf, send } from './answer';
import { AnswerCache } from './answer-cache';
import { asOperation, count, type OperationOptions } from './as-operation';
import type { RequestFacts } from './request-facts';

/** `/graphql`: a browser that opens it is led to the playground; anything else is asked for JSON. */
export function graphqlRoute<C extends object>(
  scope: FastifyInstance,
  apollo: ApolloServer<RequestFacts>,
  options: OperationOptions<C>,
): void {
  const { limits, metrics, versionFor } = options;
  const answers = new AnswerCache(limits.answersBytes);
  rememberText(scope, limits.bodyBytes);
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
    preHandler: limitWhatIsNoDataset(limits),
    handler: async (request, reply) => {
      if (isPageVisit(request)) return reply.redirect('/playground');
      const name = versionFor === undefined ? null : answers.nameOf(request);
      const version = name === null || !answers.has(name) ? undefined : versionFor?.(request.actor);
      const atOnce = name !== null && typeof version === 'number' ? answers.find(name, version) : undefined;
      if (atOnce !== undefined) {
        count(metrics, request, atOnce.facts, 0);
        return send(request, reply, atOnce);
      }
      const answer = await asOperation(options, request, reply, async (createContext, facts) => {
        const kept = name !== null && version !== undefined ? answers.find(name, await version) : undefined;
        if (kept !== undefined) {
          Object.assign(facts, kept.facts);
          return kept;
        }
        const made = answerOf(
          request,
          await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: read(request), context: createContext }),
          facts,
        );
        const restsOn = facts.restsOnDataAlone === true && facts.failed !== true ? await facts.dataVersion : null;
        if (name !== null && restsOn != null) answers.keep(name, made, restsOn);
        return made;
      });
      return send(request, reply, answer);
    },
  });
}

/** What was sent, where it is of the usual size, beside what it says: kept answers are found by it. */
function rememberText(scope: FastifyInstance, most: number): void {
  const parse = scope.getDefaultJsonParser('error', 'error');
  scope.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (text.length <= most) request.text = text;
    void parse(request, text, done);
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

declare module 'fastify' {
  interface FastifyRequest {
    operationName: string | undefined;
    text: string | undefined;
  }
}
