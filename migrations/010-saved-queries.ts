import type { MigrationInterface, QueryRunner } from 'typeorm';
import { NULLABLE, createTable, dropTables, index, longText, serial, unique, varchar } from './columns';

/** Questions that readers gave an address. */
export class SavedQueries1795219200010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'saved_queries', {
      columns: [
        serial('id'),
        varchar('name', 60),
        varchar('title', 200),
        varchar('description', 500),
        longText('document'),
        varchar('variables', 2000),
        varchar('parameter_names', 500, NULLABLE),
        varchar('row_path', 200, NULLABLE),
        varchar('owner', 200),
        varchar('saved_at', 24),
      ],
      indices: [unique('ux_saved_queries_name', 'name'), index('ix_saved_queries_owner', 'owner')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'saved_queries');
  }
}
