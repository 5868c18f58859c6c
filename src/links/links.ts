import type { EntityManager } from 'typeorm';
import { recordOfficeAct } from '../access/office-act';
import { may, reaches, refusal, requireAnyRight, requireRight, rowScope } from '../access/rights';
import { isOfAccessToken } from '../access/token-rights';
import { hashOf, isSecret, newSecret } from '../accounts/secrets';
import { nameOf, type Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { MaillageError } from '../kernel/errors';
import { newUid } from '../kernel/uid';
import { DATASETS } from '../datasets/registry';
import { regionNamed } from '../datasets/names';
import type { Network } from '../network/network';
import { FIRST_YEAR, lastYear } from '../kernel/year';
import { DataLinkEntity } from './data-link.entity';
import { faultOfSchedule } from './link-times';

export interface LinkToMake {
  readonly address: string;
  /** Slug of a known region; null for what belongs to no delegation. */
  readonly region: string | null;
  readonly dataset: string;
  readonly year: number;
  readonly schedule: string;
}

export interface LinkFault {
  readonly code: string;
  readonly message: string;
  readonly field: keyof LinkToMake | null;
}

/** The secret of its holder's page is told here, and kept nowhere. */
export type MadeLink =
  | { readonly link: DataLinkEntity; readonly secret: string }
  | { readonly faults: readonly LinkFault[] };

const MOST_LINKS = 500;

/**
 * Makes a source of an address: for the region's own contributors, and for the office. Every fault at once; then nothing
 * is made. Throws UNAUTHENTICATED or FORBIDDEN; a program's token makes none, since a link would outlive it.
 */
export async function makeLink(
  database: Database,
  network: Network,
  wanted: LinkToMake,
  maker: Actor,
  now: Date = new Date(),
): Promise<MadeLink> {
  const { address, region, dataset, year, schedule } = wanted;
  if (region !== null) regionNamed(network, region);
  requireRight(maker, 'submit', region);
  if (isOfAccessToken(maker)) throw refusal(maker);
  const faults = faultsOf(wanted);
  if (faults.length > 0) return { faults };
  const secret = newSecret();
  return database.write(async (manager) => {
    if ((await manager.count(DataLinkEntity)) >= MOST_LINKS)
      return { faults: [{ code: 'TOO_MANY_LINKS', message: `${MOST_LINKS} sources par lien au plus.`, field: null }] };
    const link = await manager.save(DataLinkEntity, {
      ...EMPTY,
      ...{ uid: newUid(), secretHash: hashOf(secret), address: address.trim(), region, dataset, year },
      schedule: schedule.trim(),
      madeAt: now.toISOString(),
      madeBy: nameOf(maker),
      nextAt: now.toISOString(),
    });
    await recordOfficeAct(manager, { action: 'MAKE_LINK', ...traceOf(link), reason: null }, maker, now);
    return { link, secret };
  });
}

/** Those that an actor looks after, the open ones first. Throws UNAUTHENTICATED or FORBIDDEN for whoever hands in nothing. */
export async function readLinks(manager: EntityManager, actor: Actor): Promise<readonly DataLinkEntity[]> {
  requireAnyRight(actor, 'submit');
  const scope = rowScope(actor, 'submit');
  const all = await manager.find(DataLinkEntity, { order: { id: 'DESC' } });
  const own = all.filter(({ region }) => reaches(scope, region));
  return [...own.filter(({ endedAt }) => endedAt === null), ...own.filter(({ endedAt }) => endedAt !== null)];
}

/** Ends a source: its address is asked no more, and the page of its holder is gone. What was submitted stays. */
export const endLink = (database: Database, uid: string, reason: string, actor: Actor, now = new Date()) =>
  onOwn(database, uid, actor, async (manager, link) => {
    if (link.endedAt !== null) return;
    await manager.update(DataLinkEntity, link.id, { endedAt: now.toISOString(), heldChecksum: null });
    await recordOfficeAct(manager, { action: 'END_LINK', ...traceOf(link), reason }, actor, now);
  });

/** Asks it at the next turn, which is seconds away; with `letThrough`, and takes in what was held, as long as it is that. */
export const askLink = (database: Database, uid: string, letThrough: boolean, actor: Actor, now = new Date()) =>
  onOwn(database, uid, actor, async (manager, link) => {
    if (link.endedAt !== null) return;
    await manager.update(DataLinkEntity, link.id, {
      nextAt: now.toISOString(),
      ...(letThrough ? { letThrough: link.heldChecksum } : {}),
    });
    if (letThrough && link.heldChecksum !== null)
      await recordOfficeAct(manager, { action: 'LET_THROUGH', ...traceOf(link), reason: link.message }, actor, now);
  });

/** What the page of a holder is about; null for a secret that opens nothing, whatever the reason. */
export async function linkOfSecret(manager: EntityManager, secret: string): Promise<DataLinkEntity | null> {
  if (!isSecret(secret)) return null;
  const link = await manager.findOneBy(DataLinkEntity, { secretHash: hashOf(secret) });
  return link?.endedAt === null ? link : null;
}

const EMPTY = {
  ...{ endedAt: null, lease: null, leaseUntil: null, triedAt: null, seenAt: null, failingSince: null, outcome: null },
  ...{ message: null, etag: null, lastModified: null, checksum: null, heldChecksum: null, letThrough: null },
  ...{ rowCount: null, submissionUid: null },
} satisfies Partial<DataLinkEntity>;

const traceOf = ({ uid, region, year }: DataLinkEntity) => ({ subject: `link:${uid}`, region, year });

/** NOT_FOUND for what there is not and for what is not theirs. */
async function onOwn(
  database: Database,
  uid: string,
  actor: Actor,
  act: (manager: EntityManager, link: DataLinkEntity) => Promise<void>,
): Promise<DataLinkEntity> {
  requireAnyRight(actor, 'submit');
  if (isOfAccessToken(actor)) throw refusal(actor);
  return database.write(async (manager) => {
    const link = await manager.findOneBy(DataLinkEntity, { uid });
    if (link === null || !may(actor, 'submit', link.region)) throw new MaillageError('NO_SUCH_LINK');
    await act(manager, link);
    return manager.findOneByOrFail(DataLinkEntity, { id: link.id });
  });
}

function faultsOf({ address, dataset, year, schedule }: LinkToMake): readonly LinkFault[] {
  const faults: LinkFault[] = [];
  const written = address.trim();
  const isWeb = URL.canParse(written) && ['https:', 'http:'].includes(new URL(written).protocol);
  if (!isWeb || written.length > 2000)
    faults.push({
      code: 'ADDRESS',
      message: 'Écrire une adresse entière, qui commence par https://',
      field: 'address',
    });
  if (!DATASETS.some(({ code }) => code === dataset))
    faults.push({ code: 'DATASET', message: 'Choisir un jeu de données de la liste.', field: 'dataset' });
  if (year < FIRST_YEAR || year > lastYear())
    faults.push({ code: 'YEAR', message: `Écrire une année de ${FIRST_YEAR} à ${lastYear()}.`, field: 'year' });
  const schedules = faultOfSchedule(schedule.trim());
  if (schedules !== null) faults.push({ code: 'SCHEDULE', message: schedules, field: 'schedule' });
  return faults;
}
