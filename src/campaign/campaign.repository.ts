import { In, type EntityManager } from 'typeorm';
import type { DatasetCode, SubmissionOrigin, SubmissionStatus } from '../kernel/codes';
import { SubmissionEntity } from '../submissions/submission.entity';
import { CampaignEntity } from './campaign.entity';

/** The campaign of a year with its extensions; null where none was opened. One statement. */
export const findCampaign = (manager: EntityManager, year: number): Promise<CampaignEntity | null> =>
  manager
    .createQueryBuilder(CampaignEntity, 'campaign')
    .leftJoinAndSelect('campaign.extensions', 'extension')
    .where('campaign.year = :year', { year })
    .getOne();

/** Every campaign that was opened, newest first, with its extensions. One statement. */
export const findCampaigns = (manager: EntityManager): Promise<CampaignEntity[]> =>
  manager
    .createQueryBuilder(CampaignEntity, 'campaign')
    .leftJoinAndSelect('campaign.extensions', 'extension')
    .orderBy('campaign.year', 'DESC')
    .getMany();

/** A submission, as a campaign looks at it. */
export interface CollectedSubmission {
  readonly uid: string;
  readonly dataset: DatasetCode;
  /** Empty for what belongs to no delegation. */
  readonly regionKey: string;
  readonly version: number;
  readonly status: SubmissionStatus;
  readonly origin: SubmissionOrigin;
  readonly year: number;
  readonly submittedAt: string;
}

/** Every submission of these years, oldest version first, whoever may see it. One statement. */
export const readCollected = (manager: EntityManager, years: readonly number[]): Promise<CollectedSubmission[]> =>
  manager.find(SubmissionEntity, {
    select: {
      id: true,
      uid: true,
      dataset: true,
      regionKey: true,
      year: true,
      version: true,
      status: true,
      origin: true,
      submittedAt: true,
    },
    where: { year: In(years) },
    order: { dataset: 'ASC', regionKey: 'ASC', version: 'ASC' },
  });
