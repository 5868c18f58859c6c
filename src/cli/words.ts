import type { SubmissionStatus } from '../kernel/codes';
import { datasetOf } from '../datasets/registry';
import { globalId } from '../kernel/global-id';
import type { Network } from '../network/network';
import type { SubmissionEntity } from '../submissions/submission.entity';

export const STATUS_WORDS: Readonly<Record<SubmissionStatus, string>> = {
  INVALID: 'avec des fautes',
  VALID: 'valable, à publier',
  PUBLISHED: 'publiée',
  SUPERSEDED: 'remplacée',
  WITHDRAWN: 'retirée',
};

export const OUTSIDE = 'Hors délégation';

/** "Formations, Bretagne, 2025". */
export const titleOf = (network: Network, { dataset, regionKey, year }: SubmissionEntity): string =>
  [datasetOf(dataset).label, regionKey === '' ? OUTSIDE : (network.region(regionKey)?.name ?? regionKey), year].join(
    ', ',
  );

export const idOf = ({ uid }: SubmissionEntity): string => globalId('Submission', uid);
