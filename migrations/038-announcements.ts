import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, NULLABLE, boolean, createTable, dropTables, index, int, longText, serial, unique, varchar } from './columns'; // prettier-ignore

/** What was published and what moved, as it is told in feeds, and the servers that are called about it. */
export class Announcements1795219200038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'announcements', {
      columns: [
        serial('id'),
        varchar('uid', 22),
        varchar('source_kind', 8),
        int('source_id'),
        varchar('kind', 12),
        varchar('at', 24),
        int('batch'),
        varchar('dataset', 40, NULLABLE),
        varchar('region', 32, NULLABLE),
        int('year', NULLABLE),
        int('version', NULLABLE),
        varchar('label', 200, NULLABLE),
        boolean('demonstration'),
      ],
      indices: [
        unique('ux_announcements_uid', 'uid'),
        unique('ux_announcements_source', 'source_kind', 'source_id'),
        index('ix_announcements_at', 'at'),
        index('ix_announcements_batch', 'batch'),
      ],
    });
    await createTable(runner, 'announced_moves', {
      columns: [
        serial('id'),
        int('batch'),
        varchar('at', 24),
        varchar('territory', 40),
        varchar('indicator', 60),
        int('year'),
        varchar('was', 300),
        varchar('now', 300),
      ],
      indices: [
        index('ix_announced_moves_batch', 'batch'),
        index('ix_announced_moves_indicator', 'indicator', 'batch'),
        index('ix_announced_moves_territory', 'territory', 'batch'),
      ],
    });
    await createTable(runner, 'announced_states', {
      columns: [int('year', KEY), varchar('territory', 40, KEY), longText('states')],
    });
    await createTable(runner, 'calls', {
      columns: [
        serial('id'),
        varchar('uid', 22),
        varchar('address', 2000),
        varchar('sealed_secret', 300),
        varchar('events', 80),
        varchar('indicators', 4000, NULLABLE),
        varchar('regions', 1000, NULLABLE),
        varchar('made_at', 24),
        varchar('made_by', 200),
        varchar('ended_at', 24, NULLABLE),
        varchar('stopped_at', 24, NULLABLE),
        varchar('message', 500, NULLABLE),
      ],
      indices: [unique('ux_calls_uid', 'uid')],
    });
    await createTable(runner, 'call_deliveries', {
      columns: [
        serial('id'),
        int('call_id'),
        varchar('message_id', 40),
        varchar('title', 300),
        longText('payload'),
        varchar('made_at', 24),
        varchar('next_at', 24, NULLABLE),
        int('attempts'),
        varchar('lease', 22, NULLABLE),
        varchar('lease_until', 24, NULLABLE),
        varchar('tried_at', 24, NULLABLE),
        varchar('delivered_at', 24, NULLABLE),
        varchar('message', 500, NULLABLE),
      ],
      indices: [
        unique('ux_call_deliveries_message', 'call_id', 'message_id'),
        index('ix_call_deliveries_next', 'next_at'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'call_deliveries', 'calls', 'announced_states', 'announced_moves', 'announcements');
  }
}
