import type { FigureReader } from '../reading/figure-reader';
import { nameOf, type Actor } from '../kernel/actor';
import type { EntityManager } from 'typeorm';
import { MaillageError } from '../kernel/errors';
import { raiseDataVersion, readDataVersion } from '../storage/data-version';
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

/** Keeps what a release rests on beside it: so that anybody computes it anew. */
export interface Grounding {
  /** Before the transaction: what takes long. */
  prepare(): Promise<void>;
  /** In the transaction of the release, of the very data that it was read from; of one that has them already, nothing. */
  keep(manager: EntityManager, release: ReleaseEntity, now: Date): Promise<void>;
}

/**
 * Freezes a year as `reader` shows it, which must be what the public sees. The same content is never frozen twice: it
 * answers with the release that has it. Throws CONFLICT when two are created at once and, with a `grounding`, when
 * something was published meanwhile. Whoever calls has checked the right to.
 */
export async function createRelease(
  database: Database,
  reader: FigureReader,
  { year, label }: { readonly year: number; readonly label: string },
  actor: Actor,
  now: Date = new Date(),
  grounding: Grounding | null = null,
): Promise<CreatedRelease> {
  const content = await freeze(database.read, reader, year);
  if (content.figures.length === 0) return { release: null, created: false };
  const json = canonicalJson(content);
  const [hash, packed] = [contentHash(json), await pack(json)];
  await grounding?.prepare();
  return asConflict(
    database.write(async (manager) => {
      const isAsRead = (await readDataVersion(manager)) === reader.snapshot.version;
      if (grounding !== null && !isAsRead) throw new MaillageError('LOST_RACE');
      const existing = await manager.findOneBy(ReleaseEntity, { year, contentHash: hash });
      if (existing !== null) {
        await grounding?.keep(manager, existing, now);
        return { release: existing, created: false };
      }
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
      const release = await manager.findOneByOrFail(ReleaseEntity, { uid });
      await grounding?.keep(manager, release, now);
      await raiseDataVersion(manager);
      return { release, created: true };
    }),
  );
}
