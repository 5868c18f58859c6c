import { createHash } from 'node:crypto';
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { isOwn } from './datasets/own-datasets';
import type { Dataset } from './datasets/dataset';
import type { Migration } from './storage/options';

/** After every migration of the product: TypeORM reads the order off the end of the name. */
const LAST = '1999999999999';

/**
 * One migration for each dataset that the federation declares for itself: it makes the table of its rows. A declaration
 * that has grown is another migration, which adds the new columns; what a column holds already is never changed.
 */
export const ownTables = (datasets: readonly Dataset[]): readonly Migration[] => datasets.filter(isOwn).map(ownTable);

function ownTable({ table, columns, rowEntity }: Dataset): Migration {
  const shape = createHash('sha256').update(JSON.stringify(columns.map(({ name, type }) => [name, type])));
  class OwnTable implements MigrationInterface {
    name = `Own_${table}_${shape.copy().digest('hex').slice(0, 8)}${LAST}`;

    async up(runner: QueryRunner): Promise<void> {
      const { dataSource } = runner;
      const declared = Table.create(dataSource.getMetadata(rowEntity), dataSource.driver);
      const found = await runner.getTable(table);
      if (found === undefined) return runner.createTable(declared, false, true, true);
      for (const column of declared.columns)
        if (found.findColumnByName(column.name) === undefined)
          await runner.addColumn(table, Object.assign(column.clone(), { isNullable: true }));
    }

    down = (runner: QueryRunner): Promise<void> => runner.dropTable(table);
  }
  return OwnTable;
}
