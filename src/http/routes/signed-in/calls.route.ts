import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  endCall,
  lastDeliveries,
  makeCall,
  readCalls,
  renewSecret,
  requireOffice,
  resumeCall,
} from '../../../calls/calls';
import { CallClock } from '../../../calls/call-clock';
import type { Accounts } from '../../../accounts/accounts';
import type { Announcer } from '../../../announcements/announcer';
import type { Database } from '../../../kernel/database';
import { statusOf } from '../../../kernel/error-body';
import { MaillageError } from '../../../kernel/errors';
import type { Network } from '../../../network/network';
import type { Inside } from '../../../outside/addresses';
import { doorFault } from '../../../pages/accounts/sign-in.page';
import { CALLS, callsPage, type CallsView } from '../../../pages/calls/calls.page';
import type { Frame } from '../../../pages/frame';
import { incidentReporter } from '../../errors/incident';
import { field, FORM, formOf, takeForms } from '../../forms';
import { isPageVisit } from '../../page-visit';
import { led, sendPage } from '../accounts/account-doors';

export interface CallDoors {
  readonly database: Database;
  readonly network: Network;
  readonly accounts: Accounts;
  readonly announcer: Announcer;
  readonly frame: Frame;
  readonly inside: Inside;
}

const DONE: Readonly<Record<string, string>> = {
  reprendre: 'Ce qui n’est pas arrivé est envoyé dans un instant.',
  arreter: 'Ce serveur n’est plus prévenu.',
};
const FIELDS = { address: 'adresse', events: 'evenements', indicators: 'indicateurs', regions: 'regions' } as const;
const NOTHING: CallsView = { typed: {}, faults: {}, secret: null, done: null };

/** `/appels`, for the office; messages are sent as long as the server serves. */
export async function callRoutes(scope: FastifyInstance, doors: CallDoors): Promise<void> {
  const { database, network, accounts, announcer, frame, inside } = doors;
  const { key } = accounts;
  const clock = new CallClock({ database, key, inside }, incidentReporter(scope.log));
  scope.addHook('onReady', async () => clock.begin());
  scope.addHook('onClose', () => clock.stop());

  async function show(request: FastifyRequest, reply: FastifyReply, view: Partial<CallsView>, status = 200) {
    const calls = await readCalls(database.read, request.actor);
    const sent = await lastDeliveries(
      database.read,
      calls.map(({ id }) => id),
    );
    const logged = calls.map((call) => ({ call, deliveries: sent.filter(({ callId }) => callId === call.id) }));
    const page = callsPage(logged, { ...NOTHING, ...view }, network, request.session?.proof ?? null);
    return sendPage(reply, frame, page, status);
  }

  await scope.register((own, _, done) => {
    takeForms(own);
    own.setErrorHandler((error, request, reply) => {
      const isLookedAt = isPageVisit(request) || request.body instanceof URLSearchParams;
      if (!(error instanceof MaillageError) || !isLookedAt) throw error;
      return sendPage(reply, frame, doorFault(error.message, CALLS), statusOf(error));
    });

    own.get(CALLS, async (request: FastifyRequest<{ Querystring: { fait?: unknown } }>, reply) => {
      if (request.actor.role === 'PUBLIC' && isPageVisit(request))
        return led(reply, `/connexion?suite=${encodeURIComponent(CALLS)}`);
      requireOffice(request.actor);
      const { fait } = request.query;
      return show(request, reply, { done: typeof fait === 'string' ? (DONE[fait] ?? null) : null });
    });

    own.post(CALLS, FORM, async (request, reply) => {
      const form = formOf(request);
      const events = form.getAll('evenement');
      const typed = {
        adresse: field(form, 'adresse'),
        evenements: events.join(','),
        indicateurs: field(form, 'indicateurs'),
        regions: field(form, 'regions'),
      };
      const wanted = {
        address: typed.adresse,
        events,
        indicators: listed(typed.indicateurs).map((code) => code.toUpperCase()),
        regions: listed(typed.regions),
      };
      const made = await makeCall(database, network, key, wanted, request.actor, inside);
      if ('faults' in made) {
        const faults = Object.fromEntries(
          made.faults.map(({ field: name, message }) => [name === null ? '' : FIELDS[name], message]),
        );
        return show(request, reply, { typed, faults }, 422);
      }
      // From here on it is told of what changes.
      await announcer.settle();
      return show(request, reply, { secret: made.secret, done: 'Ce serveur est prévenu à partir de maintenant.' }, 201);
    });

    own.post(`${CALLS}/:id`, FORM, async (request: FastifyRequest<{ Params: { id: string } }>, reply) => {
      const act = field(formOf(request), 'acte');
      const { id } = request.params;
      if (act === 'secret')
        return show(request, reply, { secret: (await renewSecret(database, key, id, request.actor)).secret });
      if (act === 'arreter') await endCall(database, id, request.actor);
      else if (act === 'reprendre') await resumeCall(database, id, request.actor);
      else throw new MaillageError('NO_SUCH_CALL');
      return led(reply, `${CALLS}?fait=${act}`);
    });
    done();
  });
}

const listed = (text: string): readonly string[] =>
  text
    .split(/[\s,;]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
