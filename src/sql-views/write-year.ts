import type { EntityManager, ObjectLiteral } from 'typeorm';
import { GiveWay } from '../kernel/give-way';
import { groupBy } from '../kernel/group-by';
import { byName, insertMany, reading } from '../submissions/bulk';
import { SqlCoverageEntity } from './sql-coverage.entity';
import { SqlFigureEntity } from './sql-figure.entity';
import { SqlYearEntity } from './sql-year.entity';

export interface WrittenYear extends SqlYearEntity {
  /** Of the indicators that `of` names, all of them. */
  readonly figures: readonly SqlFigureEntity[];
  /** Codes of indicators; figures of all others are left as they are. */
  readonly of: readonly string[];
  /** Left as it is for null. */
  readonly coverage: readonly SqlCoverageEntity[] | null;
}

/**
 * Puts a year's figures in the place of those that were there, all at once, and writes only what changed. Of two servers
 * that do so, the second waits for the first; what is older than what is there is not written.
 */
export async function writeYear(
  manager: EntityManager,
  { figures, of, coverage, ...state }: WrittenYear,
): Promise<void> {
  const { year } = state;
  await manager
    .createQueryBuilder()
    .insert()
    .into(SqlYearEntity)
    .values({ year, dataVersion: -1, madeFor: '' })
    .orIgnore()
    .execute();
  // Held from here on to the end: the database makes whoever comes next wait.
  await manager.query('UPDATE sql_years SET data_version = data_version WHERE year = ?', [year]);
  const before = await manager.findOneBy(SqlYearEntity, { year });
  if (before !== null && before.madeFor === state.madeFor && before.dataVersion > state.dataVersion) return;
  if (before?.madeFor !== state.madeFor) await manager.delete(SqlFigureEntity, { year });
  if (of.length > 0) await rewrite(manager, SqlFigureEntity, { year, indicator: of }, ['placeKind', 'place'], figures);
  if (coverage !== null) await rewrite(manager, SqlCoverageEntity, { year }, ['dataset'], coverage);
  await manager.update(SqlYearEntity, { year }, state);
}

/** Takes a year away of which nothing is known any more. */
export async function forgetYear(manager: EntityManager, year: number): Promise<void> {
  for (const entity of [SqlFigureEntity, SqlCoverageEntity, SqlYearEntity]) await manager.delete(entity, { year });
}

type Value = string | number;

/** Which rows are meant: each property has this value, or one of these. */
type Where = Readonly<Record<string, Value | readonly Value[]>>;

/** Of what is meant, rows that belong together are written anew where one is not what it was; others have their turns. */
async function rewrite<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: new () => Row,
  meant: Where,
  together: readonly (keyof Row & string)[],
  now: readonly Row[],
): Promise<void> {
  const { select, from, column, typed } = reading(manager, entity, null);
  const condition = (where: Where) => {
    const parts = Object.entries(where).map(([property, value]) => ({
      name: column(property),
      values: [value].flat(),
    }));
    const sql = parts.map(({ name, values }) => `${name} IN (${values.map(() => '?').join(', ')})`);
    return { sql: `FROM ${from} WHERE ${sql.join(' AND ')}`, values: parts.flatMap(({ values }) => values) };
  };
  const all = condition(meant);
  const there = await manager.query<Record<string, Value>[]>(
    `SELECT DISTINCT ${together.map((property) => `${column(property)} AS ${property}`).join(', ')} ${all.sql}`,
    all.values,
  );
  const nameOf = (row: ObjectLiteral): string => JSON.stringify(together.map((property) => String(row[property])));
  const wanted = groupBy(now, nameOf);
  const way = new GiveWay();
  for (const name of new Set([...there.map(nameOf), ...wanted.keys()])) {
    if (way.isDue) await way.now();
    const parts = JSON.parse(name) as string[];
    const own = condition({ ...meant, ...Object.fromEntries(together.map((each, at) => [each, parts[at] ?? ''])) });
    const old = await manager.query<ObjectLiteral[]>(`SELECT ${select} ${own.sql}`, own.values);
    typed(old);
    const rows = wanted.get(name) ?? [];
    if (written(old) === written(rows)) continue;
    if (old.length > 0) await manager.query(`DELETE ${own.sql}`, own.values);
    await insertMany(manager, entity, rows, byName);
  }
}

/** The same for the same rows, in whatever order and whoever made them. */
const written = (rows: readonly ObjectLiteral[]): string =>
  rows
    .map((row) => JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1))))
    .sort()
    .join('\n');
