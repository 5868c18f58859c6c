import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { SubmissionEntity } from '../../submissions/submission.entity';
import { versionBytes } from './own-files';
import { OwnManifestEntity, OwnVersionEntity } from './own.entity';

/** A version as it was signed. */
export interface SignedVersion {
  readonly sha256: string;
  readonly bytes: Buffer;
}

/**
 * The bytes that a manifest named, of a version that one of them named; null for any other, of which nobody learns that
 * it is there. Throws where they would be others than those that were signed.
 */
export async function signedVersion(manager: EntityManager, uid: string): Promise<SignedVersion | null> {
  const [own, submission] = await Promise.all([
    manager.findOneBy(OwnVersionEntity, { submissionUid: uid }),
    manager.findOneBy(SubmissionEntity, { uid }),
  ]);
  if (own === null || submission === null) return null;
  const pieces: Buffer[] = [];
  for await (const piece of versionBytes(manager, submission, JSON.parse(own.columns) as string[]))
    pieces.push(Buffer.from(piece, 'utf8'));
  const bytes = Buffer.concat(pieces);
  if (createHash('sha256').update(bytes).digest('hex') !== own.sha256) throw otherRows(uid);
  return { sha256: own.sha256, bytes };
}

/** The bytes of a version as they are made, a piece at a time. Throws where they are others than those that were signed. */
export async function* signedPieces(manager: EntityManager, uid: string, sha256: string): AsyncGenerator<string> {
  const own = await manager.findOneByOrFail(OwnVersionEntity, { submissionUid: uid });
  const submission = await manager.findOneByOrFail(SubmissionEntity, { uid });
  const hash = createHash('sha256');
  for await (const piece of versionBytes(manager, submission, JSON.parse(own.columns) as string[])) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== sha256) throw otherRows(uid);
}

const otherRows = (uid: string): Error => new Error(`the rows of ${uid} are not those that were signed`);

/** A manifest by its number, as it was signed; null for none. */
export const signedManifest = (manager: EntityManager, seq: number): Promise<OwnManifestEntity | null> =>
  manager.findOneBy(OwnManifestEntity, { seq });
