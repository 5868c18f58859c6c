import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NULLABLE, boolean, createTable, dropTables, index, int, longText, serial, unique, varchar } from './columns';

/** Files submitted, and who did what to them. */
export class Submissions1795219200003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'submissions', {
      columns: [
        serial('id'),
        varchar('uid', 22),
        varchar('dataset', 20),
        varchar('region_key', 32),
        int('year'),
        int('version'),
        varchar('status', 12),
        varchar('published_slot', 64, NULLABLE),
        varchar('origin', 14),
        varchar('source', 40, NULLABLE),
        varchar('file_name', 255),
        varchar('checksum', 64),
        int('row_count'),
        boolean('nothing_to_report'),
        longText('issues'),
        varchar('submitted_at', 24),
        varchar('submitted_by', 120, NULLABLE),
        varchar('published_at', 24, NULLABLE),
        varchar('replaced_at', 24, NULLABLE),
      ],
      indices: [
        unique('ux_submissions_uid', 'uid'),
        unique('ux_submissions_version', 'dataset', 'region_key', 'year', 'version'),
        unique('ux_submissions_published_slot', 'published_slot'),
        index('ix_submissions_status', 'status', 'dataset', 'year'),
      ],
    });
    await createTable(runner, 'audit_entries', {
      columns: [
        serial('id'),
        varchar('at', 24),
        varchar('actor', 120),
        varchar('action', 12),
        int('submission_id'),
        varchar('reason', 500, NULLABLE),
      ],
      indices: [index('ix_audit_entries_submission', 'submission_id')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'audit_entries', 'submissions');
  }
}
