import type { CollectedSubmission } from './campaign.repository';
import { dayOfFederation } from './federation-day';

export const DATASET_STATES = ['NOTHING', 'RECEIVED', 'INVALID', 'VALID', 'PUBLISHED'] as const;
export type DatasetState = (typeof DATASET_STATES)[number];

export interface StateOfDataset {
  readonly state: DatasetState;
  /** The submission that the state is of; null for NOTHING. */
  readonly submission: CollectedSubmission | null;
  /** A later version than the published one that has not been published; null for none. */
  readonly waiting: CollectedSubmission | null;
}

const NOTHING: StateOfDataset = { state: 'NOTHING', submission: null, waiting: null };

/**
 * How far one region has come with one dataset. `handIns` are its submissions, oldest version first. What is real
 * goes before what was invented for demonstration, of which nothing but the published counts.
 */
export function stateOfDataset(collected: readonly CollectedSubmission[]): StateOfDataset {
  const real = collected.filter(({ origin }) => origin !== 'DEMONSTRATION');
  const seen = real.length > 0 ? real : collected.filter(({ status }) => status === 'PUBLISHED');
  const latest = seen.at(-1);
  if (latest === undefined) return NOTHING;
  const published = seen.find(({ status }) => status === 'PUBLISHED');
  const standing = seen.filter(({ status }) => status === 'VALID' || status === 'INVALID').at(-1);
  if (published !== undefined) {
    const waiting = standing !== undefined && standing.version > published.version ? standing : null;
    return { state: 'PUBLISHED', submission: published, waiting };
  }
  if (standing === undefined) {
    // Of several, the last that was withdrawn: a later one may have been replaced before that.
    const withdrawn = seen.filter(({ status }) => status === 'WITHDRAWN').at(-1);
    return { state: 'RECEIVED', submission: withdrawn ?? latest, waiting: null };
  }
  return { state: standing.status === 'VALID' ? 'VALID' : 'INVALID', submission: standing, waiting: null };
}

/**
 * Whether nothing without errors came in by the end of the deadline's day. A correction submitted later makes nobody
 * late, and what a region did not submit itself (a transcribed report, a demonstration) never is.
 */
export function isLate(collected: readonly CollectedSubmission[], deadline: string | null, now: Date): boolean {
  if (deadline === null) return false;
  const good = collected.filter(({ status }) => status !== 'INVALID' && status !== 'WITHDRAWN');
  if (good.some(({ origin }) => origin !== 'REGION')) return false;
  const first = good.map(({ submittedAt }) => submittedAt).sort()[0];
  return dayOfFederation(first === undefined ? now : new Date(first)) > deadline;
}
