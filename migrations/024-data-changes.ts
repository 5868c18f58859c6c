import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, createTable, dropTables, int, varchar } from './columns';

/** What each version of the data changed, so that servers read that and nothing else. */
export class DataChanges1795219200024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'data_changes', {
      columns: [int('version', KEY), varchar('dataset', 20, KEY), int('year', KEY)],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'data_changes');
  }
}
