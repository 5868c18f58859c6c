import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, createTable, dropTables, int, varchar } from './columns';

/** Who submits which dataset, year by year. */
export class CollectionPlans1795219200012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'collection_plans', {
      columns: [int('year', KEY), varchar('dataset', 20, KEY), varchar('handed_in_by', 8)],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'collection_plans');
  }
}
