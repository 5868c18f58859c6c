import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, boolean, createTable, dropTables, longText, varchar } from './columns';

/** What is withheld from the public, so that no server has to decide it again when it starts. */
export class SecrecyDecisions1795219200011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'secrecy_decisions', {
      columns: [varchar('name', 64, KEY), boolean('mixed'), longText('withheld')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'secrecy_decisions');
  }
}
