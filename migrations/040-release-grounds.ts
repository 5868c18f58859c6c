import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, createTable, dropTables, int, longText, serial, unique, varchar } from './columns';

/** What a release rests on, as it was when the year was frozen; and what packages say that regions come to. */
export class ReleaseGrounds1795219200040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'release_grounds', {
      columns: [
        varchar('release_uid', 22, KEY),
        longText('jws'),
        longText('grounds'),
        longText('context'),
        varchar('made_at', 24),
      ],
    });
    await createTable(runner, 'federation_figures', {
      columns: [serial('id'), int('source_id'), varchar('region_key', 32), int('year'), longText('jws')],
      indices: [unique('ux_federation_figures_place', 'source_id', 'region_key', 'year')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'federation_figures', 'release_grounds');
  }
}
