import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  KEY,
  NULLABLE,
  boolean,
  createTable,
  dropTables,
  index,
  int,
  longText,
  serial,
  unique,
  varchar,
} from './columns';

/** Instances that read each other: what this one signed, who reads it, whom it reads, and what came of it. */
export class Federation1795219200036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'federation_manifests', {
      columns: [
        int('seq', KEY),
        varchar('hash', 64),
        varchar('content_hash', 64),
        longText('jws'),
        varchar('made_at', 24),
      ],
      indices: [unique('ux_federation_manifests_hash', 'hash')],
    });
    await createTable(runner, 'federation_versions', {
      columns: [
        varchar('submission_uid', 22, KEY),
        varchar('sha256', 64),
        int('bytes'),
        int('row_count'),
        varchar('layout', 40),
        longText('columns'),
      ],
      indices: [index('ix_federation_versions_sha256', 'sha256')],
    });
    await createTable(runner, 'federation_rotations', {
      columns: [serial('id'), varchar('from_kid', 43), varchar('to_kid', 43), longText('jws'), varchar('made_at', 24)],
      indices: [unique('ux_federation_rotations_from', 'from_kid')],
    });
    await createTable(runner, 'federation_readers', {
      columns: [
        serial('id'),
        varchar('uid', 22),
        varchar('name', 120),
        varchar('address', 300, NULLABLE),
        varchar('kid', 43),
        varchar('x', 43),
        varchar('asked_at', 24),
        varchar('accepted_at', 24, NULLABLE),
        varchar('accepted_by', 120, NULLABLE),
        varchar('last_read_at', 24, NULLABLE),
        longText('receipts', NULLABLE),
        varchar('receipts_at', 24, NULLABLE),
      ],
      indices: [unique('ux_federation_readers_uid', 'uid'), unique('ux_federation_readers_kid', 'kid')],
    });
    await createTable(runner, 'federation_sources', {
      columns: [
        serial('id'),
        varchar('uid', 22),
        varchar('kind', 12),
        varchar('name', 120),
        varchar('address', 500),
        varchar('regions', 1000),
        varchar('schedule', 60),
        varchar('publication', 12),
        int('most_change', NULLABLE),
        varchar('withdrawal', 12),
        int('stale_after'),
        boolean('paused'),
        varchar('kid', 43, NULLABLE),
        varchar('x', 43, NULLABLE),
        varchar('pinned_at', 24, NULLABLE),
        int('seq'),
        varchar('manifest_hash', 64, NULLABLE),
        longText('manifest', NULLABLE),
        varchar('last_seen_at', 24, NULLABLE),
        varchar('last_tried_at', 24, NULLABLE),
        varchar('failing_since', 24, NULLABLE),
        varchar('failing_as', 12, NULLABLE),
        varchar('failure', 500, NULLABLE),
        varchar('shown_state', 12),
        varchar('shown_since', 24),
        varchar('receipts_hash', 64, NULLABLE),
        varchar('next_at', 24, NULLABLE),
        varchar('lease_holder', 36, NULLABLE),
        varchar('lease_until', 24, NULLABLE),
        varchar('made_at', 24),
        varchar('made_by', 120),
      ],
      indices: [
        unique('ux_federation_sources_uid', 'uid'),
        unique('ux_federation_sources_kid', 'kid'),
        index('ix_federation_sources_next', 'next_at'),
      ],
    });
    await createTable(runner, 'federation_arrivals', {
      columns: [
        serial('id'),
        int('source_id'),
        varchar('dataset', 20),
        varchar('region_key', 32),
        int('year'),
        int('version'),
        varchar('sha256', 64),
        varchar('state', 12),
        varchar('submission_uid', 22, NULLABLE),
        varchar('message', 1000, NULLABLE),
        varchar('manifest_hash', 64, NULLABLE),
        varchar('arrived_at', 24),
        varchar('changed_at', 24),
      ],
      indices: [
        unique('ux_federation_arrivals_version', 'source_id', 'dataset', 'region_key', 'year', 'version'),
        index('ix_federation_arrivals_submission', 'submission_uid'),
        index('ix_federation_arrivals_slot', 'dataset', 'year', 'region_key'),
      ],
    });
    await createTable(runner, 'federation_received', {
      columns: [
        varchar('hash', 64, KEY),
        int('source_id'),
        int('seq'),
        longText('jws'),
        longText('key_used'),
        varchar('received_at', 24),
      ],
      indices: [index('ix_federation_received_source', 'source_id', 'seq')],
    });
    await createTable(runner, 'federation_exchanges', {
      columns: [
        serial('id'),
        int('source_id'),
        varchar('at', 24),
        varchar('outcome', 12),
        varchar('code', 40, NULLABLE),
        varchar('message', 1000),
        longText('evidence', NULLABLE),
      ],
      indices: [index('ix_federation_exchanges_source', 'source_id', 'id')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'federation_exchanges',
      'federation_received',
      'federation_arrivals',
      'federation_sources',
      'federation_readers',
      'federation_rotations',
      'federation_versions',
      'federation_manifests',
    );
  }
}
