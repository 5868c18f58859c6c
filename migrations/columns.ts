import type { QueryRunner, TableColumnOptions, TableForeignKeyOptions, TableIndexOptions } from 'typeorm';
import { Table } from 'typeorm';

/**
 * Words that migrations are written in. Migrations are frozen, and so is what they say here:
 * words may be added, never changed.
 */
export const isMysqlFamily = (runner: QueryRunner): boolean => runner.dataSource.options.type !== 'better-sqlite3';

type More = Partial<Omit<TableColumnOptions, 'name' | 'type'>>;
export type ColumnOf = (mysql: boolean) => TableColumnOptions;

export const NULLABLE: More = { isNullable: true };
export const KEY: More = { isPrimary: true };

const column =
  (name: string, type: string, more: More): ColumnOf =>
  () => ({ name, type, ...more });

export const varchar = (name: string, length: number, more: More = {}): ColumnOf =>
  column(name, 'varchar', { length: String(length), ...more });
/** 16 MB on the MySQL family, without limit on SQLite. */
export const longText =
  (name: string, more: More = {}): ColumnOf =>
  (mysql) => ({ name, type: mysql ? 'mediumtext' : 'text', ...more });
export const int =
  (name: string, more: More = {}): ColumnOf =>
  (mysql) => ({ name, type: mysql ? 'int' : 'integer', ...more });
export const serial = (name: string): ColumnOf =>
  int(name, { isPrimary: true, isGenerated: true, generationStrategy: 'increment' });
export const bigint = (name: string, more: More = {}): ColumnOf => column(name, 'bigint', more);
export const decimal = (name: string, precision: number, scale: number, more: More = {}): ColumnOf =>
  column(name, 'decimal', { precision, scale, ...more });
export const date = (name: string, more: More = {}): ColumnOf => column(name, 'date', more);
export const boolean =
  (name: string, more: More = {}): ColumnOf =>
  (mysql) =>
    mysql ? { name, type: 'tinyint', width: 1, ...more } : { name, type: 'boolean', ...more };

export const index = (name: string, ...columnNames: string[]): TableIndexOptions => ({ name, columnNames });
export const unique = (name: string, ...columnNames: string[]): TableIndexOptions => ({
  name,
  columnNames,
  isUnique: true,
});

/** `columnName` points at `target`, written `table.column`; its update is always restricted. */
export function foreignKey(
  name: string,
  columnName: string,
  target: string,
  onDelete: 'CASCADE' | 'RESTRICT',
): TableForeignKeyOptions {
  const [referencedTableName = '', referencedColumn = ''] = target.split('.');
  return {
    name,
    columnNames: [columnName],
    referencedTableName,
    referencedColumnNames: [referencedColumn],
    onDelete,
    onUpdate: 'RESTRICT',
  };
}

interface TableWords {
  readonly columns: readonly ColumnOf[];
  readonly indices?: TableIndexOptions[];
  readonly foreignKeys?: TableForeignKeyOptions[];
}

/** Does nothing when the table is there: DDL cannot be rolled back on the MySQL family, so a migration may run again. */
export async function createTable(runner: QueryRunner, name: string, words: TableWords): Promise<void> {
  const mysql = isMysqlFamily(runner);
  await runner.createTable(
    new Table({
      name,
      columns: words.columns.map((columnOf) => columnOf(mysql)),
      indices: words.indices ?? [],
      foreignKeys: words.foreignKeys ?? [],
    }),
    true,
  );
}

/** The rows of a dataset: where a row stands, then its columns under the names of the file. */
export async function createRows(runner: QueryRunner, table: string, columns: readonly ColumnOf[]): Promise<void> {
  await createTable(runner, table, {
    columns: [
      int('submission_id', KEY),
      int('row_number', KEY),
      varchar('uid', 22),
      varchar('region', 32, NULLABLE),
      int('year'),
      varchar('adherent_uid', 22, NULLABLE),
      varchar('department', 3, NULLABLE),
      varchar('structure_type', 10, NULLABLE),
      ...columns,
    ],
    indices: [
      index(`ix_${table}_uid`, 'uid'),
      index(`ix_${table}_adherent`, 'adherent_uid', 'year'),
      index(`ix_${table}_region`, 'region', 'year'),
    ],
    foreignKeys: [foreignKey(`fk_${table}_submission`, 'submission_id', 'submissions.id', 'CASCADE')],
  });
}

/** Drops tables in the order given, those that point at others first. */
export async function dropTables(runner: QueryRunner, ...names: string[]): Promise<void> {
  for (const name of names) await runner.dropTable(name, true);
}
