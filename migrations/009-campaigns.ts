import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, createTable, date, dropTables, foreignKey, int, varchar } from './columns';

/** When a year's datasets are collected, and who was given longer. */
export class Campaigns1795219200009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'campaigns', { columns: [int('year', KEY), date('opens_on'), date('deadline')] });
    await createTable(runner, 'campaign_extensions', {
      columns: [int('year', KEY), varchar('region', 32, KEY), date('until'), varchar('reason', 500)],
      foreignKeys: [foreignKey('fk_campaign_extensions_campaign', 'year', 'campaigns.year', 'CASCADE')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'campaign_extensions', 'campaigns');
  }
}
