import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { queryText } from '../../query-text';
import type { RequestContext } from '../../../graphql/context';
import type { Actor } from '../../../kernel/actor';
import type { Pages } from '../../../pages/pages';
import { send } from './send-page';

interface PeopleRoutes {
  readonly pages: Pages;
  /** Whether people develop here: what is for them alone is nowhere else. */
  readonly isDevelopment: boolean;
  createContext(actor: Actor): RequestContext;
}

type PageRequest = FastifyRequest<{ Params: { '*'?: string }; Querystring: Record<string, unknown> }>;

/** The rendered pages, behind identification: they know who asks. */
export function peoplePages(scope: FastifyInstance, { pages, isDevelopment, createContext }: PeopleRoutes): void {
  scope.get('/', async (request, reply) => send(request, reply, await pages.home(createContext(request.actor))));

  const keyFigures = async (request: PageRequest, reply: FastifyReply) => {
    const { carte, indicateur } = request.query;
    const page = await pages.keyFigures(createContext(request.actor), {
      path: pathOf(request),
      carte: queryText(carte),
      indicateur: queryText(indicateur),
    });
    return send(request, reply, page);
  };
  scope.get('/chiffres-cles', keyFigures);
  scope.get('/chiffres-cles/*', keyFigures);

  const indicators = async (request: PageRequest, reply: FastifyReply) => {
    const { annee, indicateur } = request.query;
    const asked = { path: pathOf(request).join('/'), annee: queryText(annee), indicateur: queryText(indicateur) };
    return send(request, reply, await pages.indicators(createContext(request.actor), asked));
  };
  scope.get('/indicateurs', indicators);
  scope.get('/indicateurs/*', indicators);

  const observatory = async (request: PageRequest, reply: FastifyReply) => {
    const asked = { path: pathOf(request), enquete: queryText(request.query['enquete']) };
    return send(request, reply, await pages.observatory(createContext(request.actor), asked));
  };
  scope.get('/observatoire', observatory);
  scope.get('/observatoire/*', observatory);

  const reports = async (request: PageRequest, reply: FastifyReply) =>
    send(request, reply, await pages.reports(createContext(request.actor), pathOf(request).join('/')));
  scope.get('/rapports', reports);
  scope.get('/rapports/*', reports);

  for (const what of ['adherents', 'regions', 'departements', 'programmes'] as const) {
    const directory = async (request: PageRequest, reply: FastifyReply) => {
      const { annee } = request.query;
      const query = what === 'adherents' ? request.query : { annee: queryText(annee) };
      const asked = { what, path: pathOf(request).join('/'), query };
      return send(request, reply, await pages.directory(createContext(request.actor), asked));
    };
    scope.get(`/${what}`, directory);
    scope.get(`/${what}/*`, directory);
  }

  scope.get('/recherche', async (request: PageRequest, reply) =>
    send(request, reply, await pages.search(createContext(request.actor), queryText(request.query['q']))),
  );

  scope.get('/design', async (request: PageRequest, reply) =>
    send(request, reply, await pages.design(createContext(request.actor), isDevelopment)),
  );

  const followUp = async (request: PageRequest, reply: FastifyReply) =>
    send(request, reply, await pages.followUp(createContext(request.actor), pathOf(request).join('/')));
  scope.get('/suivi', followUp);
  scope.get('/suivi/*', followUp);
}

const pathOf = ({ params }: PageRequest): readonly string[] => (params['*'] ?? '').replace(/\/$/, '').split('/');
