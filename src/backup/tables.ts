import type { EntityManager } from 'typeorm';
import type { Database } from '../kernel/database';
import { quoted } from '../storage/quoted';
import { kindOf, type ColumnKind } from './portable';

export interface TableShape {
  readonly name: string;
  /** By name, in the order of their characters. */
  readonly columns: readonly TableColumn[];
  /** What tells a row from every other, in order. */
  readonly key: readonly string[];
}

export interface TableColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** Of whoever opens the database, and not of what it holds. */
const OF_THE_PLACE = ['migrations', 'start_lock'];
/** Of the moment: who is signed in comes in again, and a backup that is stolen opens no session. */
const OF_THE_MOMENT = ['account_sessions', 'sign_in_attempts', 'sign_in_challenges'];
/** Made from all the others, by whichever server opens them. */
const MADE_ANEW = ['sql_figures', 'sql_coverage', 'sql_years', 'sql_words', 'sql_indicators'];
const LEFT_OUT = [...OF_THE_PLACE, ...OF_THE_MOMENT, ...MADE_ANEW];

/** Every table that holds data, whoever made it, in the order of their names. Throws for a column that no other engine would hold alike. */
export async function tablesOf({ engine, read }: Pick<Database, 'engine' | 'read'>): Promise<readonly TableShape[]> {
  const found = await (engine === 'sqlite' ? sqliteColumns(read) : mysqlColumns(read));
  const names = [...new Set(found.map(({ table }) => table))].filter((name) => !LEFT_OUT.includes(name));
  return names.sort().map((name) => {
    const own = found.filter(({ table }) => table === name);
    const columns = own.map(({ column, type }) => {
      const kind = kindOf(type);
      if (kind === null) throw new Error(`${name}.${column} is of the type ${type}: no backup carries it`);
      return { name: column, kind };
    });
    const key = own.filter(({ place }) => place > 0).sort((a, b) => a.place - b.place);
    return {
      name,
      columns: columns.sort((a, b) => (a.name < b.name ? -1 : 1)),
      key: (key.length > 0 ? key : own).map(({ column }) => column),
    };
  });
}

interface FoundColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  /** In the primary key, from 1; 0 outside it. */
  readonly place: number;
}

const sqliteColumns = (manager: EntityManager): Promise<FoundColumn[]> =>
  manager.query(
    `SELECT t.name AS "table", c.name AS "column", c.type AS "type", c.pk AS "place"
     FROM sqlite_master t JOIN pragma_table_info(t.name) c
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY t.name, c.cid`,
  );

async function mysqlColumns(manager: EntityManager): Promise<FoundColumn[]> {
  const found = await manager.query<(Omit<FoundColumn, 'place'> & { place: string | number })[]>(
    `SELECT c.TABLE_NAME AS 'table', c.COLUMN_NAME AS 'column', c.COLUMN_TYPE AS 'type',
       COALESCE(k.ORDINAL_POSITION, 0) AS 'place'
     FROM information_schema.COLUMNS c
     JOIN information_schema.TABLES t ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME
     LEFT JOIN information_schema.KEY_COLUMN_USAGE k ON k.TABLE_SCHEMA = c.TABLE_SCHEMA
       AND k.TABLE_NAME = c.TABLE_NAME AND k.COLUMN_NAME = c.COLUMN_NAME AND k.CONSTRAINT_NAME = 'PRIMARY'
     WHERE c.TABLE_SCHEMA = DATABASE() AND t.TABLE_TYPE = 'BASE TABLE' ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION`,
  );
  return found.map((each) => ({ ...each, place: Number(each.place) }));
}

/** The next numbers that the engine would give by itself, by table; those of deleted rows are given to nobody again. */
export async function nextNumbersOf({
  engine,
  read,
}: Pick<Database, 'engine' | 'read'>): Promise<ReadonlyMap<string, number>> {
  const found = await read.query<{ name: string; next: number | string }[]>(
    engine === 'sqlite'
      ? `SELECT name, seq + 1 AS "next" FROM sqlite_sequence`
      : `SELECT TABLE_NAME AS 'name', AUTO_INCREMENT AS 'next' FROM information_schema.TABLES
         WHERE TABLE_SCHEMA = DATABASE() AND AUTO_INCREMENT IS NOT NULL`,
  );
  return new Map(found.map(({ name, next }) => [name, Number(next)]));
}

/** Every row in one order, whatever the engine. */
export const selectOf = ({ name, columns, key }: TableShape): string =>
  `SELECT ${columns.map((column) => quoted(column.name)).join(', ')} FROM ${quoted(name)} ORDER BY ${key.map(quoted).join(', ')}`;
