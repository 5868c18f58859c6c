import type { FastifyInstance, FastifyRequest } from 'fastify';
import { queryText } from '../../query-text';
import { ownAddress } from '../../own-address';
import type { RequestContext } from '../../../graphql/context';
import type { QueryExecutor } from '../../../graphql/executor';
import { PUBLIC_ACTOR, type Actor } from '../../../kernel/actor';
import { answerEmbed, embeddingSite, refuseEmbed } from '../../../pages/graphs/embed.address';
import type { GraphRequest } from '../../../pages/graphs/graph.address';
import type { Pages } from '../../../pages/pages';
import { CONTENT_SECURITY_POLICY } from '../../hooks/security-headers';
import { send } from './send-page';

interface GraphRoutes {
  readonly pages: Pages;
  readonly executor: QueryExecutor;
  readonly config: {
    readonly publicUrl: string | undefined;
    readonly embedSites: readonly string[];
    readonly limits: { readonly costPublic: number };
  };
  createContext(actor: Actor): RequestContext;
}

/** Under `/integrer/`: a view of the explorer. */
const EXPLORED = 'explorer';

type GraphVisit = FastifyRequest<{ Params: { '*'?: string }; Querystring: Record<string, unknown> }>;

/** Graphs by themselves, and inside pages of the sites that may embed them. */
export function graphRoutes(scope: FastifyInstance, { pages, executor, config, createContext }: GraphRoutes): void {
  const { publicUrl, embedSites } = config;
  const most = config.limits.costPublic;
  const origin = (request: FastifyRequest): string => ownAddress(request, publicUrl);
  scope.get('/graphiques', (_, reply) => reply.redirect('/indicateurs/'));
  scope.get('/graphiques/*', async (request: GraphVisit, reply) => {
    const settings = { origin: origin(request), isEmbedded: embedSites.length > 0 };
    return send(request, reply, await pages.graph(createContext(request.actor), asked(request), settings));
  });
  const embedded = (request: GraphVisit) => {
    const context = createContext(PUBLIC_ACTOR);
    return asked(request).path === EXPLORED
      ? pages.embedExplored(context, { query: request.query, most }, origin(request))
      : answerEmbed(executor, context, asked(request), origin(request));
  };
  // As the public sees it, whoever looks at the page around it.
  scope.get('/integrer/*', async (request: GraphVisit, reply) => {
    const site = embeddingSite(request.headers);
    const isAllowed = site === 'NONE' || (site !== 'UNKNOWN' && embedSites.includes(site));
    const answer = isAllowed ? await embedded(request) : refuseEmbed(site, origin(request));
    if ('location' in answer) return reply.header('cache-control', 'no-cache').redirect(answer.location);
    // What says no may be shown anywhere, so that whoever embeds it reads why.
    const framedBy = isAllowed ? ["'self'", ...embedSites].join(' ') : '*';
    return reply
      .code(answer.status)
      .header(
        'content-security-policy',
        CONTENT_SECURITY_POLICY.replace(/frame-ancestors .*/, `frame-ancestors ${framedBy}`),
      ) // prettier-ignore
      .removeHeader('x-frame-options')
      .header('vary', 'Referer, Sec-Fetch-Dest')
      .header('cache-control', isAllowed ? 'public, no-cache' : 'no-store')
      .type('text/html; charset=utf-8')
      .send(answer.body);
  });
}

const asked = ({ params, query }: GraphVisit): GraphRequest => ({
  path: (params['*'] ?? '').replace(/\/$/, ''),
  annee: queryText(query['annee']),
  par: queryText(query['par']),
  lieu: queryText(query['lieu']),
  vue: queryText(query['vue']),
  jusque: queryText(query['jusque']),
  avec: queryText(query['avec']),
  release: queryText(query['release']),
  written: Object.entries(query).flatMap(([word, value]) =>
    [value].flat().map((each) => [word, queryText(each) ?? ''] as const),
  ),
});
