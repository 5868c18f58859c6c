import type { SubmissionEntity } from './submission.entity';

/** Where there is one published version at a time. */
export const slotOf = ({
  dataset,
  regionKey,
  year,
}: Pick<SubmissionEntity, 'dataset' | 'regionKey' | 'year'>): string => `${dataset}|${regionKey}|${year}`;

/**
 * Whether a version is older than the one that is published: it came before, and was never published. Demonstration
 * stands in the way of nothing real.
 */
export const isOlderThan = (submission: SubmissionEntity, published: SubmissionEntity): boolean =>
  published.version > submission.version &&
  (published.origin !== 'DEMONSTRATION' || submission.origin === 'DEMONSTRATION');
