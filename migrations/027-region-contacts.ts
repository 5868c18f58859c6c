import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, createTable, dropTables, varchar } from './columns';

/** Where letters to a delegation go. */
export class RegionContacts1795219200027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'region_contacts', { columns: [varchar('region', 32, KEY), varchar('address', 254)] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'region_contacts');
  }
}
