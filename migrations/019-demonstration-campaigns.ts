import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isMysqlFamily } from './columns';

/** Which campaigns were opened for the demonstration. */
export class DemonstrationCampaigns1795219200019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // DDL cannot be rolled back on the MySQL family: the migration may run again.
    if (await runner.hasColumn('campaigns', 'demonstration')) return;
    const type = isMysqlFamily(runner) ? 'tinyint(1)' : 'boolean';
    await runner.query(`ALTER TABLE campaigns ADD COLUMN demonstration ${type} NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('campaigns', 'demonstration'))
      await runner.query('ALTER TABLE campaigns DROP COLUMN demonstration');
  }
}
