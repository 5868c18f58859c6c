import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import type { Network } from '../network/network';
import { SubmissionEntity } from '../submissions/submission.entity';
import { reachOf, withEffects, type Effect } from './effects';
import { publish, withdraw } from './publish';
import { asConflict } from './conflict';
import { tried } from './trial';

export const SUBMISSION_ACTS = ['PUBLISH', 'WITHDRAW'] as const;
export type SubmissionAct = (typeof SUBMISSION_ACTS)[number];

/** What the act that a submission is open to would do. */
export interface Preview {
  /** Null for one that can be neither published nor withdrawn. */
  readonly act: SubmissionAct | null;
  /** Uid of the published version that publishing would take the place of. */
  readonly supersedes: string | null;
  readonly effects: readonly Effect[];
}

const ACTS: Readonly<Partial<Record<SubmissionEntity['status'], SubmissionAct>>> = {
  VALID: 'PUBLISH',
  PUBLISHED: 'WITHDRAW',
};

/** Does what the state of the submission allows, looks at the figures, and undoes it; null for no such submission. */
export const previewSubmission = (
  database: Database,
  network: Network,
  uid: string,
  actor: Actor,
  now: Date = new Date(),
): Promise<Preview | null> =>
  asConflict(
    tried(
      (work) => database.write(work),
      async (manager) => {
        const submission = await manager.findOneBy(SubmissionEntity, { uid });
        if (submission === null) return null;
        const act = ACTS[submission.status] ?? null;
        if (act === null) return { act, supersedes: null, effects: [] };
        const { result, effects } = await withEffects(manager, network, [reachOf(submission)], () =>
          act === 'PUBLISH' ? publish(manager, uid, actor, now) : withdraw(manager, uid, '', actor, now),
        );
        if (result.refusal !== null) return { act: null, supersedes: null, effects: [] };
        return { act, supersedes: result.superseded?.uid ?? null, effects };
      },
    ),
  );
