import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, NULLABLE, bigint, boolean, createTable, dropTables, foreignKey, index, int, varchar } from './columns';

/** Figures as reports print them. */
export class Reports1795219200006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'printed_figures', {
      columns: [
        int('position', KEY),
        varchar('source', 40),
        varchar('territory', 40),
        int('year'),
        varchar('indicator', 48),
        varchar('dimension', 16, NULLABLE),
        varchar('dimension_key', 120, NULLABLE),
        varchar('part_of', 120, NULLABLE),
        bigint('value'),
        bigint('rounding'),
        boolean('approximate'),
        varchar('base', 48, NULLABLE),
        varchar('scope', 120, NULLABLE),
        varchar('section', 200),
        varchar('note', 500, NULLABLE),
      ],
      indices: [index('ix_printed_figures_year', 'year', 'indicator'), index('ix_printed_figures_source', 'source')],
      foreignKeys: [foreignKey('fk_printed_figures_source', 'source', 'sources.code', 'RESTRICT')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'printed_figures');
  }
}
