import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, createTable, dropTables, index, varchar } from './columns';

/** What the national office decided of figures that disagree. */
export class Settlements1795219200014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'settlements', {
      columns: [
        varchar('discrepancy', 22, KEY),
        varchar('subject', 22),
        varchar('decision', 16),
        varchar('stated', 500),
        varchar('reason', 500),
        varchar('settled_at', 24),
        varchar('settled_by', 120),
      ],
      indices: [index('ix_settlements_subject', 'subject')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'settlements');
  }
}
