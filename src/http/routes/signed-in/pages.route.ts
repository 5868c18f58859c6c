import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../../../graphql/context';
import type { Actor } from '../../../kernel/actor';
import type { Pages, RenderedPage } from '../../../pages/pages';
import { codingFor, compressed } from '../../compressed';

interface PeopleRoutes {
  readonly pages: Pages;
  createContext(actor: Actor): RequestContext;
}

type PageRequest = FastifyRequest<{ Params: { '*'?: string }; Querystring: Record<string, unknown> }>;

/** The rendered pages, behind identification: they know who asks. */
export function peoplePages(scope: FastifyInstance, { pages, createContext }: PeopleRoutes): void {
  scope.get('/', async (request, reply) => send(request, reply, await pages.home(createContext(request.actor))));

  const keyFigures = async (request: PageRequest, reply: FastifyReply) => {
    const { carte, indicateur } = request.query;
    const page = await pages.keyFigures(createContext(request.actor), {
      path: pathOf(request),
      carte: text(carte),
      indicateur: text(indicateur),
    });
    return send(request, reply, page);
  };
  scope.get('/chiffres-cles', keyFigures);
  scope.get('/chiffres-cles/*', keyFigures);

  const observatory = async (request: PageRequest, reply: FastifyReply) => {
    const asked = { path: pathOf(request), enquete: text(request.query['enquete']) };
    return send(request, reply, await pages.observatory(createContext(request.actor), asked));
  };
  scope.get('/observatoire', observatory);
  scope.get('/observatoire/*', observatory);

  const reports = async (request: PageRequest, reply: FastifyReply) =>
    send(request, reply, await pages.reports(createContext(request.actor), pathOf(request).join('/')));
  scope.get('/rapports', reports);
  scope.get('/rapports/*', reports);

  const followUp = async (request: PageRequest, reply: FastifyReply) =>
    send(request, reply, await pages.followUp(createContext(request.actor), pathOf(request).join('/')));
  scope.get('/suivi', followUp);
  scope.get('/suivi/*', followUp);
}

const pathOf = ({ params }: PageRequest): readonly string[] => (params['*'] ?? '').replace(/\/$/, '').split('/');

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A public page may be kept, and is asked about anew each time, so that a publication shows at once. */
function send(request: FastifyRequest, reply: FastifyReply, page: RenderedPage): FastifyReply {
  if (page.location !== null) return reply.header('cache-control', 'no-cache').redirect(page.location);
  const open = request.headers.authorization === undefined && page.status === 200;
  void reply
    .header('vary', 'Authorization, Accept-Encoding')
    .header('cache-control', open ? 'public, no-cache' : 'no-store');
  if (page.fileName !== null) void reply.header('content-disposition', dispositionOf(page));
  if (open) void reply.header('etag', page.etag);
  if (open && request.headers['if-none-match'] === page.etag) return reply.code(304).send();
  void reply.code(page.status).type(page.type);
  // What a token opens is not compressed: its length would tell of its content.
  const coding = open ? codingFor(request.headers['accept-encoding'] ?? '') : null;
  return coding === null
    ? reply.send(page.body)
    : reply.header('content-encoding', coding).send(compressed(page, coding));
}

/** A drawing also shows in the browser; a table is for a spreadsheet. */
const dispositionOf = ({ type, fileName }: RenderedPage): string =>
  `${type.startsWith('image/') ? 'inline' : 'attachment'}; filename="${fileName ?? ''}"`;
