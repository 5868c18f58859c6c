import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NULLABLE, createTable, dropTables, index, int, serial, unique, varchar } from './columns';

/** Addresses that files are fetched from at their hours. */
export class DataLinks1795219200037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'data_links', {
      columns: [
        serial('id'),
        varchar('uid', 22),
        varchar('secret_hash', 43),
        varchar('address', 2000),
        varchar('region', 32, NULLABLE),
        varchar('dataset', 40),
        int('year'),
        varchar('schedule', 80),
        varchar('made_at', 24),
        varchar('made_by', 200),
        varchar('ended_at', 24, NULLABLE),
        varchar('next_at', 24),
        varchar('lease', 22, NULLABLE),
        varchar('lease_until', 24, NULLABLE),
        varchar('tried_at', 24, NULLABLE),
        varchar('seen_at', 24, NULLABLE),
        varchar('failing_since', 24, NULLABLE),
        varchar('outcome', 16, NULLABLE),
        varchar('message', 1000, NULLABLE),
        varchar('etag', 300, NULLABLE),
        varchar('last_modified', 60, NULLABLE),
        varchar('checksum', 64, NULLABLE),
        varchar('held_checksum', 64, NULLABLE),
        varchar('let_through', 64, NULLABLE),
        int('row_count', NULLABLE),
        varchar('submission_uid', 22, NULLABLE),
      ],
      indices: [
        unique('ux_data_links_uid', 'uid'),
        unique('ux_data_links_secret', 'secret_hash'),
        index('ix_data_links_next', 'next_at'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'data_links');
  }
}
