import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, NULLABLE, bigint, createTable, dropTables, foreignKey, index, int, serial, varchar } from './columns';

/** Additive parts of what is published. */
export class Figures1795219200005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const parts = [bigint('numerator'), bigint('denominator'), int('filled'), int('units'), bigint('largest')];
    await createTable(runner, 'figure_cells', {
      columns: [
        int('submission_id', KEY),
        varchar('cell_group', 16, KEY),
        varchar('indicator', 48, KEY),
        varchar('cell_key', 120, KEY),
        ...parts,
      ],
      foreignKeys: [foreignKey('fk_figure_cells_submission', 'submission_id', 'submissions.id', 'CASCADE')],
    });
    await createTable(runner, 'cross_cells', {
      columns: [
        serial('id'),
        int('submission_id'),
        varchar('indicator', 48),
        varchar('department', 3, NULLABLE),
        varchar('structure_type', 10, NULLABLE),
        varchar('kind', 40, NULLABLE),
        varchar('theme', 120, NULLABLE),
        varchar('channel', 40, NULLABLE),
        varchar('audience', 40, NULLABLE),
        varchar('requester', 40, NULLABLE),
        varchar('programme', 40, NULLABLE),
        ...parts,
      ],
      indices: [index('ix_cross_cells_submission', 'submission_id', 'indicator')],
      foreignKeys: [foreignKey('fk_cross_cells_submission', 'submission_id', 'submissions.id', 'CASCADE')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'cross_cells', 'figure_cells');
  }
}
