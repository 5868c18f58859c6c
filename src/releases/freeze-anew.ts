import { In, Not, type EntityManager } from 'typeorm';
import type { Database } from '../kernel/database';
import type { Network } from '../network/network';
import { writeCells } from '../publication/cells';
import { tried } from '../publication/trial';
import { CrossCellEntity } from '../published/cross-cell.entity';
import { FigureCellEntity } from '../published/figure-cell.entity';
import { readSnapshot } from '../published/snapshot';
import { FigureReader } from '../reading/figure-reader';
import { ReaderRights } from '../secrecy/reader-rights';
import type { Thresholds } from '../secrecy/thresholds';
import { readDataVersion } from '../storage/data-version';
import { SubmissionEntity } from '../submissions/submission.entity';
import { canonicalJson, contentHash } from './canonical-json';
import type { FrozenSubmission, ReleaseContent } from './content';
import { freeze } from './freeze';

/** A year as the public sees it in this very state of the database, under the hash that freezing it would give. */
export async function frozenNow(
  database: Database,
  network: Network,
  secrecy: Thresholds,
  year: number,
): Promise<{ readonly hash: string; readonly submissions: readonly FrozenSubmission[] }> {
  const { read } = database;
  const snapshot = await readSnapshot(read, network, await readDataVersion(read));
  const content = await freeze(read, new FigureReader(snapshot, database, ReaderRights.ofPublic(secrecy)), year);
  return { hash: contentHash(canonicalJson(content)), submissions: content.submissions };
}

/**
 * The hash that a release has when it is frozen anew, from the stored rows of the very submissions that it names:
 * published for a trial, of which nothing is kept. Null where some of them are there no more. All else is as it is now.
 */
export const frozenAnew = (
  database: Database,
  network: Network,
  secrecy: Thresholds,
  content: Pick<ReleaseContent, 'year' | 'submissions'>,
): Promise<string | null> =>
  tried(
    (work) => database.write(work),
    async (manager) => {
      if (!(await publishAlone(manager, content))) return null;
      const trial: Database = {
        engine: database.engine,
        read: manager,
        write: (within) => within(manager),
        close: () => Promise.resolve(),
      };
      const { hash } = await frozenNow(trial, network, secrecy, content.year);
      return hash;
    },
  );

async function publishAlone(
  manager: EntityManager,
  { year, submissions }: Pick<ReleaseContent, 'year' | 'submissions'>,
): Promise<boolean> {
  const uids = submissions.map(({ uid }) => uid);
  const found = await manager.findBy(SubmissionEntity, { uid: In(uids) });
  if (found.length !== uids.length) return false;
  await manager.update(
    SubmissionEntity,
    { year, status: 'PUBLISHED', uid: Not(In(uids)) },
    { status: 'SUPERSEDED', publishedSlot: null },
  );
  for (const submission of found) {
    const submissionId = submission.id;
    await manager.delete(FigureCellEntity, { submissionId });
    await manager.delete(CrossCellEntity, { submissionId });
    await writeCells(manager, submission);
    await manager.update(SubmissionEntity, { id: submissionId }, { status: 'PUBLISHED' });
  }
  return true;
}
