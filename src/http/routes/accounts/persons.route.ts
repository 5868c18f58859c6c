import type { FastifyInstance, FastifyRequest } from 'fastify';
import { recordOfficeAct } from '../../../access/office-act';
import type { Database } from '../../../kernel/database';
import { statusOf } from '../../../kernel/error-body';
import { MaillageError } from '../../../kernel/errors';
import { doorFault } from '../../../pages/accounts/sign-in.page';
import type { Frame } from '../../../pages/frame';
import { PERSONS, personsPage, type PersonsView } from '../../../pages/persons/persons.page';
import { erasePerson } from '../../../personal-data/erase-person';
import { findPerson, personDocument, SHORTEST_PERSON } from '../../../personal-data/find-person';
import { field, FORM, formOf, takeForms } from '../../forms';
import { isPageVisit } from '../../page-visit';
import { led, sendPage } from './account-doors';

interface PersonDoors {
  readonly database: Database;
  readonly frame: Frame;
}

type Asking = FastifyRequest<{ Querystring: { nom?: unknown } }>;

const TOO_SHORT = 'Écrire le nom entier, ou l’adresse.';
const NOTHING: PersonsView = { asked: '', person: null, erased: null, fault: null };

/** `/personnes`, for administrators alone: what is kept of a person, handed over and erased. */
export async function personRoutes(scope: FastifyInstance, { database, frame }: PersonDoors): Promise<void> {
  await scope.register((own, _, done) => {
    takeForms(own);
    own.setErrorHandler((error, request, reply) => {
      const isLookedAt = isPageVisit(request) || request.body instanceof URLSearchParams;
      if (!(error instanceof MaillageError) || !isLookedAt) throw error;
      return sendPage(reply, frame, doorFault(error.message, PERSONS), statusOf(error));
    });

    own.get(PERSONS, async (request: Asking, reply) => {
      if (request.actor.role === 'PUBLIC' && isPageVisit(request))
        return led(reply, `/connexion?suite=${encodeURIComponent(PERSONS)}`);
      requireAdmin(request);
      const asked = askedIn(request);
      const isAsked = request.query.nom !== undefined;
      const isShort = asked.length < SHORTEST_PERSON;
      const person = isAsked && !isShort ? await findPerson(database.read, asked) : null;
      const view = { ...NOTHING, asked, person, fault: isAsked && isShort ? TOO_SHORT : null };
      return sendPage(reply, frame, personsPage(view, request.session?.proof ?? null));
    });

    own.get(`${PERSONS}.json`, async (request: Asking, reply) => {
      requireAdmin(request);
      const person = await findPerson(database.read, askedIn(request));
      const act = { action: 'EXPORT_PERSON', subject: 'person', reason: null } as const;
      if (person.found.length > 0)
        await database.write((manager) => recordOfficeAct(manager, act, request.actor, new Date()));
      return reply
        .header('cache-control', 'no-store')
        .header('content-disposition', 'attachment; filename="maillage-personne.json"')
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(personDocument(person, new Date()), null, 1));
    });

    own.post(PERSONS, FORM, async (request, reply) => {
      const form = formOf(request);
      requireAdmin(request);
      const asked = field(form, 'nom').trim();
      if (asked.length < SHORTEST_PERSON || field(form, 'confirmer') !== 'oui')
        return sendPage(
          reply,
          frame,
          personsPage({ ...NOTHING, asked, fault: TOO_SHORT }, request.session?.proof ?? null),
          422,
        );
      const erased = await erasePerson(database, asked, request.actor);
      const view = { ...NOTHING, asked: typeof erased === 'string' ? asked : '', erased };
      return sendPage(
        reply,
        frame,
        personsPage(view, request.session?.proof ?? null),
        typeof erased === 'string' ? 409 : 200,
      );
    });
    done();
  });
}

function requireAdmin({ actor }: FastifyRequest): void {
  if (actor.role === 'PUBLIC') throw new MaillageError('SIGN_IN');
  if (actor.role !== 'ADMIN') throw new MaillageError('NOT_ALLOWED', { role: actor.role });
}

const askedIn = ({ query }: Asking): string =>
  typeof query.nom === 'string' && query.nom.trim().length >= SHORTEST_PERSON ? query.nom.trim() : '';
