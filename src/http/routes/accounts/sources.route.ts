import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusal, requireAnyRight } from '../../../access/rights';
import type { Federated } from '../../../federation/federated';
import { receiptsFile } from '../../../federation/offline/receipts-file';
import { acceptReader } from '../../../federation/own/readers';
import { changeSource, confirmSource, pairSource, USUAL_RULES } from '../../../federation/source-acts';
import { HarvestSourceEntity } from '../../../federation/sources/source.entity';
import type { RequestContext } from '../../../graphql/context';
import type { QueryExecutor } from '../../../graphql/executor';
import type { Actor } from '../../../kernel/actor';
import { statusOf } from '../../../kernel/error-body';
import { MaillageError } from '../../../kernel/errors';
import { keyOf } from '../../../kernel/global-id';
import { behindRequests } from '../../../kernel/request-writes';
import { publishSubmission, withdrawSubmission } from '../../../publication/acts';
import { doorFault } from '../../../pages/accounts/sign-in.page';
import type { Frame } from '../../../pages/frame';
import { ComparaisonDeSourceDocument, SourcesMoissonneesDocument } from '../../../pages/generated/graphql';
import { ask, query } from '../../../pages/query';
import { checkLines } from '../../../pages/sources/check-part';
import { NOTHING_FILLED, SOURCES, sourcesPage, type SourcesView } from '../../../pages/sources/sources.page';
import { field, FORM, formOf, takeForms } from '../../forms';
import { isPageVisit } from '../../page-visit';
import { led, sendPage } from './account-doors';
import { isPackage, packageRoute, type PackageDoor } from './package.route';

interface SourcesDoor extends PackageDoor {
  readonly federated: Federated;
  readonly executor: QueryExecutor;
  readonly frame: Frame;
  createContext(actor: Actor): RequestContext;
}

const DONE: Readonly<Record<string, string>> = {
  ajoutee: 'L’instance est ajoutée. Comparer les six mots avec qui la gère, puis confirmer.',
  confirmee: 'La clé est épinglée : la moisson commence.',
  regles: 'Les règles sont changées.',
  'regles-refusees': 'Les règles ne sont pas changées : l’horaire, le changement ou les heures ne se lisent pas.',
  moisson: 'La moisson est faite, ou continue : voir ses échanges.',
  publiee: 'La version est publiée.',
  retiree: 'Le dépôt est retiré.',
  lecteur: 'C’est noté.',
  refus: 'Cela n’a pas pu être fait : la version a changé d’état depuis.',
};

type AboutOne = FastifyRequest<{ Params: { readonly id: string } }>;

/** `/sources`: what is harvested and who reads this instance, for its publishers; pairing is for administrators. */
export async function sourcesRoutes(scope: FastifyInstance, door: SourcesDoor): Promise<void> {
  const { federated, executor, frame, createContext } = door;
  const { federation, outside, harvester } = federated;
  const { database, network } = federation;
  const { secrecy } = federation.options;

  async function show(request: FastifyRequest, reply: FastifyReply, view: Partial<SourcesView>): Promise<FastifyReply> {
    const answer = await ask(executor, createContext(request.actor), query(SourcesMoissonneesDocument, {}));
    const { fait } = request.query as { fait?: unknown };
    const done = typeof fait === 'string' ? (DONE[fait] ?? null) : null;
    const whole = { filled: NOTHING_FILLED, brought: null, checked: null, done, ...view };
    const status = Object.keys(whole.filled.faults).length > 0 || whole.brought?.refused === true ? 422 : 200;
    return sendPage(reply, frame, sourcesPage(answer, request.session?.proof ?? null, whole), status);
  }
  const back = (reply: FastifyReply, done: string): FastifyReply => led(reply, `${SOURCES}?fait=${done}`);

  await scope.register(async (own) => {
    takeForms(own);
    own.setErrorHandler((error, request, reply) => {
      const isLookedAt = isPageVisit(request) || request.body instanceof URLSearchParams || isPackage(request);
      if (!(error instanceof MaillageError) || !isLookedAt) throw error;
      return sendPage(reply, frame, doorFault(error.message, SOURCES), statusOf(error));
    });

    own.get(SOURCES, async (request, reply) => {
      if (request.actor.role === 'PUBLIC' && isPageVisit(request)) return led(reply, `/connexion?suite=${SOURCES}`);
      requireAnyRight(request.actor, 'publish');
      return show(request, reply, {});
    });

    own.post(`${SOURCES}/ajouter`, FORM, async (request, reply) => {
      const form = formOf(request);
      requireAdmin(request);
      const asked = { address: field(form, 'adresse'), name: field(form, 'nom'), regions: form.getAll('region') };
      const became = await pairSource(federation, outside, { ...asked, ...USUAL_RULES }, request.actor);
      if (!Array.isArray(became)) return back(reply, 'ajoutee');
      const faults = Object.fromEntries(
        became.map(({ field: at, message }: { field: string; message: string }) => [at, message]),
      );
      return show(request, reply, { filled: { ...asked, faults } });
    });

    own.post(`${SOURCES}/publier`, FORM, async (request, reply) => {
      const form = formOf(request);
      requireAnyRight(request.actor, 'publish');
      const { refusal: refused } = await publishSubmission(database, network, uidIn(form), request.actor, { secrecy });
      return back(reply, refused === null ? 'publiee' : 'refus');
    });

    own.post(`${SOURCES}/retirer`, FORM, async (request, reply) => {
      const form = formOf(request);
      requireAnyRight(request.actor, 'withdraw');
      const reason = field(form, 'motif').slice(0, 500) || 'Retiré par sa région';
      const { refusal: refused } = await withdrawSubmission(database, network, uidIn(form), reason, request.actor, {
        secrecy,
      });
      return back(reply, refused === null ? 'retiree' : 'refus');
    });

    own.post(`${SOURCES}/lecteurs/:id`, FORM, async (request: AboutOne, reply) => {
      const form = formOf(request);
      requireAdmin(request);
      await acceptReader(database, request.params.id, field(form, 'accepter') === 'oui', request.actor, new Date());
      return back(reply, 'lecteur');
    });

    own.post(`${SOURCES}/:id/confirmer`, FORM, async (request: AboutOne, reply) => {
      formOf(request);
      requireAdmin(request);
      await confirmSource(federation, request.params.id, request.actor);
      return back(reply, 'confirmee');
    });

    own.post(`${SOURCES}/:id/moissonner`, FORM, async (request: AboutOne, reply) => {
      formOf(request);
      requireAnyRight(request.actor, 'publish');
      const { id } = request.params;
      const harvesting = behindRequests(() => harvester.harvest(id));
      await Promise.race([harvesting, new Promise((resolve) => setTimeout(resolve, 5_000).unref())]);
      return back(reply, 'moisson');
    });

    own.post(`${SOURCES}/:id/comparer`, FORM, async (request: AboutOne, reply) => {
      const form = formOf(request);
      requireAnyRight(request.actor, 'publish');
      const { id } = request.params;
      const [region, year] = [field(form, 'region'), field(form, 'annee').trim()];
      const checked = { source: id, region, year };
      if (!/^\d{4}$/.test(year))
        return show(request, reply, { checked: { ...checked, lines: ['Écrire l’année sur quatre chiffres : 2024.'] } });
      const asked = query(ComparaisonDeSourceDocument, { id, region, annee: Number(year) });
      const lines = await ask(executor, createContext(request.actor), asked).then(
        ({ harvestCheck }) => checkLines(harvestCheck, network.region(region)?.name ?? region),
        (error: unknown) => {
          if (error instanceof MaillageError && error.code === 'BAD_USER_INPUT') return [error.message];
          throw error;
        },
      );
      return show(request, reply, { checked: { ...checked, lines } });
    });

    own.get(`${SOURCES}/:id/accuses.json`, async (request: AboutOne, reply) => {
      requireAnyRight(request.actor, 'publish');
      const source = await database.read.findOneBy(HarvestSourceEntity, { uid: request.params.id });
      const made = source === null ? null : await receiptsFile(federation, source, new Date());
      if (made === null) throw new MaillageError('NO_SUCH_HARVEST_SOURCE');
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${made.fileName}"`)
        .type('application/json; charset=utf-8')
        .send(made.text);
    });

    own.post(`${SOURCES}/:id/regles`, FORM, async (request: AboutOne, reply) => {
      const form = formOf(request);
      requireAdmin(request);
      const { id } = request.params;
      const change = field(form, `changement-${id}`).trim();
      const became = await changeSource(
        federation,
        id,
        {
          schedule: field(form, `horaire-${id}`).trim(),
          publication: field(form, 'publication') === 'AUTOMATIC' ? 'AUTOMATIC' : 'MANUAL',
          mostChange: change === '' ? null : Number(change),
          withdrawal: field(form, 'retrait') === 'AUTOMATIC' ? 'AUTOMATIC' : 'MANUAL',
          staleAfter: Number(field(form, `silence-${id}`)),
          paused: field(form, 'pause') === 'oui',
        },
        request.actor,
      );
      return back(reply, Array.isArray(became) ? 'regles-refusees' : 'regles');
    });
    await packageRoute(own, door, (request, reply, brought) => show(request, reply, { brought }));
  });
}

function requireAdmin({ actor }: FastifyRequest): void {
  if (actor.role !== 'ADMIN') throw refusal(actor);
}

function uidIn(form: URLSearchParams): string {
  const uid = keyOf('Submission', field(form, 'depot'));
  if (uid === null) throw new MaillageError('NO_SUCH_SUBMISSION');
  return uid;
}
