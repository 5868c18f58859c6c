import type { EntitySchemaColumnOptions, ObjectLiteral } from 'typeorm';
import { EntitySchema } from 'typeorm';
import { asNumber } from '../kernel/number-column';
import type { Column, ColumnType } from './column';
import type { StoredRow } from './row';

const HEAD: Readonly<Record<string, EntitySchemaColumnOptions>> = {
  submissionId: { name: 'submission_id', type: 'int', primary: true },
  rowNumber: { name: 'row_number', type: 'int', primary: true },
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
  PROGRAMME: 'varchar',
  INDICATOR: 'varchar',
};

function storageOf(column: Column): EntitySchemaColumnOptions {
  const type = STORAGE[column.type];
  const nullable = !column.required && column.whenEmpty === null;
  if (type === 'varchar') return { type, length: column.maxLength, nullable };
  if (type === 'decimal') return { type, precision: 16, scale: 4, nullable, transformer: asNumber };
  return { type, nullable };
}

/**
 * The table of a dataset's rows: where the row stands, then one column per declared column under its machine name.
 * Rows go with their submission.
 */
export const rowEntity = (table: string, columns: readonly Column[]): EntitySchema<ObjectLiteral> =>
  new EntitySchema({
    name: table,
    tableName: table,
    columns: { ...HEAD, ...Object.fromEntries(columns.map((column) => [column.name, storageOf(column)])) },
    indices: [
      { name: `ix_${table}_uid`, columns: ['uid'] },
      { name: `ix_${table}_adherent`, columns: ['adherentUid', 'year'] },
      { name: `ix_${table}_region`, columns: ['region', 'year'] },
    ],
    foreignKeys: [
      {
        name: `fk_${table}_submission`,
        target: 'submissions',
        columnNames: ['submissionId'],
        referencedColumnNames: ['id'],
        onDelete: 'CASCADE',
        onUpdate: 'RESTRICT',
      },
    ],
  });

/** A row of a generated entity is in the common shape already. */
export const storedRow = (entity: ObjectLiteral): StoredRow => entity as StoredRow;
