import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NULLABLE, createTable, dropTables, int, longText, serial, unique, varchar } from './columns';

/** What adherents answer to a survey by themselves, as they go along and as they hand it in. */
export class SurveyAnswers1795219200028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'survey_answers', {
      columns: [
        serial('id'),
        varchar('uid', 22),
        varchar('dataset', 20),
        int('year'),
        varchar('adherent_uid', 22),
        varchar('region', 32, NULLABLE),
        int('version'),
        longText('cells'),
        longText('kept'),
        varchar('saved_at', 24),
        varchar('saved_by', 120),
        longText('handed_in', NULLABLE),
        varchar('handed_in_at', 24, NULLABLE),
        varchar('handed_in_by', 120, NULLABLE),
      ],
      indices: [
        unique('ux_survey_answers_uid', 'uid'),
        unique('ux_survey_answers_adherent', 'dataset', 'year', 'adherent_uid'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'survey_answers');
  }
}
