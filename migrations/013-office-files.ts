import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { isMysqlFamily } from './columns';

/**
 * What a file of the national office says of each delegation: how many rows, and cells of its own. Files that were
 * published before name no delegation: their cells stand as they are.
 */
export class OfficeFiles1795219200013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('submissions', 'delegations')))
      await runner.addColumn(
        'submissions',
        new TableColumn({ name: 'delegations', type: 'varchar', length: '1000', isNullable: true }),
      );
    if (!(await runner.hasColumn('cross_cells', 'region')))
      await runner.addColumn('cross_cells', new TableColumn({ ...REGION, type: 'varchar' }));
    if (await runner.hasColumn('figure_cells', 'region')) return;
    if (!isMysqlFamily(runner))
      return runner.addColumn('figure_cells', new TableColumn({ ...REGION, type: 'varchar', isPrimary: true }));
    // In one statement: the foreign key needs an index all along, and the primary key is the one that it has.
    await runner.query(
      `ALTER TABLE figure_cells ADD COLUMN region varchar(32) NOT NULL DEFAULT '',
       DROP PRIMARY KEY, ADD PRIMARY KEY (submission_id, cell_group, indicator, cell_key, region)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    // Cells of a delegation would collide with those of the whole.
    await runner.query(`DELETE FROM figure_cells WHERE region <> ''`);
    if (isMysqlFamily(runner))
      await runner.query(
        `ALTER TABLE figure_cells DROP PRIMARY KEY, DROP COLUMN region,
         ADD PRIMARY KEY (submission_id, cell_group, indicator, cell_key)`,
      );
    else await runner.dropColumn('figure_cells', 'region');
    await runner.dropColumn('cross_cells', 'region');
    await runner.dropColumn('submissions', 'delegations');
  }
}

const REGION = { name: 'region', length: '32', default: "''" };
