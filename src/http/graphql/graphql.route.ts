import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { trustedDocuments } from '../../saved-queries/trusted-documents';
import { pathOf } from '../errors/http-errors';
import { limitBody, limitWhatIsNoDataset } from '../hooks/body-limit';
import { requireJson } from '../hooks/media-type';
import { readAsAnybody } from '../hooks/read-as-anybody';
import { isPageVisit } from '../page-visit';
import { answerOf, send, type Answer } from './answer';
import { AnswerCache } from './answer-cache';
import { asOperation, count, type OperationOptions } from './as-operation';
import { askAsPublic, searchOf, sharedHeaders, type OfDocument } from './documents.route';
import { withText } from './named-document';
import type { RequestFacts } from './request-facts';

/**
 * `/graphql`: a browser that opens it is led to the playground; anything else is asked for JSON. `/documents/<hash>`:
 * a known document, as the public is answered, for caches in front.
 */
export function graphqlRoute<C extends object>(
  scope: FastifyInstance,
  apollo: ApolloServer<RequestFacts>,
  options: OperationOptions<C>,
): void {
  const { limits, metrics, versionFor, snapshotFor } = options;
  const answers = new AnswerCache(limits.answersBytes);
  const parseBody = readTextFirst(scope, limits.bodyBytes);
  const documents = options.documents ?? trustedDocuments({ manifests: [], only: [] });
  const answerAt = (door: Door) => async (request: FastifyRequest, reply: FastifyReply) => {
    if (isPageVisit(request)) return reply.redirect('/playground');
    const name = versionFor === undefined ? null : answers.nameOf(request);
    const version = name === null || !answers.has(name) ? undefined : versionFor?.(request.actor);
    const atOnce = name !== null && typeof version === 'number' ? answers.find(name, version) : undefined;
    if (atOnce !== undefined) {
      const sent = send(request, reply, atOnce);
      count(metrics, request, atOnce.facts, 0);
      return sent;
    }
    await parseBody(request);
    const answer = await asOperation(options, request, reply, async (createContext, facts) => {
      const make = async (): Promise<Answer> => {
        const asked = withText(read(request, door.searchOf(request)), documents);
        const given = answerOf(
          request,
          await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: asked, context: createContext }),
          facts,
        );
        const made = { ...given, headers: door.headersOf(given.headers) };
        const keepable = facts.restsOnDataAlone === true && facts.failed !== true;
        const of = keepable ? await facts.dataVersion : null;
        if (name !== null && of != null) answers.keep(name, made, of, (await facts.readRested?.()) ?? null);
        return made;
      };
      if (name === null || version === undefined) return make();
      const under = await version;
      const snapshot = await snapshotFor?.(request.actor, under);
      const find = () => (snapshot === undefined ? answers.find(name, under) : answers.findIn(name, snapshot));
      const answer = find() ?? (await answers.oneByOne(name, find, make));
      Object.assign(facts, answer.facts);
      return answer;
    });
    return send(request, reply, answer);
  };
  scope.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    // The sender's own limit is lower, see limitBody.
    bodyLimit: limits.bodyBytes + 2 * limits.textBytes,
    onRequest: [requireJson, readAsAnybody],
    preParsing: limitBody(limits),
    preHandler: limitWhatIsNoDataset(limits),
    handler: answerAt(GRAPHQL),
  });
  scope.get<OfDocument>('/documents/:id', { exposeHeadRoute: false, onRequest: askAsPublic }, answerAt(DOCUMENTS));
}

/** What differs between the addresses: where the question is, and who may keep the answer. */
interface Door {
  searchOf(request: FastifyRequest): string;
  headersOf(headers: Answer['headers']): Answer['headers'];
}

const GRAPHQL: Door = {
  searchOf: ({ url }) => url.slice(pathOf(url).length),
  headersOf: (headers) => headers,
};

const DOCUMENTS: Door = { searchOf, headersOf: sharedHeaders };

/**
 * Kept answers are found by the very text that was sent: bodies of the usual size are left as they came, and read when
 * the function that it returns is called. It rejects for what is no JSON.
 */
function readTextFirst(scope: FastifyInstance, most: number): (request: FastifyRequest) => Promise<void> {
  const parse = scope.getDefaultJsonParser('error', 'error');
  scope.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (Number(request.headers['content-length'] ?? Infinity) > most) return void parse(request, text, done);
    request.text = text;
    done(null, undefined);
  });
  return (request) =>
    new Promise((resolve, reject) => {
      const { text } = request;
      if (text === undefined) return void resolve();
      void parse(request, text, (error, body) => {
        request.body = body;
        if (error) reject(error);
        else resolve();
      });
    });
}

const read = (request: FastifyRequest, search: string) => {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  // Apollo refuses a GET that any page may send; what makes these harmless is said in `read-as-anybody`.
  if (request.method === 'GET') headers.set('apollo-require-preflight', '1');
  return {
    method: request.method,
    headers,
    body: request.body,
    search,
  };
};

declare module 'fastify' {
  interface FastifyRequest {
    operationName: string | undefined;
    text: string | undefined;
  }
}
