import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, createTable, dropTables, isMysqlFamily, varchar } from './columns';

/** Binary text comparison for every table to come, as SQLite compares; and what the platform remembers of itself. */
export class Platform1795219200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (isMysqlFamily(runner)) await runner.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    await createTable(runner, 'platform_state', { columns: [varchar('name', 40, KEY), varchar('value', 200)] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'platform_state');
  }
}
