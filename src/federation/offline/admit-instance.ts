import { recordOfficeAct } from '../../access/office-act';
import { nameOf, type Actor } from '../../kernel/actor';
import { newUid } from '../../kernel/uid';
import type { Federation } from '../federation';
import { isRefused, refusedWords } from '../harvest/harvest-instance';
import { judgeManifest } from '../protocol/judge';
import { namedKey, type PublicKey } from '../protocol/signed';
import { sixWords } from '../protocol/six-words';
import { USUAL_RULES } from '../source-acts';
import { regionsOf } from '../sources/source-rows';
import { HarvestSourceEntity } from '../sources/source.entity';
import { PackageFault, type OpenPackage } from './open-package';

/** What whoever brings a package may do of a key that is not known here. */
export interface Admission {
  /** To note it, for its words to be compared. */
  readonly mayAdd: boolean;
  /** The six words as somebody was told them aloud; null where they were not. */
  readonly words: string | null;
}

/** A month without a package is what is usual. */
const STALE_AFTER = 31 * 24;

/**
 * The source that a package is of, once a person has compared its key: otherwise its name and the words that are to be.
 * One that is not known is noted, with the regions that it speaks for, where `admission` allows it. Throws
 * {@link PackageFault} for other words, and for what nobody may note here.
 */
export async function admitInstance(
  federation: Federation,
  known: HarvestSourceEntity | null,
  opened: OpenPackage,
  text: string,
  actor: Actor,
  admission: Admission,
  now: Date,
): Promise<HarvestSourceEntity | { readonly name: string; readonly words: string }> {
  if (known?.pinnedAt != null) return known;
  const key = known === null ? await ownKey(opened, text) : { kid: known.kid ?? '', x: known.x ?? '' };
  const words = sixWords(key.x);
  const given = admission.words === null ? null : plainWords(admission.words);
  if (given !== null && given !== words)
    throw new PackageFault([
      `Les mots donnés (${given.slice(0, 100)}) ne sont pas ceux de la clé qui a signé (${words}) : ce paquet n’est pas de qui les a lus. Rien n’est pris.`,
    ]);
  const source = known ?? (await add(federation, opened, key, actor, admission, now));
  if (given === null) return { name: source.name, words };
  const pinnedAt = now.toISOString();
  await federation.database.write(async (manager) => {
    await manager.update(HarvestSourceEntity, { id: source.id }, { pinnedAt });
    const act = { action: 'PIN_KEY', subject: `harvest:${source.uid}`, reason: 'mots comparés' } as const;
    await recordOfficeAct(manager, act, actor, now);
  });
  return Object.assign(source, { pinnedAt });
}

export const plainWords = (words: string): string => words.trim().toLowerCase().split(/\s+/).join(' ');

/** The key that a package brings, once it is sure that it signed it. */
async function ownKey({ keys }: OpenPackage, text: string): Promise<PublicKey> {
  const named = namedKey('MANIFEST', text);
  if (keys === null || keys.current.kid !== named)
    throw new PackageFault([
      'La clé qui a signé ce paquet n’est pas connue ici, et jwks.json ne la donne pas. Demander un paquet tel que la commande l’écrit.',
    ]);
  const judged = await judgeManifest(text, keys.current, { seq: 0, hash: null });
  if (isRefused(judged)) throw new PackageFault([refusedWords(judged)]);
  return keys.current;
}

async function add(
  { database, network }: Federation,
  { manifest: { instance, regions } }: OpenPackage,
  key: PublicKey,
  actor: Actor,
  { mayAdd }: Admission,
  now: Date,
): Promise<HarvestSourceEntity> {
  const sources = await database.read.find(HarvestSourceEntity);
  const faults = [
    ...(mayAdd
      ? []
      : [
          'La clé qui a signé ce paquet n’est pas connue ici : un administrateur le dépose d’abord, et compare ses mots.',
        ]),
    ...(regions.length === 0 ? ['Ce paquet ne parle pour aucune région.'] : []),
    ...regions
      .filter((code) => network.region(code) === undefined)
      .map((code) => `Aucune délégation d’ici ne porte le code « ${code} ».`),
    ...sources.flatMap((source) =>
      regionsOf(source)
        .filter((code) => regions.includes(code))
        .map((code) => `« ${source.name} » parle déjà pour ${code} : une région n’a qu’une instance.`),
    ),
  ];
  if (faults.length > 0) throw new PackageFault(faults);
  const [uid, at] = [newUid(), now.toISOString()];
  return database.write(async (manager) => {
    await manager.insert(HarvestSourceEntity, {
      ...USUAL_RULES,
      ...{ uid, kind: 'PACKAGE', name: instance.name, address: instance.address ?? '', staleAfter: STALE_AFTER },
      ...{ regions: JSON.stringify([...new Set(regions)].sort()), kid: key.kid, x: key.x, seq: 0 },
      ...{ shownState: 'LIVE', shownSince: at, madeAt: at, madeBy: nameOf(actor) },
    });
    const act = {
      action: 'PAIR_SOURCE',
      subject: `harvest:${uid}`,
      reason: `par un paquet, ${instance.name}`,
    } as const;
    await recordOfficeAct(manager, act, actor, now);
    return manager.findOneByOrFail(HarvestSourceEntity, { uid });
  });
}
