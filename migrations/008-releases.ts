import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NULLABLE, createTable, dropTables, index, int, longText, serial, unique, varchar } from './columns';

/** Years as the national office froze them, and a trail of what is done beside submitting. */
export class Releases1795219200008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'releases', {
      columns: [
        serial('id'),
        varchar('uid', 22),
        int('year'),
        int('number'),
        varchar('label', 200),
        varchar('content_hash', 64),
        varchar('citation', 500),
        longText('content'),
        varchar('created_at', 24),
        varchar('created_by', 120),
      ],
      indices: [
        unique('ux_releases_uid', 'uid'),
        unique('ux_releases_number', 'year', 'number'),
        unique('ux_releases_content', 'year', 'content_hash'),
      ],
    });
    await createTable(runner, 'office_acts', {
      columns: [
        serial('id'),
        varchar('at', 24),
        varchar('actor', 120),
        varchar('action', 24),
        varchar('subject', 120),
        varchar('reason', 500, NULLABLE),
      ],
      indices: [index('ix_office_acts_subject', 'subject')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'office_acts', 'releases');
  }
}
