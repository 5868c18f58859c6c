import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ownAddress } from '../../own-address';
import { requireAnyRight } from '../../../access/rights';
import type { QueryExecutor } from '../../../graphql/executor';
import type { RequestContext } from '../../../graphql/context';
import type { Actor } from '../../../kernel/actor';
import { statusOf } from '../../../kernel/error-body';
import { MaillageError } from '../../../kernel/errors';
import { globalId } from '../../../kernel/global-id';
import { LinkClock } from '../../../links/link-clock';
import { askLink, endLink, linkOfSecret, makeLink } from '../../../links/links';
import { actorOf, type LinkServices } from '../../../links/take-in';
import { doorFault } from '../../../pages/accounts/sign-in.page';
import type { Frame } from '../../../pages/frame';
import { DepotDuLienDocument, SourcesParLienDocument } from '../../../pages/generated/graphql';
import { holderPage } from '../../../pages/links/holder.page';
import { LINKS, linksPage, NOTHING_TYPED, type LinksView } from '../../../pages/links/links.page';
import { ask, query } from '../../../pages/query';
import { incidentReporter } from '../../errors/incident';
import { field, FORM, formOf, takeForms } from '../../forms';
import { isPageVisit } from '../../page-visit';
import { led, sendPage } from '../accounts/account-doors';

export interface LinkDoors extends LinkServices {
  readonly frame: Frame;
  readonly executor: QueryExecutor;
  readonly publicUrl: string | undefined;
  createContext(actor: Actor): RequestContext;
}

const DONE: Readonly<Record<string, string>> = {
  'laisser-passer': 'Le fichier est reçu dans un instant.',
  demander: 'Le fichier est demandé dans un instant.',
  arreter: 'Cette adresse n’est plus demandée. Ce qui en est reçu reste.',
};
const FIELDS = { address: 'adresse', dataset: 'jeu', region: 'region', year: 'annee', schedule: 'rythme' } as const;

/** `/sources/liens`, and for holders `/liens/<secret>`; links are asked as long as the server serves. */
export async function linkRoutes(scope: FastifyInstance, doors: LinkDoors): Promise<void> {
  const { database, network, frame, executor } = doors;
  const clock = new LinkClock(doors, incidentReporter(scope.log));
  scope.addHook('onReady', async () => clock.begin());
  scope.addHook('onClose', () => clock.stop());

  async function show(request: FastifyRequest, reply: FastifyReply, view: Partial<LinksView>, status = 200) {
    const answer = await ask(executor, doors.createContext(request.actor), query(SourcesParLienDocument, {}));
    const whole = { filled: NOTHING_TYPED, holderAddress: null, done: null, ...view };
    return sendPage(reply, frame, linksPage(answer, whole, request.session?.proof ?? null), status);
  }

  await scope.register((own, _, done) => {
    takeForms(own);
    own.setErrorHandler((error, request, reply) => {
      const isLookedAt = isPageVisit(request) || request.body instanceof URLSearchParams;
      if (!(error instanceof MaillageError) || !isLookedAt) throw error;
      return sendPage(reply, frame, doorFault(error.message, LINKS), statusOf(error));
    });

    own.get(LINKS, async (request: FastifyRequest<{ Querystring: { fait?: unknown } }>, reply) => {
      if (request.actor.role === 'PUBLIC' && isPageVisit(request))
        return led(reply, `/connexion?suite=${encodeURIComponent(LINKS)}`);
      requireAnyRight(request.actor, 'submit');
      const { fait } = request.query;
      return show(request, reply, { done: typeof fait === 'string' ? (DONE[fait] ?? null) : null });
    });

    own.post(LINKS, FORM, async (request, reply) => {
      const form = formOf(request);
      const typed = Object.fromEntries(Object.values(FIELDS).map((name) => [name, field(form, name)]));
      const region = field(form, 'region') || null;
      const dataset = field(form, 'jeu');
      const year = /^\d{4}$/.test(field(form, 'annee').trim()) ? Number(field(form, 'annee')) : 0;
      const wanted = { address: field(form, 'adresse'), dataset, region, year, schedule: field(form, 'rythme') };
      const made = await makeLink(database, network, wanted, request.actor);
      if ('faults' in made) {
        const faults = Object.fromEntries(
          made.faults.map(({ field: name, message }) => [name === null ? '' : FIELDS[name], message]),
        );
        return show(request, reply, { filled: { typed, faults } }, 422);
      }
      const origin = ownAddress(request, doors.publicUrl);
      return show(request, reply, { holderAddress: `${origin}/liens/${made.secret}` }, 201);
    });

    own.post(`${LINKS}/:id`, FORM, async (request: FastifyRequest<{ Params: { id: string } }>, reply) => {
      const act = field(formOf(request), 'acte');
      const { id } = request.params;
      if (!Object.hasOwn(DONE, act)) throw new MaillageError('NO_SUCH_LINK');
      if (act === 'arreter') await endLink(database, id, 'par la page', request.actor);
      else await askLink(database, id, act === 'laisser-passer', request.actor);
      return led(reply, `${LINKS}?fait=${act}`);
    });

    own.get('/liens/:secret', async (request: FastifyRequest<{ Params: { secret: string } }>, reply) => {
      const link = await linkOfSecret(database.read, request.params.secret);
      // As at any address that leads nowhere.
      if (link === null) {
        reply.callNotFound();
        return reply;
      }
      const id = link.submissionUid === null ? null : globalId('Submission', link.submissionUid);
      const context = doors.createContext(actorOf(link));
      const answer = id === null ? null : await ask(executor, context, query(DepotDuLienDocument, { id }));
      const region = link.region === null ? 'hors délégation' : (network.region(link.region)?.name ?? link.region);
      void reply.header('x-robots-tag', 'noindex').header('referrer-policy', 'no-referrer');
      return sendPage(reply, frame, holderPage(link, region, answer));
    });
    done();
  });
}
