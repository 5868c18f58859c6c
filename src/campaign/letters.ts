import { In, type EntityManager } from 'typeorm';
import { OfficeActEntity } from '../access/office-act.entity';
import { recordOfficeAct } from '../access/office-act';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { isAddress } from '../mail/address';
import type { Mailer } from '../mail/mailer';
import { asConflict } from '../publication/conflict';
import type { CampaignLetter } from './letter';
import { RegionContactEntity } from './region-contact.entity';

/** Why a letter did not leave, or an address was not kept, for the caller to mend. */
export interface LetterRefusal {
  readonly code: 'NO_MAIL_SERVER' | 'NO_ADDRESS' | 'NOTHING_DUE' | 'DEMONSTRATION' | 'NOT_SENT' | 'BAD_ADDRESS';
  readonly message: string;
  readonly field: 'region' | 'address';
}

/** Where letters to each region go; regions without an address are absent. One statement. */
export const readContacts = async (manager: EntityManager): Promise<ReadonlyMap<string, string>> =>
  new Map((await manager.find(RegionContactEntity)).map(({ region, address }) => [region, address]));

/** Keeps the address of a delegation; null forgets it. Null when done. The region must exist. */
export async function setContact(
  database: Database,
  { region, address }: { readonly region: string; readonly address: string | null },
  actor: Actor,
  now: Date = new Date(),
): Promise<LetterRefusal | null> {
  if (address !== null && !isAddress(address))
    return {
      code: 'BAD_ADDRESS',
      message: `« ${address.slice(0, 60)} » n’est pas une adresse. Écrire celle de la délégation, et non d’une personne : bretagne@exemple.fr`,
      field: 'address',
    };
  await asConflict(
    database.write(async (manager) => {
      if (address === null) await manager.delete(RegionContactEntity, { region });
      else await manager.save(RegionContactEntity, { region, address });
      const trail = { action: 'SET_CONTACT', subject: `region:${region}`, reason: null } as const;
      await recordOfficeAct(manager, trail, actor, now);
    }),
  );
  return null;
}

const subjectOf = (year: number, region: string): string => `campaign:${year}:${region}`;

/** When a letter last left for each region about a year, as ISO 8601; regions that got none are absent. One statement. */
export async function lastSent(
  manager: EntityManager,
  year: number,
  regions: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const acts = await manager.find(OfficeActEntity, {
    where: {
      subject: In(regions.map((region) => subjectOf(year, region))),
      action: In(['SEND_LETTER', 'LETTER_NOT_SENT']),
    },
    order: { id: 'ASC' },
  });
  const sent = new Map<string, string[]>();
  for (const { action, subject, at } of acts) {
    const times = sent.get(subject) ?? [];
    if (action === 'SEND_LETTER') times.push(at);
    else times.pop();
    sent.set(subject, times);
  }
  return new Map(
    regions.flatMap((region) => {
      const at = sent.get(subjectOf(year, region))?.at(-1);
      return at === undefined ? [] : [[region, at] as const];
    }),
  );
}

interface LetterToSend {
  readonly year: number;
  readonly region: string;
  /** Null where the region has nothing to do. */
  readonly letter: CampaignLetter | null;
  readonly demonstration: boolean;
}

/**
 * Sends a region its letter, and leaves the trail of it before it leaves: what is not recorded is not sent, and what could
 * not be sent is recorded as that. Null when it has left. Whoever calls has checked the right to.
 */
export async function sendLetter(
  database: Database,
  mailer: Mailer | null,
  { year, region, letter, demonstration }: LetterToSend,
  actor: Actor,
  now: Date = new Date(),
): Promise<LetterRefusal | null> {
  if (mailer === null) return NO_MAIL_SERVER;
  if (demonstration) return OF_DEMONSTRATION;
  if (letter === null) return NOTHING_DUE;
  const address = (await readContacts(database.read)).get(region);
  if (address === undefined) return NO_ADDRESS;
  const record = (action: 'SEND_LETTER' | 'LETTER_NOT_SENT', reason: string | null) =>
    database.write((manager) =>
      recordOfficeAct(manager, { action, subject: subjectOf(year, region), reason }, actor, now),
    );
  await asConflict(record('SEND_LETTER', null));
  const why = await mailer.send({ to: [address], ...letter });
  if (why === null) return null;
  await asConflict(record('LETTER_NOT_SENT', why));
  return { code: 'NOT_SENT', message: why, field: 'region' };
}

const NO_MAIL_SERVER: LetterRefusal = {
  code: 'NO_MAIL_SERVER',
  message:
    'Aucun serveur de courriel n’est réglé ici (SMTP_URL, MAIL_FROM). Ouvrir la lettre dans sa propre messagerie, ou la copier.',
  field: 'region',
};

const OF_DEMONSTRATION: LetterRefusal = {
  code: 'DEMONSTRATION',
  message: 'Cette campagne est celle de la démonstration, ou compte de ses dépôts : rien n’en est envoyé.',
  field: 'region',
};

const NOTHING_DUE: LetterRefusal = {
  code: 'NOTHING_DUE',
  message: 'Cette délégation n’a plus rien à faire pour cette année : il n’y a rien à lui écrire.',
  field: 'region',
};

const NO_ADDRESS: LetterRefusal = {
  code: 'NO_ADDRESS',
  message: 'Aucune adresse n’est connue de cette délégation : la donner d’abord (`setRegionContact`).',
  field: 'region',
};
