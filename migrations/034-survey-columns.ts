import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, createTable, dropTables, foreignKey, int, longText, varchar } from './columns';

/** What the answers of a survey come to, measure by measure, so that no reading of a year reads its rows again. */
export class SurveyColumns1795219200034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'survey_columns', {
      columns: [
        int('submission_id', KEY),
        varchar('region', 32, KEY),
        varchar('fingerprint', 22),
        int('answers'),
        longText('content'),
      ],
      foreignKeys: [foreignKey('fk_survey_columns_submission', 'submission_id', 'submissions.id', 'CASCADE')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'survey_columns');
  }
}
