import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ownAddress } from '../../own-address';
import {
  changeAccount,
  closeAccount,
  endSessionsOf,
  invite,
  recoverAccount,
  withdrawInvitation,
} from '../../../accounts/administer';
import type { Holding } from '../../../accounts/holding';
import type { MadeInvitation } from '../../../accounts/invitations';
import { managedRoles } from '../../../accounts/manages';
import { accountFor } from '../../../accounts/read-accounts';
import type { AccountRefusal } from '../../../accounts/refusal';
import { deliverLink } from '../../../graphql/accounts/deliver-link';
import { ROLES, type Role } from '../../../kernel/codes';
import { keyOf } from '../../../kernel/global-id';
import {
  administrationPage,
  madeLinkPage,
  managedAccountPage,
  NOTHING_FILLED,
  type Filled,
} from '../../../pages/accounts/administration.page';
import { AdherentsCherchesDocument, CompteDocument, ComptesDocument } from '../../../pages/generated/graphql';
import { ask, query } from '../../../pages/query';
import type { RequestSession } from '../../hooks/identify';
import { field, FORM, formOf } from '../../forms';
import { led, sendPage, type AccountDoors } from './account-doors';

const HERE = '/administration';
const DONE: Readonly<Record<string, string>> = {
  retiree: 'L’invitation est retirée.',
  droits: 'Les droits sont changés, et ses sessions terminées.',
  sessions: 'Ses sessions sont terminées.',
  ferme: 'Le compte est fermé.',
  rouvert: 'Le compte est rouvert.',
};

type AboutOne = FastifyRequest<{ Params: { readonly id: string } }>;

/** `/administration`: accounts of others, for whoever manages some. */
export function administrationRoutes(scope: FastifyInstance, doors: AccountDoors): void {
  const { accounts, frame, executor, network } = doors;

  /** Whoever manages no account is led to where they sign in, or to their own. */
  function manager(request: FastifyRequest): RequestSession | null {
    const { session, actor } = request;
    return session?.stage === 'OPEN' && managedRoles(actor).length > 0 ? session : null;
  }
  const elsewhere = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    led(reply, request.session === null ? `/connexion?suite=${HERE}` : '/compte');

  async function showAll(request: FastifyRequest, reply: FastifyReply, filled: Filled, done: string | null) {
    const session = manager(request);
    if (session === null) return elsewhere(request, reply);
    const answer = await ask(executor, doors.createContext(request.actor), query(ComptesDocument, {}));
    return sendPage(reply, frame, administrationPage(answer, session.proof, filled, done), statusFor(filled));
  }

  async function showOne(request: AboutOne, reply: FastifyReply, given: Filled | null, done: string | null) {
    const session = manager(request);
    if (session === null) return elsewhere(request, reply);
    const { id } = request.params;
    const { account, ...rest } = await ask(executor, doors.createContext(request.actor), query(CompteDocument, { id }));
    if (account == null) return led(reply, HERE);
    const { role, regions } = account;
    const filled = given ?? { ...NOTHING_FILLED, role, regions: regions.map(({ code }) => code) };
    const page = managedAccountPage(account, rest, session.proof, filled, done);
    return sendPage(reply, frame, page, statusFor(filled));
  }

  const doneIn = (request: FastifyRequest): string | null => {
    const { fait } = request.query as { fait?: unknown };
    return typeof fait === 'string' ? (DONE[fait] ?? null) : null;
  };

  async function showLink(
    request: FastifyRequest,
    reply: FastifyReply,
    made: MadeInvitation,
    email: string | null,
    recovery: boolean,
  ) {
    const context = doors.createContext(request.actor);
    const { path, endsAt, ...letter } = await deliverLink(context, made, email, recovery);
    const origin = ownAddress(request, context.publicUrl);
    return sendPage(reply, frame, madeLinkPage(origin + path, endsAt, letter));
  }

  scope.get(HERE, (request, reply) => showAll(request, reply, NOTHING_FILLED, doneIn(request)));
  scope.get(`${HERE}/:id`, (request: AboutOne, reply) => showOne(request, reply, null, doneIn(request)));

  scope.post(`${HERE}/inviter`, FORM, async (request, reply) => {
    const form = formOf(request);
    if (manager(request) === null) return elsewhere(request, reply);
    const { filled, holding } = await read(request, form);
    const given = { ...holding, name: filled.name || null, email: filled.email || null };
    const made = await invite(accounts, network, given, request.actor);
    if ('refusals' in made) return showAll(request, reply, mended(filled, made.refusals), null);
    return showLink(request, reply, made, given.email, false);
  });

  scope.post(`${HERE}/retirer`, FORM, async (request, reply) => {
    const form = formOf(request);
    await withdrawInvitation(accounts, field(form, 'invitation'), request.actor);
    return led(reply, `${HERE}?fait=retiree`);
  });

  scope.post(`${HERE}/:id/droits`, FORM, async (request: AboutOne, reply) => {
    const form = formOf(request);
    if (manager(request) === null) return elsewhere(request, reply);
    const { filled, holding } = await read(request, form);
    const refused = await changeAccount(accounts, network, request.params.id, holding, request.actor);
    if (refused !== null) return showOne(request, reply, mended(filled, refused.refusals), null);
    return led(reply, `${HERE}/${request.params.id}?fait=droits`);
  });

  scope.post(`${HERE}/:id/acces`, FORM, async (request: AboutOne, reply) => {
    formOf(request);
    const { id } = request.params;
    const made = await recoverAccount(accounts, id, request.actor);
    if (made === null) return led(reply, `${HERE}/${id}`);
    const account = await accountFor(accounts.database.read, request.actor, id);
    return showLink(request, reply, made, account?.email ?? null, true);
  });

  const simple = (path: string, done: string, act: (id: string, request: FastifyRequest) => Promise<void>): void => {
    scope.post(`${HERE}/:id/${path}`, FORM, async (request: AboutOne, reply) => {
      formOf(request);
      await act(request.params.id, request);
      return led(reply, `${HERE}/${request.params.id}?fait=${done}`);
    });
  };
  simple('sessions', 'sessions', (id, { actor }) => endSessionsOf(accounts, id, actor));
  simple('fermer', 'ferme', (id, { actor }) => closeAccount(accounts, id, true, actor));
  simple('rouvrir', 'rouvert', (id, { actor }) => closeAccount(accounts, id, false, actor));

  /** What a form asks for: an adherent by its name, which is to be that of one alone. */
  async function read(request: FastifyRequest, form: URLSearchParams) {
    const role: Role = ROLES.find((each) => each === form.get('role')) ?? 'PUBLIC';
    const words = field(form, 'adherent').trim();
    const regions = form.getAll('region');
    const filled = {
      name: field(form, 'nom'),
      email: field(form, 'courriel'),
      role,
      regions,
      adherent: words,
      faults: {},
    };
    const found = words === '' ? { uid: null, fault: null } : await adherentNamed(request, words);
    const holding: Holding = { role, regions, adherent: found.uid };
    const faults: Record<string, string> = found.fault === null ? {} : { adherent: found.fault };
    return { filled: { ...filled, faults }, holding };
  }

  async function adherentNamed(
    request: FastifyRequest,
    words: string,
  ): Promise<{ readonly uid: string; readonly fault: string | null }> {
    const context = doors.createContext(request.actor);
    const { federation } = await ask(executor, context, query(AdherentsCherchesDocument, { mots: words }));
    const { nodes } = federation.adherents;
    const exact = nodes.filter(({ name, siret }) => name.toLowerCase() === words.toLowerCase() || siret === words);
    const [only, ...more] = exact.length === 1 ? exact : nodes;
    const uid = only === undefined || more.length > 0 ? '' : (keyOf('Adherent', only.id) ?? '');
    if (uid !== '') return { uid, fault: null };
    const names = nodes.map(({ name, city }) => [name, city].filter((text) => text != null).join(', '));
    const fault =
      nodes.length === 0
        ? `Aucun adhérent connu ne s’appelle « ${words.slice(0, 60)} ».`
        : `Plusieurs adhérents répondent à ces mots : ${names.join(' ; ')}. Écrire le nom entier d’un seul.`;
    return { uid, fault };
  }
}

const statusFor = ({ faults }: Filled): number => (Object.keys(faults).length === 0 ? 200 : 422);

/** What was found of an adherent's name is said in the place of its being none. */
const mended = (filled: Filled, refusals: readonly AccountRefusal[]): Filled => ({
  ...filled,
  faults: { ...Object.fromEntries(refusals.map(({ field: named, message }) => [named, message])), ...filled.faults },
});
