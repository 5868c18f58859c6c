import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Accounts } from '../../../accounts/accounts';
import type { Provider } from '../../../accounts/elsewhere/provider';
import { deviceOf } from '../../../accounts/device';
import type { Site } from '../../../accounts/passkeys';
import { regionsIn } from '../../../accounts/sessions';
import type { Visitor } from '../../../accounts/sign-in';
import type { QueryExecutor } from '../../../graphql/executor';
import type { RequestContext } from '../../../graphql/context';
import { PUBLIC_ACTOR, type Actor } from '../../../kernel/actor';
import type { Role } from '../../../kernel/codes';
import type { Network } from '../../../network/network';
import { adherentNamed } from '../../../pages/accounts/adherent-named';
import { ownPath } from '../../../pages/accounts/own-path';
import type { FramedPage, Frame } from '../../../pages/frame';
import { network } from '../../hooks/rate-limit';
import { giveSession, isLocal } from '../../session-cookie';

/** What the doors of accounts work with. */
export interface AccountDoors {
  readonly accounts: Accounts;
  readonly network: Network;
  readonly frame: Frame;
  readonly executor: QueryExecutor;
  /** Null: people come in by what their accounts have here. */
  readonly provider: Provider | null;
  createContext(actor: Actor): RequestContext;
}

export const visitorOf = (request: FastifyRequest): Visitor => ({
  address: network(request.ip),
  device: deviceOf(request.headers['user-agent']),
});

/** What is refused before anybody is known has nobody's header. */
const visitorBy = ({ request }: FastifyReply): Actor => request.actor ?? PUBLIC_ACTOR;

/** Pages of accounts are for one person: kept nowhere. */
export const sendPage = (reply: FastifyReply, frame: Frame, page: FramedPage, status = 200): FastifyReply =>
  reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(frame.wrap(page, visitorBy(reply)));

/** Where a role has most to do. */
const LANDINGS: Readonly<Partial<Record<Role, string>>> = {
  ADHERENT: '/adherent',
  CONTRIBUTOR: '/depot/',
  PUBLISHER: '/siege',
  ADMIN: '/siege',
};

export const landingOf = (role: Role, onward: string | null): string => ownPath(onward) ?? LANDINGS[role] ?? '/';

/** Lets somebody in: their browser gets a session that nobody had before, and is led on by GET. */
export async function letIn(
  { accounts }: AccountDoors,
  request: FastifyRequest,
  reply: FastifyReply,
  secret: string,
): Promise<Role | null> {
  giveSession(request, reply, secret, accounts.sessions.limits.absolute);
  const session = await accounts.sessions.find(secret);
  return session?.stage === 'OPEN' ? session.actor.role : null;
}

export const led = (reply: FastifyReply, address: string): FastifyReply =>
  reply.header('cache-control', 'no-store').redirect(address, 303);

/** Names of what an account or an invitation is for: its regions, or its adherent as far as the public may know it. */
export async function held(
  doors: AccountDoors,
  { regions, adherent }: { readonly regions: string; readonly adherent: string | null },
): Promise<readonly string[]> {
  if (adherent !== null) return adherentNamed(doors.executor, doors.createContext(PUBLIC_ACTOR), adherent);
  return regionsIn(regions).map((slug) => doors.network.region(slug)?.name ?? slug);
}

/** The site that the passkeys of a request's page are made for. */
export function siteOf({ host, hostname }: FastifyRequest): Site {
  return { host: hostname, origins: [`https://${host}`, ...(isLocal(host) ? [`http://${host}`] : [])] };
}
