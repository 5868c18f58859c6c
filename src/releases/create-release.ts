import type { FigureReader } from '../reading/figure-reader';
import { nameOf, type Actor } from '../kernel/actor';
import { raiseDataVersion } from '../storage/data-version';
import type { Database } from '../kernel/database';
import { recordOfficeAct } from '../access/office-act';
import { stableUid } from '../kernel/uid';
import { asConflict } from '../publication/conflict';
import { canonicalJson, contentHash } from './canonical-json';
import { citationOf } from './citation';
import { freeze } from './freeze';
import { pack } from './pack';
import { ReleaseEntity } from './release.entity';

export interface CreatedRelease {
  /** Null when nothing at all is known of the year. */
  readonly release: ReleaseEntity | null;
  /** False when this very content was frozen before: the release is that one. */
  readonly created: boolean;
}

/**
 * Freezes a year as `reader` shows it, which must be what the public sees. The same content is never frozen twice: it
 * answers with the release that has it. Throws CONFLICT when two are created at once. Whoever calls has checked the
 * right to.
 */
export async function createRelease(
  database: Database,
  reader: FigureReader,
  { year, label }: { readonly year: number; readonly label: string },
  actor: Actor,
  now: Date = new Date(),
): Promise<CreatedRelease> {
  const content = await freeze(database.read, reader, year);
  if (content.figures.length === 0) return { release: null, created: false };
  const json = canonicalJson(content);
  const [hash, packed] = [contentHash(json), await pack(json)];
  return asConflict(
    database.write(async (manager) => {
      const existing = await manager.findOneBy(ReleaseEntity, { year, contentHash: hash });
      if (existing !== null) return { release: existing, created: false };
      const number = ((await manager.maximum(ReleaseEntity, 'number', { year })) ?? 0) + 1;
      const uid = stableUid('release', year, number, hash);
      const citation = citationOf({ year, number, label, contentHash: hash, at: now });
      const row = {
        uid,
        year,
        number,
        label,
        contentHash: hash,
        citation,
        content: packed,
        createdAt: now.toISOString(),
      };
      await manager.insert(ReleaseEntity, { ...row, createdBy: nameOf(actor) });
      const trail = { action: 'CREATE_RELEASE', subject: `release:${uid}`, reason: label } as const;
      await recordOfficeAct(manager, trail, actor, now);
      await raiseDataVersion(manager);
      return { release: await manager.findOneByOrFail(ReleaseEntity, { uid }), created: true };
    }),
  );
}
