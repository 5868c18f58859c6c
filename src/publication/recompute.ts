import type { EntityManager } from 'typeorm';
import { catalogueFingerprint } from '../published/cell-definitions';
import { outdatedSubmissions, type OutdatedSubmission } from '../published/outdated';
import { raiseDataVersion } from '../storage/data-version';
import type { Database } from '../kernel/database';
import { PlatformStateEntity } from '../storage/platform-state.entity';
import { SubmissionEntity } from '../submissions/submission.entity';
import { renewCells } from './cells';

const STATE = 'catalogue';

/** What one transaction does: a second or so, and of small submissions many, because each raises the data version. */
const AT_ONCE = { rows: 20_000, submissions: 50 };

/** Told before the first transaction and after each of them. */
export type Progress = (done: number, of: number) => void;

/**
 * Notes that figures are those of this catalogue from now on. Where it was another, the data version is raised: what
 * clients kept may be answered otherwise, even where no cell changes.
 */
export async function adoptCatalogue(database: Database): Promise<void> {
  const value = catalogueFingerprint();
  if (await isAdopted(database.read, value)) return;
  await database.write(async (manager) => {
    if (await isAdopted(manager, value)) return;
    await manager.upsert(PlatformStateEntity, { name: STATE, value }, ['name']);
    await raiseDataVersion(manager);
  });
}

/** Whether no server with another catalogue has started since. */
export async function isAdopted(manager: EntityManager, value = catalogueFingerprint()): Promise<boolean> {
  return (await manager.findOneBy(PlatformStateEntity, { name: STATE }))?.value === value;
}

/**
 * Computes anew, from the stored rows, what another catalogue has made of what is published, latest years first. Each
 * transaction leaves whole submissions behind: cut short at any moment, it goes on where it was. Of several servers
 * each does what no other has done. Ends early when `isEnough` says so; answers with how many submissions are left.
 */
export async function recompute(
  database: Database,
  progress: Progress = () => undefined,
  isEnough: () => boolean = () => false,
  atOnce = AT_ONCE,
): Promise<number> {
  const outdated = await outdatedSubmissions(database.read);
  let done = 0;
  if (outdated.length > 0) progress(done, outdated.length);
  for (const batch of batches(outdated, atOnce)) {
    if (isEnough()) break;
    await database.write((manager) => renew(manager, batch));
    done += batch.length;
    progress(done, outdated.length);
  }
  return outdated.length - done;
}

function* batches(
  outdated: readonly OutdatedSubmission[],
  most: typeof AT_ONCE,
): Generator<readonly OutdatedSubmission[]> {
  let batch: OutdatedSubmission[] = [];
  let rows = 0;
  for (const submission of outdated) {
    const isFull = rows + submission.rowCount > most.rows || batch.length === most.submissions;
    if (isFull && batch.length > 0) {
      yield batch;
      [batch, rows] = [[], 0];
    }
    batch.push(submission);
    rows += submission.rowCount;
  }
  if (batch.length > 0) yield batch;
}

async function renew(manager: EntityManager, batch: readonly OutdatedSubmission[]): Promise<void> {
  const ids = batch.map(({ id }) => id);
  // Changes nothing, and locks: whoever publishes or renews one of them at the same time comes before or after.
  await manager
    .createQueryBuilder()
    .update(SubmissionEntity)
    .set({ rowCount: () => 'row_count' })
    .whereInIds(ids)
    .execute();
  const still = await outdatedSubmissions(manager, ids);
  for (const submission of still) await renewCells(manager, submission);
  if (still.length > 0) await raiseDataVersion(manager, still);
}
