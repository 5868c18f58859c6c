import type { EntityManager } from 'typeorm';
import type { ReleaseContent } from './content';
import { unpack } from './pack';
import { ReleaseEntity } from './release.entity';

/** Without their content; newest year and number first. One statement. */
export const listReleases = (manager: EntityManager, year: number | null): Promise<ReleaseEntity[]> =>
  manager.find(ReleaseEntity, { where: year === null ? {} : { year }, order: { year: 'DESC', number: 'DESC' } });

/** Without its content; null for none. */
export const findRelease = (manager: EntityManager, uid: string): Promise<ReleaseEntity | null> =>
  manager.findOneBy(ReleaseEntity, { uid });

/** The canonical JSON, as it was hashed: the same bytes for ever. */
export async function readContentJson(manager: EntityManager, uid: string): Promise<string> {
  const row = await manager.findOneOrFail(ReleaseEntity, { select: { id: true, content: true }, where: { uid } });
  return unpack(row.content);
}

export const readContent = async (manager: EntityManager, uid: string): Promise<ReleaseContent> =>
  JSON.parse(await readContentJson(manager, uid)) as ReleaseContent;
