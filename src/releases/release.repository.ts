import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { ReleaseContent } from './content';
import { unpack, unpacking } from './pack';
import { ReleaseEntity } from './release.entity';

/** Without their content; newest year and number first. One statement. */
export const listReleases = (manager: EntityManager, year: number | null): Promise<ReleaseEntity[]> =>
  manager.find(ReleaseEntity, { where: year === null ? {} : { year }, order: { year: 'DESC', number: 'DESC' } });

/** Without its content; null for none. */
export const findRelease = (manager: EntityManager, uid: string): Promise<ReleaseEntity | null> =>
  manager.findOneBy(ReleaseEntity, { uid });

/** The canonical JSON, as it was hashed: the same bytes for ever. Null when it has more than `most` bytes. */
export const readContentJson = (manager: EntityManager, uid: string, most?: number): Promise<string | null> =>
  once(manager, `${uid} ${most}`, async () => unpack(await packed(manager, uid), most));

/** The same as a stream, which is never whole in memory. */
export const openContent = async (manager: EntityManager, uid: string): Promise<Readable> =>
  unpacking(await packed(manager, uid));

export const readContent = (manager: EntityManager, uid: string): Promise<ReleaseContent> =>
  once(manager, uid, async () => {
    const json = await unpack(await packed(manager, uid));
    if (json === null) throw new Error('a release that is too large to be read');
    return JSON.parse(json) as ReleaseContent;
  });

async function packed(manager: EntityManager, uid: string): Promise<string> {
  const { content } = await manager.findOneOrFail(ReleaseEntity, {
    select: { id: true, content: true },
    where: { uid },
  });
  return content;
}

const underWay = new WeakMap<EntityManager, Map<string, Promise<unknown>>>();

/** A content is large: whoever asks for it while it is being read, as under several aliases, gets the same. */
function once<T>(manager: EntityManager, name: string, read: () => Promise<T>): Promise<T> {
  const readings = underWay.get(manager) ?? new Map<string, Promise<unknown>>();
  underWay.set(manager, readings);
  const known = readings.get(name) as Promise<T> | undefined;
  if (known !== undefined) return known;
  const reading = read().finally(() => readings.delete(name));
  readings.set(name, reading);
  return reading;
}
