import type { ColumnOptions, ObjectLiteral } from 'typeorm';
import { Column as TableColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { asNumber } from '../kernel/number-column';
import type { Column, ColumnType } from './column';
import type { StoredRow } from './row';

const HEAD: Readonly<Record<string, ColumnOptions>> = {
  uid: { type: 'varchar', length: 22 },
  region: { type: 'varchar', length: 32, nullable: true },
  year: { type: 'int' },
  adherentUid: { name: 'adherent_uid', type: 'varchar', length: 22, nullable: true },
  department: { type: 'varchar', length: 3, nullable: true },
  structureType: { name: 'structure_type', type: 'varchar', length: 10, nullable: true },
};

const STORAGE: Readonly<Record<ColumnType, 'varchar' | 'int' | 'decimal' | 'date' | 'boolean'>> = {
  TEXT: 'varchar',
  CODE: 'varchar',
  CODES: 'varchar',
  INTEGER: 'int',
  DECIMAL: 'decimal',
  YEAR: 'int',
  DATE: 'date',
  BOOLEAN: 'boolean',
  SIRET: 'varchar',
  ADHERENT: 'varchar',
  DEPARTMENT: 'varchar',
  DELEGATION: 'varchar',
  PROGRAMME: 'varchar',
  INDICATOR: 'varchar',
};

function storageOf(column: Column): ColumnOptions {
  const type = STORAGE[column.type];
  const nullable = !column.required && column.whenEmpty === null;
  if (type === 'varchar') return { type, length: column.maxLength, nullable };
  if (type === 'decimal') return { type, precision: 16, scale: 4, nullable, transformer: asNumber };
  return { type, nullable };
}

/**
 * The table of a dataset's rows: where the row stands, then one column per declared column under its machine name.
 * Rows go with their submission, which is named and not imported: it stands in a room below. It is a decorated class
 * and no EntitySchema, because TypeORM builds those apart and finds no decorated entity from them.
 */
export function rowEntity(table: string, columns: readonly Column[]): new () => ObjectLiteral {
  class RowEntity {}
  const prototype: object = RowEntity.prototype;
  Object.defineProperty(RowEntity, 'name', { value: `${table}_row` });
  PrimaryColumn({ name: 'submission_id', type: 'int' })(prototype, 'submissionId');
  PrimaryColumn({ name: 'row_number', type: 'int' })(prototype, 'rowNumber');
  for (const [name, options] of Object.entries(HEAD)) TableColumn(options)(prototype, name);
  for (const column of columns) TableColumn(storageOf(column))(prototype, column.name);
  Entity(table)(RowEntity);
  Index(`ix_${table}_uid`, ['uid'])(RowEntity);
  Index(`ix_${table}_adherent`, ['adherentUid', 'year'])(RowEntity);
  Index(`ix_${table}_region`, ['region', 'year'])(RowEntity);
  ForeignKey('SubmissionEntity', ['submissionId'], ['id'], {
    name: `fk_${table}_submission`,
    onDelete: 'CASCADE',
    onUpdate: 'RESTRICT',
  })(RowEntity);
  return RowEntity;
}

/** A row of a generated entity is in the common shape already. */
export const storedRow = (entity: ObjectLiteral): StoredRow => entity as StoredRow;
