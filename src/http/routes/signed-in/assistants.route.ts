import { createMcpHandler, type McpRequestContext } from '@modelcontextprotocol/server';
import { ownAddress } from '../../own-address';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { assistantServer } from '../../../assistants/assistant-server';
import { Refusal, type Ground } from '../../../assistants/ask';
import type { RequestContext } from '../../../graphql/context';
import { MaillageError } from '../../../kernel/errors';
import type { Network } from '../../../network/network';
import type { RunQuery } from '../../options';
import { incidentReporter } from '../../errors/incident';
import { isPageVisit } from '../../page-visit';
import { isOfThisHouse, type House } from './own-origin';

interface AssistantDoor {
  readonly run: RunQuery<RequestContext>;
  readonly network: Network;
  readonly house: House;
}

/** Open streams of change notices, of which none ever comes: enough for clients that insist on one. */
const MOST_STREAMS = 32;

/**
 * `/mcp`: the Model Context Protocol over HTTP, without sessions. A call asks what it would ask at `/graphql`, with
 * the same rights, limits and rate. A page of another site gets nothing, under whatever name it calls this server.
 */
export function assistantRoute(scope: FastifyInstance, { run, network, house }: AssistantDoor): void {
  const handler = createMcpHandler(({ authInfo }: McpRequestContext) => assistantServer(groundIn(authInfo?.extra)), {
    maxSubscriptions: MOST_STREAMS,
  });
  const reportIncident = incidentReporter(scope.log);
  scope.addHook('preClose', () => handler.close());
  scope.route({
    method: ['GET', 'POST', 'DELETE'],
    url: '/mcp',
    exposeHeadRoute: false,
    onRequest: (request, _, done) => {
      const refusal = isOfThisHouse(request, house) ? undefined : new MaillageError('FORBIDDEN_ORIGIN');
      done(refusal);
    },
    handler: async (request, reply) => {
      if (isPageVisit(request)) return reply.redirect('/documentation/assistants');
      const origin = ownAddress(request, house.publicUrl);
      const ground: Ground = {
        places: network,
        origin,
        ask: askThrough(run, request, reply),
        incident: (error) =>
          `Incident ${reportIncident(error)} : la réponse n’a pas pu être faite ; le journal du serveur dit pourquoi.`,
      };
      const response = await handler.fetch(webRequest(request, origin), {
        ...(request.body === undefined ? {} : { parsedBody: request.body }),
        authInfo: { token: '', clientId: '', scopes: [], extra: { ground } },
      });
      void reply.code(response.status).header('cache-control', 'no-store');
      response.headers.forEach((value, name) => void reply.header(name, value));
      return response.body === null ? reply.send() : reply.send(Readable.fromWeb(response.body));
    },
  });
}

function groundIn(extra: Readonly<Record<string, unknown>> | undefined): Ground {
  if (extra?.['ground'] === undefined) throw new Error('a call without its caller');
  return extra['ground'] as Ground;
}

const webRequest = ({ method, url, headers, body }: FastifyRequest, origin: string): Request => {
  const own = new Headers();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) own.set(name, Array.isArray(value) ? value.join(', ') : value);
  return new Request(new URL(url, origin), {
    method,
    headers: own,
    ...(method === 'POST' ? { body: JSON.stringify(body ?? null) } : {}),
  });
};

/** Every question is one of the API, refused as the API refuses it. */
const askThrough =
  (run: RunQuery<RequestContext>, request: FastifyRequest, reply: FastifyReply): Ground['ask'] =>
  async <Answer>(query: string, variables: Readonly<Record<string, unknown>>) => {
    const { data, errors } = await run(request, reply, { query, variables: { ...variables } });
    const [error] = errors;
    if (error !== undefined || data === null) throw new Refusal(error?.message ?? 'La question n’a pas de réponse.');
    return data as Answer;
  };
