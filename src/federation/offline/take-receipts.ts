import { recordOfficeAct } from '../../access/office-act';
import { type Actor } from '../../kernel/actor';
import { MaillageError } from '../../kernel/errors';
import type { Federation } from '../federation';
import { receiptsOf } from '../own/own-receipts';
import { ReaderEntity, RotationEntity } from '../own/own.entity';
import { acceptReader, handedOver, noteAsking } from '../own/readers';
import { readReceipts, type ReceiptsContent } from '../protocol/receipt';
import { isObject, isText } from '../protocol/shapes';
import { keysIn, type Keys } from '../protocol/shown-keys';
import { contentIn, namedKey, verify } from '../protocol/signed';
import { sixWords } from '../protocol/six-words';
import { plainWords, type Admission } from './admit-instance';
import { PackageFault } from './open-package';
import { RECEIPTS_FORMAT } from './receipts-file';

export type TookReceipts =
  | { readonly outcome: 'RECEIPTS'; readonly reader: string; readonly said: ReceiptsContent }
  /** Signed by a key that no person has compared yet: nothing is taken before. */
  | { readonly outcome: 'READER_TO_COMPARE'; readonly reader: string; readonly words: string };

const refused = (reason: string): PackageFault =>
  new PackageFault([`Accusés de réception refusés : ${reason}. Rien n’en est pris.`]);

/** Whether what somebody brings is one of these rather than a package, by its first characters. */
export const isReceiptsFile = (head: string): boolean =>
  head
    .replace(/^\ufeff/, '')
    .trimStart()
    .startsWith('{');

/**
 * Takes in what the office says of what it received from here, where no network carries it: by the same rules as if it
 * had been posted, and never older than what is held. Throws {@link PackageFault} where nothing is taken.
 */
export async function takeReceipts(
  federation: Federation,
  text: string,
  actor: Actor,
  admission: Admission,
  now: Date,
): Promise<TookReceipts> {
  if (!federation.speaks) throw new MaillageError('FEDERATION_CLOSED');
  const { jws, keys } = await read(text);
  const said = readReceipts(contentOf(jws));
  if (said === null || said.from.kid !== keys.current.kid) throw refused('le fichier ne se lit pas');
  const signed = await verify('RECEIPTS', jws, keys.current);
  if (signed.fault !== null) throw refused('la signature ne vaut pas, il a été changé');
  if (!(await isOurs(federation, said.to))) throw refused('ils s’adressent à une autre instance');
  const reader = await readerFor(federation, keys, said, actor, admission, now);
  if (reader.acceptedAt === null)
    return { outcome: 'READER_TO_COMPARE', reader: reader.name, words: sixWords(reader.x) };
  const held = receiptsOf(reader);
  if (held !== null && held.time > said.time)
    throw refused(`ils sont plus anciens (${said.time}) que ceux que l’on tient (${held.time})`);
  await federation.database.write(async (manager) => {
    await manager.update(ReaderEntity, { id: reader.id }, { receipts: jws, receiptsAt: now.toISOString() });
    const act = { action: 'TAKE_RECEIPTS', subject: `reader:${reader.uid}`, reason: reader.name } as const;
    await recordOfficeAct(manager, act, actor, now);
  });
  return { outcome: 'RECEIPTS', reader: reader.name, said };
}

async function read(text: string): Promise<{ readonly jws: string; readonly keys: Keys }> {
  const plain = text.replace(/^\ufeff/, '');
  const keys = await keysIn(plain);
  const file = parsed(plain);
  const jws = isObject(file) && file['format'] === RECEIPTS_FORMAT ? file['receipts'] : undefined;
  if (keys === null || !isText(jws, text.length) || namedKey('RECEIPTS', jws) === null)
    throw refused('ce fichier n’est pas celui que « federation accuses » écrit');
  return { jws, keys };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function contentOf(jws: string): unknown {
  try {
    return contentIn(jws);
  } catch {
    return null;
  }
}

/** Under this key or one before it: the office may have seen no package since. */
async function isOurs(federation: Federation, kid: string): Promise<boolean> {
  if ((await federation.key()).kid === kid) return true;
  return federation.database.read.existsBy(RotationEntity, { fromKid: kid });
}

/** Whoever signed, as it is known here; whoever is not is noted, for a person to compare its words. */
async function readerFor(
  { database }: Federation,
  { current, rotations }: Keys,
  said: ReceiptsContent,
  actor: Actor,
  { mayAdd, words }: Admission,
  now: Date,
): Promise<ReaderEntity> {
  const given = words === null ? null : plainWords(words);
  if (given !== null && given !== sixWords(current.x))
    throw refused(`les mots donnés (${given.slice(0, 100)}) ne sont pas ceux de la clé qui a signé`);
  const reader = await database.write(async (manager) => {
    const known = await manager.findOneBy(ReaderEntity, { kid: current.kid });
    if (known !== null) return known;
    const before = await handedOver(manager, current, rotations);
    if (before !== null) {
      await manager.update(ReaderEntity, { id: before.id }, { ...current });
      return Object.assign(before, current);
    }
    if (!mayAdd)
      throw refused(
        'la clé qui a signé n’est pas connue ici, un administrateur les dépose d’abord et compare ses mots',
      );
    return noteAsking(manager, { name: said.from.name, address: null, ...current }, now);
  });
  if (reader.acceptedAt !== null || given === null) return reader;
  await acceptReader(database, reader.uid, true, actor, now);
  return Object.assign(reader, { acceptedAt: now.toISOString() });
}
