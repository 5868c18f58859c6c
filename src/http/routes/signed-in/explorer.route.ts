import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../../../graphql/context';
import type { Actor } from '../../../kernel/actor';
import type { Frame } from '../../../pages/frame';
import type { Pages } from '../../../pages/pages';
import { isPersonal } from '../../is-personal';
import { ownAddress } from '../../own-address';
import { varies } from '../../vary';
import { answerFaultsToBrowsers } from './exports.route';
import { send } from './send-page';

interface ExplorerRoutes {
  readonly pages: Pages;
  readonly frame: Frame;
  readonly config: {
    readonly publicUrl: string | undefined;
    readonly embedSites: readonly string[];
    readonly limits: { readonly costPublic: number };
  };
  createContext(actor: Actor): RequestContext;
}

type Visit = FastifyRequest<{ Querystring: Record<string, unknown> }>;

/** The explorer: its page, its drawing, and its rows as files. */
export function explorerRoutes(scope: FastifyInstance, { pages, frame, config, createContext }: ExplorerRoutes): void {
  const most = config.limits.costPublic;
  const page = (ending: 'svg' | 'png' | null) => async (request: Visit, reply: FastifyReply) =>
    send(
      request,
      reply,
      await pages.explore(createContext(request.actor), {
        query: request.query,
        ending,
        most,
        origin: ownAddress(request, config.publicUrl),
        isEmbedded: config.embedSites.length > 0,
      }),
    );
  const file = (format: 'csv' | 'xlsx') => async (request: Visit, reply: FastifyReply) => {
    const made = await pages.exploredFile(createContext(request.actor), { query: request.query, format, most });
    if ('page' in made) return send(request, reply, made.page);
    const { mediaType, fileName, rowCount, body } = made.download;
    varies(reply, 'Authorization', 'Cookie');
    void reply
      .type(mediaType)
      .header('cache-control', isPersonal(request) ? 'no-store' : 'public, no-cache')
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .header('x-rows', String(rowCount));
    return reply.send(Buffer.isBuffer(body) ? body : Readable.from(body, { objectMode: false }));
  };
  scope.get('/explorer', page(null));
  scope.get('/explorer/', ({ url }, reply) => reply.redirect(url.replace('/explorer/', '/explorer')));
  scope.get('/explorer.svg', page('svg'));
  scope.get('/explorer.png', page('png'));
  // In a scope of its own: its refusals are pages for whoever reads them in a browser.
  void scope.register(async (own) => {
    answerFaultsToBrowsers(own, frame);
    own.get('/explorer.csv', file('csv'));
    own.get('/explorer.xlsx', file('xlsx'));
  });
}
