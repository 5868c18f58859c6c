import type { EntityManager } from 'typeorm';
import type { EmptyPlace } from '../storage/empty-place';
import { quoted } from '../storage/quoted';
import { BackupFaults } from './backup-faults';
import type { Manifest } from './manifest';

/** The numbers that rows had which are gone are given to no other. */
export async function setNextNumbers(place: EmptyPlace, { tables }: Manifest): Promise<void> {
  const runner = place.runner();
  const counting = new Set(
    await (place.engine === 'sqlite' ? sqliteCounters(runner.manager) : mysqlCounters(runner.manager)),
  );
  for (const { name, next } of tables) {
    if (next === null || next < 2 || !counting.has(name)) continue;
    if (place.engine === 'mysql') {
      await runner.query(`ALTER TABLE ${quoted(name)} AUTO_INCREMENT = ${next}`);
      continue;
    }
    await runner.query('DELETE FROM sqlite_sequence WHERE name = ?', [name]);
    await runner.query('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)', [name, next - 1]);
  }
}

const sqliteCounters = async (manager: EntityManager): Promise<string[]> =>
  (
    await manager.query<{ name: string }[]>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'`,
    )
  ).map(({ name }) => name);

const mysqlCounters = async (manager: EntityManager): Promise<string[]> =>
  (
    await manager.query<{ name: string }[]>(
      `SELECT TABLE_NAME AS 'name' FROM information_schema.COLUMNS
       WHERE TABLE_SCHEMA = DATABASE() AND EXTRA LIKE '%auto_increment%'`,
    )
  ).map(({ name }) => name);

/** Rows were written in an order of their own: each must find what it points at all the same. */
export async function refuseLooseEnds(place: EmptyPlace): Promise<void> {
  const { manager } = place.runner();
  const loose = await (place.engine === 'sqlite' ? sqliteLooseEnds(manager) : mysqlLooseEnds(manager));
  if (loose.length > 0)
    throw new BackupFaults(
      [...new Set(loose)].map((table) => `Table « ${table} » : des lignes en désignent d’autres qui manquent.`),
    );
}

const sqliteLooseEnds = async (manager: EntityManager): Promise<string[]> =>
  (await manager.query<{ table: string }[]>('PRAGMA foreign_key_check')).map(({ table }) => table);

interface Link {
  readonly name: string;
  readonly table: string;
  readonly column: string;
  readonly target: string;
  readonly targetColumn: string;
}

async function mysqlLooseEnds(manager: EntityManager): Promise<string[]> {
  const links = await manager.query<Link[]>(
    `SELECT CONSTRAINT_NAME AS 'name', TABLE_NAME AS 'table', COLUMN_NAME AS 'column',
       REFERENCED_TABLE_NAME AS 'target', REFERENCED_COLUMN_NAME AS 'targetColumn'
     FROM information_schema.KEY_COLUMN_USAGE
     WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME IS NOT NULL`,
  );
  const loose: string[] = [];
  for (const key of new Set(links.map(({ table, name }) => `${table} ${name}`))) {
    const own = links.filter(({ table, name }) => `${table} ${name}` === key);
    const [{ table, target }] = own as [Link];
    const on = own.map((each) => `t.${quoted(each.targetColumn)} = o.${quoted(each.column)}`).join(' AND ');
    const given = own.map((each) => `o.${quoted(each.column)} IS NOT NULL`).join(' AND ');
    const found = await manager.query<unknown[]>(
      `SELECT 1 FROM ${quoted(table)} o LEFT JOIN ${quoted(target)} t ON ${on}
       WHERE ${given} AND t.${quoted(own[0]?.targetColumn ?? '')} IS NULL LIMIT 1`,
    );
    if (found.length > 0) loose.push(table);
  }
  return loose;
}
