import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { GiveWay } from '../kernel/give-way';
import { groupBy } from '../kernel/group-by';
import { insertAll } from '../storage/insert-all';
import { SqlCoverageEntity } from './sql-coverage.entity';
import { SqlFigureEntity } from './sql-figure.entity';
import { SqlYearEntity } from './sql-year.entity';

export interface WrittenYear extends SqlYearEntity {
  readonly figures: readonly SqlFigureEntity[];
  readonly coverage: readonly SqlCoverageEntity[];
}

/**
 * Puts a year's figures in the place of those that were there, all at once, and writes only what changed. Of two servers
 * that do so, the second waits for the first; what is older than what is there is not written.
 */
export async function writeYear(manager: EntityManager, { figures, coverage, ...state }: WrittenYear): Promise<void> {
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
  await rewrite(manager, SqlFigureEntity, year, ['placeKind', 'place'], figures);
  await rewrite(manager, SqlCoverageEntity, year, ['dataset'], coverage);
  await manager.update(SqlYearEntity, { year }, state);
}

/** Takes a year away of which nothing is known any more. */
export async function forgetYear(manager: EntityManager, year: number): Promise<void> {
  for (const entity of [SqlFigureEntity, SqlCoverageEntity, SqlYearEntity]) await manager.delete(entity, { year });
}

/** Rows that belong together are written anew where one of them is not what it was; others have their turns meanwhile. */
async function rewrite<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  year: number,
  together: readonly (keyof Row & string)[],
  now: readonly Row[],
): Promise<void> {
  const nameOf = (row: ObjectLiteral): string => JSON.stringify(together.map((column) => String(row[column])));
  const wanted = groupBy(now, nameOf);
  const there = await manager
    .createQueryBuilder(entity, 'r')
    .select(together.map((column) => `r.${column}`))
    .where({ year })
    .distinct(true)
    .getRawMany<Record<string, string>>();
  const names = there.map((row) => JSON.stringify(Object.values(row)));
  const way = new GiveWay();
  for (const name of new Set([...names, ...wanted.keys()])) {
    if (way.isDue) await way.now();
    const parts = JSON.parse(name) as string[];
    const where = { year, ...Object.fromEntries(together.map((column, at) => [column, parts[at]])) };
    const old = await manager.find(entity, { where: where as never });
    const own = wanted.get(name) ?? [];
    if (written(old) === written(own)) continue;
    if (old.length > 0) await manager.delete(entity, where);
    await insertAll(manager, entity, own);
  }
}

/** The same for the same rows, in whatever order and whoever made them. */
const written = (rows: readonly ObjectLiteral[]): string =>
  rows
    .map((row) => JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1))))
    .sort()
    .join('\n');
