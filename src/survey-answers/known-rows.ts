import { In, Not, type EntityManager } from 'typeorm';
import type { Dataset } from '../datasets/dataset';
import type { StoredRow } from '../datasets/row';
import type { SubmissionStatus } from '../kernel/codes';
import { SubmissionEntity } from '../submissions/submission.entity';

/**
 * What is known of one adherent from real submissions of a survey and year, newest submission first; that of `region`
 * before those of others, for one that moved. Two statements.
 */
export async function knownRow(
  manager: EntityManager,
  survey: Dataset,
  { adherent, year, region }: { readonly adherent: string; readonly year: number; readonly region: string | null },
  statuses: readonly SubmissionStatus[],
): Promise<StoredRow | null> {
  const submissions = await manager.find(SubmissionEntity, {
    select: { id: true },
    where: { dataset: survey.code, year, status: In([...statuses]), origin: Not('DEMONSTRATION') },
  });
  if (submissions.length === 0) return null;
  const rows = await manager.find(survey.rowEntity, {
    where: { adherentUid: adherent, submissionId: In(submissions.map(({ id }) => id)) },
  });
  const [first = null] = rows
    .map(survey.fromEntity)
    .sort((a, b) => Number(b.region === region) - Number(a.region === region) || b.submissionId - a.submissionId);
  return first;
}

/** The newest real submission without a fault of a survey, year and sender (empty: the national office); null without one. */
export const newestSubmission = (
  manager: EntityManager,
  survey: Dataset,
  year: number,
  sender: string,
): Promise<SubmissionEntity | null> =>
  manager.findOne(SubmissionEntity, {
    where: {
      dataset: survey.code,
      year,
      regionKey: sender,
      status: In(['VALID', 'PUBLISHED']),
      origin: Not('DEMONSTRATION'),
    },
    order: { version: 'DESC' },
  });
