import { randomBytes } from 'node:crypto';
import { In, IsNull, type EntityManager } from 'typeorm';
import { recordOfficeAct } from '../access/office-act';
import type { OfficeAction } from '../access/act-words';
import { refusal, requireRight } from '../access/rights';
import { isOfAccessToken } from '../access/token-rights';
import { rememberKey, type AccountsKey } from '../accounts/accounts-key';
import { indicatorOf } from '../datasets/catalogue';
import { nameOf, type Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { MaillageError } from '../kernel/errors';
import { newUid } from '../kernel/uid';
import type { Network } from '../network/network';
import type { Inside } from '../outside/addresses';
import { faultOfAddress } from '../outside/checked-address';
import { CALL_EVENTS, CallEntity } from './call.entity';
import { DeliveryEntity, NOT_SENT, NULL } from './delivery.entity';

export interface CallToMake {
  readonly address: string;
  readonly events: readonly string[];
  /** Codes; empty for all. */
  readonly indicators: readonly string[];
  /** Slugs; empty for all. */
  readonly regions: readonly string[];
}

export interface CallFault {
  readonly code: string;
  readonly field: keyof CallToMake | null;
  /** French. */
  readonly message: string;
}

/** The secret is told here, and is not shown again. */
export type MadeCall =
  | { readonly call: CallEntity; readonly secret: string }
  | { readonly faults: readonly CallFault[] };

const MOST_CALLS = 50;

/** 256 bits, as Standard Webhooks writes them. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** Throws UNAUTHENTICATED or FORBIDDEN: the office alone, and no program, since a call would outlive its token. */
export function requireOffice(actor: Actor): void {
  requireRight(actor, 'publish', null);
  if (isOfAccessToken(actor)) throw refusal(actor);
}

/** Has another server told of what is published. Every fault at once; then nothing is made. */
export async function makeCall(
  database: Database,
  network: Network,
  key: AccountsKey,
  wanted: CallToMake,
  maker: Actor,
  inside: Inside,
  now: Date = new Date(),
): Promise<MadeCall> {
  requireOffice(maker);
  const faults = faultsOf(wanted, network, inside);
  if (faults.length > 0) return { faults };
  const secret = newSecret();
  return database.write(async (manager) => {
    if ((await manager.countBy(CallEntity, { endedAt: IsNull() })) >= MOST_CALLS)
      return {
        faults: [
          { code: 'TOO_MANY_CALLS', field: null, message: `${MOST_CALLS} appels au plus : en arrêter un d’abord.` },
        ],
      };
    await rememberKey(manager, key);
    const call = await manager.save(CallEntity, {
      uid: newUid(),
      address: wanted.address.trim(),
      sealedSecret: key.seal(secret),
      events: wanted.events.join(','),
      indicators: joined(wanted.indicators),
      regions: joined(wanted.regions),
      madeAt: now.toISOString(),
      madeBy: nameOf(maker),
      endedAt: null,
      stoppedAt: null,
      message: null,
    });
    await trace(manager, 'MAKE_CALL', call, maker, now);
    return { call, secret };
  });
}

const joined = (codes: readonly string[]): string | null => (codes.length === 0 ? null : codes.join(','));

/** Codes as a call keeps them; none for all. */
export const listedCodes = (codes: string | null): readonly string[] => codes?.split(',') ?? [];

const trace = (manager: EntityManager, action: OfficeAction, { uid }: CallEntity, actor: Actor, now: Date) =>
  recordOfficeAct(manager, { action, subject: `call:${uid}`, reason: null }, actor, now);

/** Those that are not ended, the latest first. */
export async function readCalls(manager: EntityManager, actor: Actor): Promise<CallEntity[]> {
  requireOffice(actor);
  return manager.find(CallEntity, { where: { endedAt: IsNull() }, order: { id: 'DESC' } });
}

/** Messages of a call that are shown: the last of them. */
export const LAST_DELIVERIES = 20;

/** The last messages of some calls, the latest first. Two statements, however many calls. */
export async function lastDeliveries(manager: EntityManager, calls: readonly number[]): Promise<DeliveryEntity[]> {
  if (calls.length === 0) return [];
  const rows = await manager.query<{ id: number }[]>(
    `SELECT id FROM (
       SELECT id, ROW_NUMBER() OVER (PARTITION BY call_id ORDER BY id DESC) AS place
       FROM call_deliveries WHERE call_id IN (${calls.map(() => '?').join(', ')})
     ) ranked WHERE place <= ?`,
    [...calls, LAST_DELIVERIES],
  );
  return manager.find(DeliveryEntity, { where: { id: In(rows.map(({ id }) => id)) }, order: { id: 'DESC' } });
}

/** For good: what waits is not sent any more. */
export const endCall = (database: Database, uid: string, actor: Actor, now = new Date()) =>
  onOne(database, uid, actor, async (manager, call) => {
    await manager.update(CallEntity, call.id, { endedAt: now.toISOString() });
    await manager.update(DeliveryEntity, { callId: call.id, deliveredAt: IsNull() }, NOT_SENT);
    await trace(manager, 'END_CALL', call, actor, now);
  });

/** What was stopped goes on, with everything that did not arrive. */
export const resumeCall = (database: Database, uid: string, actor: Actor, now = new Date()) =>
  onOne(database, uid, actor, async (manager, call) => {
    await manager.update(CallEntity, call.id, { stoppedAt: NULL, message: NULL });
    await manager.update(
      DeliveryEntity,
      { callId: call.id, deliveredAt: IsNull() },
      { nextAt: now.toISOString(), attempts: 0 },
    );
    await trace(manager, 'RESUME_CALL', call, actor, now);
  });

/** Another secret from now on, told once; the one before signs nothing any more. */
export async function renewSecret(database: Database, key: AccountsKey, uid: string, actor: Actor, now = new Date()) {
  const secret = newSecret();
  const call = await onOne(database, uid, actor, async (manager, found) => {
    await manager.update(CallEntity, found.id, { sealedSecret: key.seal(secret) });
    await trace(manager, 'CHANGE_CALL_SECRET', found, actor, now);
  });
  return { call, secret };
}

/** The call as it is after the act. */
async function onOne(
  database: Database,
  uid: string,
  actor: Actor,
  act: (manager: EntityManager, call: CallEntity) => Promise<void>,
): Promise<CallEntity> {
  requireOffice(actor);
  return database.write(async (manager) => {
    const call = await manager.findOneBy(CallEntity, { uid, endedAt: IsNull() });
    if (call === null) throw new MaillageError('NO_SUCH_CALL');
    await act(manager, call);
    return manager.findOneByOrFail(CallEntity, { id: call.id });
  });
}

function faultsOf(
  { address, events, indicators, regions }: CallToMake,
  network: Network,
  inside: Inside,
): readonly CallFault[] {
  const faults: CallFault[] = [];
  const written = address.trim();
  const refused = written.length > 2000 ? 'Une adresse a 2000 caractères au plus.' : faultOfAddress(written, inside);
  if (refused !== null) faults.push({ code: 'ADDRESS', field: 'address', message: refused });
  const unknown = events.filter((each) => !CALL_EVENTS.some((known) => known === each));
  if (events.length === 0 || unknown.length > 0)
    faults.push({ code: 'NO_EVENT', field: 'events', message: 'Choisir au moins un événement de la liste.' });
  const noIndicator = indicators.filter((code) => indicatorOf(code) === undefined);
  if (noIndicator.length > 0 || indicators.join(',').length > 4000)
    faults.push({ code: 'INDICATORS', field: 'indicators', message: `Aucun indicateur ne porte le code ${noIndicator.slice(0, 5).join(', ')}. Les codes se lisent sur /indicateurs/.` }); // prettier-ignore
  const noRegion = regions.filter((code) => network.region(code) === undefined);
  if (noRegion.length > 0)
    faults.push({ code: 'REGIONS', field: 'regions', message: `Aucune délégation n’a le code ${noRegion.slice(0, 5).join(', ')}. Écrire l’un de : ${network.regions.map(({ code }) => code).join(', ')}.` }); // prettier-ignore
  return faults;
}
