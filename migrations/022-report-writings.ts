import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, dropTables, int, longText, serial, unique, varchar } from './columns';

/** Outlines and free texts of annual reports, version after version. */
export class ReportWritings1795219200022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'report_writings', {
      columns: [
        serial('id'),
        varchar('subject', 120),
        int('version'),
        longText('content'),
        varchar('author', 120),
        varchar('written_at', 24),
      ],
      indices: [unique('ux_report_writings_version', 'subject', 'version')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'report_writings');
  }
}
