import type { Database } from '../../src/kernel/database';

/** All cells of what is published, but for some submissions, told apart by what they are of and not by any id, in one order. */
export async function storedCells(database: Database, without: readonly number[] = []): Promise<readonly string[]> {
  const cells: string[] = [];
  for (const table of ['figure_cells', 'cross_cells']) {
    const rows = await database.read.query<Record<string, unknown>[]>(
      `SELECT s.dataset AS of_dataset, s.region_key AS of_region, s.year AS of_year, c.*
       FROM ${table} c JOIN submissions s ON s.id = c.submission_id WHERE s.status = 'PUBLISHED' AND s.id NOT IN (${[0, ...without].join(', ')})`,
    );
    for (const { id: _, submission_id: __, ...cell } of rows) cells.push(`${table} ${JSON.stringify(cell)}`);
  }
  return cells.sort();
}
