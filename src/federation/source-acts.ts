import { Cron } from 'croner';
import { recordOfficeAct } from '../access/office-act';
import { nameOf, type Actor } from '../kernel/actor';
import { MaillageError } from '../kernel/errors';
import { newUid } from '../kernel/uid';
import type { Federation } from './federation';
import { askKeys, askPairing } from './harvest/ask-instance';
import { Unreachable, type Outside } from './harvest/outside';
import { HarvestSourceEntity, type Rule } from './sources/source.entity';
import { regionsOf } from './sources/source-rows';

/** How a source is treated, as the office sets it. */
export interface SourceRules {
  readonly schedule: string;
  readonly publication: Rule;
  readonly mostChange: number | null;
  readonly withdrawal: Rule;
  readonly staleAfter: number;
  readonly paused: boolean;
}

export const USUAL_RULES: SourceRules = {
  schedule: '17 * * * *',
  publication: 'MANUAL',
  mostChange: 10,
  withdrawal: 'MANUAL',
  staleAfter: 48,
  paused: false,
};

/** Why something is not done, for the caller to mend. */
export interface SourceRefusal {
  readonly code: string;
  readonly message: string;
  readonly field: string;
}

export interface Pairing extends SourceRules {
  readonly address: string;
  /** By the name that the instance gives itself where it is empty. */
  readonly name: string;
  readonly regions: readonly string[];
}

const fault = (field: string, message: string, code = 'BAD_VALUE'): SourceRefusal => ({ code, message, field });

/** Everything that is wrong with rules, at once. */
export function ruleFaults(rules: SourceRules): readonly SourceRefusal[] {
  const { schedule, mostChange, staleAfter } = rules;
  return [
    ...(isSchedule(schedule)
      ? []
      : [
          fault(
            'schedule',
            `« ${schedule.slice(0, 40)} » n’est pas un horaire. L’écrire comme cron, en UTC : « 17 * * * * » (chaque heure, à la minute 17), « 30 5 * * 1 » (le lundi à 5 h 30).`,
          ),
        ]),
    ...(mostChange === null || (Number.isInteger(mostChange) && mostChange >= 0 && mostChange <= 100)
      ? []
      : [fault('mostChange', 'Écrire de 0 à 100, en pour cent des lignes ; ou rien, pour tout changement.')]),
    ...(Number.isInteger(staleAfter) && staleAfter >= 1 && staleAfter <= 8760
      ? []
      : [fault('staleAfter', 'Écrire de 1 à 8 760 heures.')]),
  ];
}

function isSchedule(schedule: string): boolean {
  if (schedule.length > 60) return false;
  try {
    return new Cron(schedule, { timezone: 'UTC', paused: true }).nextRun() !== null;
  } catch {
    return false;
  }
}

/**
 * Asks an instance who it is, and to be read by this one; nothing is harvested before a person has said that the words
 * are the same on both sides. Answers with the source, or with all that stands in its way.
 */
export async function pairSource(
  federation: Federation,
  outside: Outside,
  asked: Pairing,
  actor: Actor,
  now: Date = new Date(),
): Promise<HarvestSourceEntity | readonly SourceRefusal[]> {
  const { database, network } = federation;
  const address = originOf(asked.address);
  const unknown = asked.regions.filter((code) => network.region(code) === undefined);
  const taken = await spokenFor(federation, asked.regions, null);
  const faults = [
    ...ruleFaults(asked),
    ...(address === null
      ? [fault('address', 'Écrire l’adresse de l’instance, sans chemin : https://maillage.bretagne.exemple.fr')]
      : []),
    ...(asked.regions.length === 0 ? [fault('regions', 'Choisir au moins une région.')] : []),
    ...unknown.map((code) => fault('regions', `« ${code.slice(0, 40)} » n’est pas le code d’une région.`)),
    ...taken,
    ...(asked.name.length > 100 ? [fault('name', 'Écrire un nom de 100 caractères au plus.')] : []),
  ];
  if (faults.length > 0 || address === null) return faults;
  try {
    const { current } = await askKeys(outside, address);
    const known = await database.read.findOneBy(HarvestSourceEntity, { kid: current.kid });
    if (known?.kind === 'INSTANCE')
      return [fault('address', `Cette instance est déjà là, sous le nom « ${known.name} ».`, 'KNOWN')];
    const others = known === null ? await spokenFor(federation, asked.regions, current.kid) : [];
    if (others.length > 0) return others;
    await askPairing(federation, outside, address, current.kid);
    // Until then its packages were brought: it is the same source, of the same key.
    if (known !== null) return await reachable(federation, known.uid, address, actor, now);
    return await database.write(async (manager) => {
      const at = now.toISOString();
      const { regions, name, ...rules } = asked;
      const uid = newUid();
      await manager.insert(HarvestSourceEntity, {
        ...rules,
        uid,
        kind: 'INSTANCE',
        name: name.trim() === '' ? new URL(address).host : name.trim(),
        address,
        regions: JSON.stringify([...new Set(regions)].sort()),
        ...current,
        seq: 0,
        shownState: 'LIVE',
        shownSince: at,
        madeAt: at,
        madeBy: nameOf(actor),
      });
      const act = { action: 'PAIR_SOURCE', subject: `harvest:${uid}`, reason: address.slice(0, 500) } as const;
      await recordOfficeAct(manager, act, actor, now);
      return manager.findOneByOrFail(HarvestSourceEntity, { uid });
    });
  } catch (error) {
    if (error instanceof Unreachable) return [fault('address', `Injoignable : ${error.message}.`, 'UNREACHABLE')];
    throw error;
  }
}

/** An address as a browser writes an origin; null for anything else. */
function originOf(address: string): string | null {
  const text = address.trim().replace(/\/$/, '');
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && ['https:', 'http:'].includes(url.protocol) && url.origin === text ? text : null;
}

const reachable = (federation: Federation, uid: string, address: string, actor: Actor, now: Date) =>
  changed(federation, uid, 'CHANGE_SOURCE', address, actor, now, {
    ...{ kind: 'INSTANCE', address, nextAt: now.toISOString() },
  });

/** Faults for regions that another instance speaks for; once its key is known, those whose packages are brought too. */
async function spokenFor({ database }: Federation, regions: readonly string[], kid: string | null) {
  const sources = await database.read.find(HarvestSourceEntity);
  return sources
    .filter((source) => source.kind === 'INSTANCE' || (kid !== null && source.kid !== kid))
    .flatMap((source) => regionsOf(source).map((region) => ({ region, name: source.name })))
    .filter(({ region }) => regions.includes(region))
    .map(({ region, name }) =>
      fault('regions', `« ${name} » parle déjà pour ${region} : une région n’a qu’une instance.`, 'TAKEN'),
    );
}

/**
 * A person has compared the words: the key is pinned, and the first harvest is due. Said again of a source that is
 * refused, as of an instance that was put back from a backup: it is begun anew with the manifest that it has now. Throws
 * NOT_FOUND for none.
 */
export async function confirmSource(federation: Federation, uid: string, actor: Actor, now: Date = new Date()) {
  const source = await federation.database.read.findOneBy(HarvestSourceEntity, { uid });
  const isAgain = source?.pinnedAt != null && source.failingAs === 'REFUSED';
  const words = isAgain ? 'mots comparés de nouveau, repris depuis son manifeste du moment' : 'mots comparés';
  return changed(federation, uid, 'PIN_KEY', words, actor, now, {
    pinnedAt: now.toISOString(),
    nextAt: now.toISOString(),
    ...(isAgain ? { seq: 0, manifestHash: null, manifest: null } : {}),
  });
}

/** Sets how a source is treated. Throws NOT_FOUND for none. */
export async function changeSource(
  federation: Federation,
  uid: string,
  rules: SourceRules,
  actor: Actor,
  now: Date = new Date(),
): Promise<HarvestSourceEntity | readonly SourceRefusal[]> {
  const faults = ruleFaults(rules);
  if (faults.length > 0) return faults;
  const { publication, mostChange, withdrawal, paused } = rules;
  const words = `publication ${publication}${publication === 'AUTOMATIC' ? ` (${mostChange ?? 'tout'} %)` : ''}, retrait ${withdrawal}, ${rules.schedule}${paused ? ', en pause' : ''}`;
  return changed(federation, uid, 'CHANGE_SOURCE', words, actor, now, { ...rules, nextAt: now.toISOString() });
}

function changed(
  { database }: Federation,
  uid: string,
  action: 'PIN_KEY' | 'CHANGE_SOURCE',
  reason: string,
  actor: Actor,
  now: Date,
  change: Partial<HarvestSourceEntity>,
): Promise<HarvestSourceEntity> {
  return database.write(async (manager) => {
    const { affected } = await manager.update(HarvestSourceEntity, { uid }, change);
    const source = await manager.findOneBy(HarvestSourceEntity, { uid });
    if (source === null || affected === 0) throw new MaillageError('NO_SUCH_HARVEST_SOURCE');
    await recordOfficeAct(manager, { action, subject: `harvest:${uid}`, reason: reason.slice(0, 500) }, actor, now);
    return source;
  });
}
