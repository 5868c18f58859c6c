import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, createTable, dropTables, foreignKey, int, longText, varchar } from './columns';

/** What the cells of a submission were made by, so that a catalogue that changed is noticed. */
export class CellDefinitions1795219200016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'cell_definitions', {
      columns: [int('submission_id', KEY), varchar('fingerprint', 22), longText('definitions')],
      foreignKeys: [foreignKey('fk_cell_definitions_submission', 'submission_id', 'submissions.id', 'CASCADE')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'cell_definitions');
  }
}
