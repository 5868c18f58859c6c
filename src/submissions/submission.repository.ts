import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { RowScope } from '../access/rights';
import type { DatasetCode, SubmissionStatus } from '../kernel/codes';
import { SubmissionEntity } from './submission.entity';

export interface SubmissionFilter {
  readonly year: number | null;
  readonly dataset: DatasetCode | null;
  /** Slugs; null: all, and those of no delegation. */
  readonly regions: readonly string[] | null;
  readonly status: SubmissionStatus | null;
}

/** Newest first: what a page goes on after. */
export interface SubmissionPosition {
  readonly submittedAt: string;
  readonly id: number;
}

/**
 * Submissions that a reader may see: the published ones, and all of the regions in `scope`. Demonstration that real
 * data has taken the place of is shown to nobody.
 */
function visible(manager: EntityManager, scope: RowScope): SelectQueryBuilder<SubmissionEntity> {
  const query = manager.createQueryBuilder(SubmissionEntity, 'submission').where(
    `(submission.origin <> 'DEMONSTRATION' OR NOT EXISTS (
        SELECT 1 FROM submissions other WHERE other.status = 'PUBLISHED' AND other.origin <> 'DEMONSTRATION'
          AND other.dataset = submission.dataset AND other.year = submission.year))`,
  );
  if (scope.all) return query;
  return scope.regions.length === 0
    ? query.andWhere("submission.status = 'PUBLISHED'")
    : query.andWhere("(submission.status = 'PUBLISHED' OR submission.region_key IN (:...own))", {
        own: [...scope.regions],
      });
}

function filtered(query: SelectQueryBuilder<SubmissionEntity>, filter: SubmissionFilter) {
  if (filter.year !== null) query.andWhere('submission.year = :year', { year: filter.year });
  if (filter.dataset !== null) query.andWhere('submission.dataset = :dataset', { dataset: filter.dataset });
  if (filter.status !== null) query.andWhere('submission.status = :status', { status: filter.status });
  if (filter.regions !== null)
    query.andWhere(filter.regions.length === 0 ? '1 = 0' : 'submission.region_key IN (:...regions)', {
      regions: [...filter.regions],
    });
  return query;
}

/** Newest first. */
const inOrder = (query: SelectQueryBuilder<SubmissionEntity>, direction: 'ASC' | 'DESC' = 'DESC') =>
  query.orderBy('submission.submitted_at', direction).addOrderBy('submission.id', direction);

/** All that the filter lets through, newest first: for the submissions of a few regions. One statement. */
export const listSubmissions = (
  manager: EntityManager,
  scope: RowScope,
  filter: SubmissionFilter,
): Promise<SubmissionEntity[]> => inOrder(filtered(visible(manager, scope), filter)).getMany();

/** Up to `limit` after a position, newest first; or before it, nearest first. One statement. */
export function pageOfSubmissions(
  manager: EntityManager,
  scope: RowScope,
  filter: SubmissionFilter,
  after: SubmissionPosition | null,
  limit: number,
  backwards = false,
): Promise<SubmissionEntity[]> {
  const query = filtered(visible(manager, scope), filter);
  const beyond = backwards ? '>' : '<';
  if (after !== null)
    query.andWhere(
      `(submission.submitted_at ${beyond} :at OR (submission.submitted_at = :at AND submission.id ${beyond} :id))`,
      { at: after.submittedAt, id: after.id },
    );
  return inOrder(query, backwards ? 'ASC' : 'DESC')
    .limit(limit)
    .getMany();
}

export const countSubmissions = (manager: EntityManager, scope: RowScope, filter: SubmissionFilter): Promise<number> =>
  filtered(visible(manager, scope), filter).getCount();

/** Those of these uids that the reader may see. One statement. */
export const submissionsByUid = (
  manager: EntityManager,
  scope: RowScope,
  uids: readonly string[],
): Promise<SubmissionEntity[]> =>
  uids.length === 0
    ? Promise.resolve([])
    : visible(manager, scope)
        .andWhere('submission.uid IN (:...uids)', { uids: [...uids] })
        .getMany();
