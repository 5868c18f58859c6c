import DataLoader from 'dataloader';
import { rowScope } from '../../access/rights';
import type { Actor } from '../../kernel/actor';
import type { DatasetCode } from '../../kernel/codes';
import type { Database } from '../../kernel/database';
import { readStandings, type Standing } from '../../submissions/standing';
import type { SubmissionEntity } from '../../submissions/submission.entity';
import { listSubmissions, submissionsByUid } from '../../submissions/submission.repository';
import type { Marks } from '../marks';
import { KeyedLoaders } from '../common/keyed-loaders';

interface RegionFilter {
  readonly year: number | null;
  readonly dataset: DatasetCode | null;
}

/** What one request reads of submissions: only what the actor may see. */
export function submissionLoaders(database: Database, actor: Actor, marks: Marks) {
  const scope = rowScope(actor, 'readSubmissions');
  return {
    submissions: new DataLoader<string, SubmissionEntity | null>(async (uids) => {
      const found = marks.from(await submissionsByUid(database.read, scope, uids));
      return uids.map((uid) => found.find((each) => each.uid === uid) ?? null);
    }),

    /** What became of submissions beside their state, which is part of what they are known by. */
    standings: new DataLoader<SubmissionEntity, Standing, string>((all) => readStandings(database.read, all), {
      cacheKeyFn: ({ id, status }) => `${id} ${status}`,
    }),

    /** Submissions of regions, by slug. */
    submissionsOf: new KeyedLoaders<RegionFilter, string, SubmissionEntity[]>(
      async (filter, regions) => {
        const found = marks.from(await listSubmissions(database.read, scope, { ...filter, regions, status: null }));
        return regions.map((region) => found.filter(({ regionKey }) => regionKey === region));
      },
      (region) => region,
    ),
  };
}
