import { randomUUID } from 'node:crypto';
import { IsNull, type EntityManager } from 'typeorm';
import { recordOfficeAct } from '../../access/office-act';
import type { Actor } from '../../kernel/actor';
import type { Database } from '../../kernel/database';
import { MaillageError } from '../../kernel/errors';
import { newUid } from '../../kernel/uid';
import { isMoment, isObject, isText } from '../protocol/shapes';
import { followRotations, keyFrom } from '../protocol/rotation';
import { contentIn, namedKey, sign, verify, type PublicKey, type SigningKey } from '../protocol/signed';
import { ReaderEntity } from './own.entity';

/** A clock may be off by days: what a request is for says enough of whether it may be answered. */
const MOST_SKEW = 7 * 86_400_000;
/** Anybody may ask; beyond these, those who asked first and were never accepted are forgotten. */
const MOST_ASKING = 20;

/** The header by which an instance says who asks. */
export const REQUEST_HEADER = 'maillage-signature';

/** What an instance sends to be read by another: who it is. */
export const pairingRequest = (
  self: { readonly name: string; readonly address: string | null; readonly key: SigningKey },
  to: string,
  rotations: readonly string[],
  now: Date,
): Promise<string> =>
  sign(
    'PAIRING',
    {
      format: 'maillage-pairing',
      name: self.name,
      address: self.address,
      key: { kid: self.key.kid, x: self.key.x },
      to,
      rotations,
      time: now.toISOString(),
    },
    self.key,
  );

/** One request to another instance, signed: it is good for that path and that instance alone. */
export const signedRequest = (key: SigningKey, to: string, path: string, now: Date): Promise<string> =>
  sign('REQUEST', { format: 'maillage-request', to, path, time: now.toISOString(), nonce: randomUUID() }, key);

const refused = (reason: string): MaillageError => new MaillageError('FEDERATION_BAD_REQUEST', { reason });

/**
 * Keeps who asks to read this instance, for a person to accept. One whose accepted key has handed over to another, by
 * statements of its own, goes on as it was. Throws BAD_USER_INPUT for what is not signed by the key that it brings.
 */
export async function askToRead(database: Database, jws: string, own: PublicKey, now: Date): Promise<ReaderEntity> {
  const key = await broughtKey(jws);
  if (key === null) throw refused('elle n’est pas signée par la clé qu’elle apporte');
  const { content } = (await verify('PAIRING', jws, key)) as { content: Readonly<Record<string, unknown>> };
  const { name, address, to, rotations } = content;
  if (to !== own.kid) throw refused('elle s’adresse à une autre instance');
  if (!isText(name, 120) || !(address === null || isText(address, 300))) throw refused('nom ou adresse mal écrits');
  const statements = Array.isArray(rotations) ? rotations.filter((each) => isText(each, 10_000)) : [];
  return database.write(async (manager) => {
    const known = await manager.findOneBy(ReaderEntity, { kid: key.kid });
    if (known !== null) {
      await manager.update(ReaderEntity, { id: known.id }, { name, address });
      return Object.assign(known, { name, address });
    }
    const before = await handedOver(manager, key, statements);
    if (before !== null) {
      await manager.update(ReaderEntity, { id: before.id }, { ...key, name, address });
      return Object.assign(before, key, { name, address });
    }
    return noteAsking(manager, { name, address, ...key }, now);
  });
}

/** Keeps who is to be accepted by a person; whoever waited longest makes place. */
export async function noteAsking(
  manager: EntityManager,
  asking: Pick<ReaderEntity, 'name' | 'address' | 'kid' | 'x'>,
  now: Date,
): Promise<ReaderEntity> {
  await forgetOldest(manager);
  const uid = newUid();
  await manager.insert(ReaderEntity, { uid, ...asking, askedAt: now.toISOString() });
  return manager.findOneByOrFail(ReaderEntity, { uid });
}

async function broughtKey(jws: string): Promise<PublicKey | null> {
  const kid = namedKey('PAIRING', jws);
  if (kid === null) return null;
  try {
    const unverified = contentIn(jws);
    const key = isObject(unverified) ? await keyFrom(unverified['key']) : null;
    if (key?.kid !== kid) return null;
    const said = await verify('PAIRING', jws, key);
    return said.fault === null && isObject(said.content) ? key : null;
  } catch {
    return null;
  }
}

export async function handedOver(manager: EntityManager, key: PublicKey, statements: readonly string[]) {
  if (statements.length === 0) return null;
  for (const each of await manager.find(ReaderEntity))
    if (each.acceptedAt !== null && (await followRotations(each, key.kid, statements))?.x === key.x) return each;
  return null;
}

async function forgetOldest(manager: EntityManager): Promise<void> {
  const asking = await manager.find(ReaderEntity, { where: { acceptedAt: IsNull() }, order: { id: 'ASC' } });
  for (const { id } of asking.slice(0, Math.max(0, asking.length - MOST_ASKING + 1)))
    await manager.delete(ReaderEntity, { id });
}

/** Who asks by a signed request. Throws BAD_USER_INPUT for one that is not good, and FORBIDDEN for whoever is not accepted. */
export async function readerOf(database: Database, jws: string, path: string, own: PublicKey, now: Date) {
  const kid = namedKey('REQUEST', jws);
  if (kid === null) throw refused('l’en-tête Maillage-Signature ne se lit pas');
  const reader = await database.read.findOneBy(ReaderEntity, { kid });
  if (reader === null || reader.acceptedAt === null) throw new MaillageError('FEDERATION_NOT_ACCEPTED');
  const said = await verify('REQUEST', jws, reader);
  if (said.fault !== null || !isObject(said.content)) throw refused('la signature ne vaut pas');
  const { to, path: signed, time } = said.content;
  if (to !== own.kid || signed !== path) throw refused('elle est signée pour une autre adresse');
  if (!isMoment(time) || Math.abs(now.getTime() - Date.parse(time)) > MOST_SKEW)
    throw refused('elle est d’un autre temps : l’horloge d’un des deux serveurs est fausse de plus de sept jours');
  return reader;
}

/** Notes that it read, once an hour at most: reading is not to cost a write each time. */
export async function noteRead(database: Database, reader: ReaderEntity, now: Date): Promise<void> {
  if (reader.lastReadAt !== null && now.getTime() - Date.parse(reader.lastReadAt) < 3_600_000) return;
  await database.write((manager) =>
    manager.update(ReaderEntity, { id: reader.id }, { lastReadAt: now.toISOString() }).then(() => undefined),
  );
}

/** A person of here has compared the words: from now on it may read. Throws NOT_FOUND for none. */
export async function acceptReader(database: Database, uid: string, accepted: boolean, actor: Actor, now: Date) {
  await database.write(async (manager) => {
    const reader = await manager.findOneBy(ReaderEntity, { uid });
    if (reader === null) throw new MaillageError('NO_SUCH_HARVEST_SOURCE');
    if (accepted)
      await manager.update(
        ReaderEntity,
        { id: reader.id },
        { acceptedAt: now.toISOString(), acceptedBy: actor.name?.slice(0, 120) ?? actor.role },
      );
    else await manager.delete(ReaderEntity, { id: reader.id });
    const act = { action: accepted ? 'ACCEPT_READER' : 'REFUSE_READER', subject: `reader:${uid}` } as const;
    await recordOfficeAct(manager, { ...act, reason: reader.name }, actor, now);
  });
}
