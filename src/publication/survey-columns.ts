import type { EntityManager } from 'typeorm';
import { surveyOf, SURVEYS } from '../datasets/roles';
import type { Database } from '../kernel/database';
import { answersByPlace } from '../reading/observatory/answers-by-place';
import { measuresOf } from '../reading/observatory/surveyed';
import { measuresFingerprint, packed } from '../reading/observatory/survey-columns';
import { SurveyColumnsEntity } from '../reading/observatory/survey-columns.entity';
import { SubmissionEntity } from '../submissions/submission.entity';

/** Published submissions whose answers are written in one transaction. */
const AT_ONCE = 50;

/** Keeps the answers of a survey's submission measure by measure; nothing for any other dataset. */
export async function writeSurveyColumns(
  manager: EntityManager,
  { id, dataset }: Pick<SubmissionEntity, 'id' | 'dataset'>,
): Promise<void> {
  const survey = surveyOf(dataset);
  if (survey == null) return;
  await manager.delete(SurveyColumnsEntity, { submissionId: id });
  const places = await answersByPlace(manager, dataset, measuresOf(survey).sums, [id]);
  const fingerprint = measuresFingerprint(dataset);
  for (const [place, answers] of places)
    await manager.insert(SurveyColumnsEntity, {
      submissionId: id,
      region: place.slice(place.indexOf('|') + 1),
      fingerprint,
      answers: answers.types.length,
      content: packed(answers),
    });
}

/** The same for what was published before it was kept, or by other measures: part of making a database ready. */
export async function keepSurveyColumns(database: Database): Promise<void> {
  for (const { code } of SURVEYS)
    for (;;) {
      const missing = await database.read
        .createQueryBuilder(SubmissionEntity, 'submission')
        .select(['submission.id', 'submission.dataset'])
        .leftJoin(
          SurveyColumnsEntity,
          'kept',
          'kept.submission_id = submission.id AND kept.fingerprint = :fingerprint',
          { fingerprint: measuresFingerprint(code) },
        )
        .where('submission.status = :published AND submission.dataset = :code AND submission.row_count > 0', {
          published: 'PUBLISHED',
          code,
        })
        .andWhere('kept.submission_id IS NULL')
        .orderBy('submission.year', 'DESC')
        .limit(AT_ONCE)
        .getMany();
      if (missing.length === 0) break;
      await database.write(async (manager) => {
        for (const submission of missing) await writeSurveyColumns(manager, submission);
      });
    }
}
