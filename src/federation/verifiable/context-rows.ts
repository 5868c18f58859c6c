import type { EntityManager } from 'typeorm';
import { fromPortable, toPortable, type Portable } from '../../backup/portable';
import { selectOf, tablesOf, type TableShape } from '../../backup/tables';
import type { Database } from '../../kernel/database';
import { quoted } from '../../storage/quoted';

/** What figures rest on beside what is handed in; whatever points at another comes after it. */
const TABLES = [
  'regions',
  'departments',
  'structure_types',
  'programmes',
  'lexicon_terms',
  'sources',
  'left_out_facts',
  'adherents',
  'memberships',
  'printed_figures',
  'collection_plans',
  'settlements',
  'secrecy_decisions',
] as const;

/** Of these, those that no submission has. */
const ONLY: Readonly<Record<string, string>> = { memberships: 'submission_id IS NULL' };
/** Numbers that say nothing: the rows are told apart by others. */
const NUMBERED = ['memberships'];

async function shapesOf(engine: Database['engine'], read: EntityManager): Promise<readonly TableShape[]> {
  const all = new Map((await tablesOf({ engine, read })).map((shape) => [shape.name, shape]));
  return TABLES.map((name) => {
    const shape = all.get(name);
    if (shape === undefined) throw new Error(`there is no table ${name}`);
    return NUMBERED.includes(name) ? { ...shape, columns: shape.columns.filter((each) => each.name !== 'id') } : shape;
  });
}

/** Every row of these tables, one JSON object a line: the same bytes on every engine. */
export async function contextLines(engine: Database['engine'], manager: EntityManager): Promise<string> {
  let lines = '';
  for (const shape of await shapesOf(engine, manager)) {
    const only = ONLY[shape.name];
    const select =
      only === undefined ? selectOf(shape) : selectOf(shape).replace(' ORDER BY ', ` WHERE ${only} ORDER BY `);
    for (const row of await manager.query<Readonly<Record<string, unknown>>[]>(select)) {
      const values = shape.columns.map(({ name, kind }) => [name, toPortable(kind, row[name])] as const);
      lines += `${JSON.stringify([shape.name, Object.fromEntries(values)])}\n`;
    }
  }
  return lines;
}

const MOST_VALUES = 20_000;

/** Writes them into empty tables. Throws for what is none of these lines. */
export async function loadContext(engine: Database['engine'], manager: EntityManager, text: string): Promise<void> {
  const rows = new Map<string, Readonly<Record<string, Portable>>[]>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [table, row] = JSON.parse(line) as [string, Readonly<Record<string, Portable>>];
    const known = rows.get(table) ?? [];
    rows.set(table, known);
    known.push(row);
  }
  for (const shape of await shapesOf(engine, manager)) {
    await manager.query(`DELETE FROM ${quoted(shape.name)}`);
    await insert(manager, shape, rows.get(shape.name) ?? []);
  }
}

async function insert(
  manager: EntityManager,
  { name, columns }: TableShape,
  rows: readonly Readonly<Record<string, Portable>>[],
): Promise<void> {
  const into = `INSERT INTO ${quoted(name)} (${columns.map((each) => quoted(each.name)).join(', ')})`;
  const one = `(${columns.map(() => '?').join(', ')})`;
  const atOnce = Math.max(1, Math.min(200, Math.floor(MOST_VALUES / columns.length)));
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce);
    const values = some.flatMap((row) => columns.map((each) => fromPortable(each.kind, row[each.name] ?? null)));
    await manager.query(`${into} VALUES ${some.map(() => one).join(', ')}`, values);
  }
}
