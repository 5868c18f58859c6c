import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, createTable, dropTables, foreignKey, int, longText, varchar } from './columns';

/** What the rows of a large submission come to, adherent by adherent, for decisions on what may be shown of it and of what replaces it. */
export class PairColumns1795219200041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'pair_columns', {
      columns: [
        int('submission_id', KEY),
        varchar('region', 32, KEY),
        varchar('fingerprint', 22, KEY),
        longText('content'),
      ],
      foreignKeys: [foreignKey('fk_pair_columns_submission', 'submission_id', 'submissions.id', 'CASCADE')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'pair_columns');
  }
}
