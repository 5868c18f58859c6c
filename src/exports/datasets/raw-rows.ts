import type { EntityManager } from 'typeorm';
import type { Column } from '../../datasets/column';
import type { Dataset } from '../../datasets/dataset';
import type { CellValue, Row } from '../../datasets/row';
import { storedRow } from '../../datasets/row-entity';
import type { Publication } from '../../published/publication-state';
import { storedRows } from '../../submissions/stored-rows';

const AT_ONCE = 5_000;

/**
 * The cells of a submission's rows in their order, a few thousand in memory at a time. Generated tables are read
 * without entities, which cost more than everything else of an export; the register is read as everywhere.
 */
export async function* submissionRows(
  manager: EntityManager,
  dataset: Dataset,
  { id, region, part }: Pick<Publication, 'id' | 'region' | 'part'>,
): AsyncGenerator<Row> {
  const isNational = region === null || part !== '';
  if (dataset.fromEntity === storedRow) {
    yield* rawRows(manager, dataset, id, isNational ? { region } : null);
    return;
  }
  for await (const row of storedRows(manager, { dataset: dataset.code, id }))
    if (!isNational || row.region === region) yield row;
}

/** With `only`, of a national file the rows of one delegation, or of none. */
async function* rawRows(
  manager: EntityManager,
  { table, columns }: Dataset,
  submission: number,
  only: { readonly region: string | null } | null,
): AsyncGenerator<Row> {
  const escape = (name: string): string => manager.dataSource.driver.escape(name);
  const number = escape('row_number');
  const within = only === null ? '' : only.region === null ? ' AND region IS NULL' : ' AND region = ?';
  const named = only?.region == null ? [] : [only.region];
  const sql = `SELECT ${number} AS place, ${columns.map(({ name }) => escape(name)).join(', ')} FROM ${escape(table)}
    WHERE submission_id = ?${within} AND ${number} > ? ORDER BY ${number} LIMIT ${AT_ONCE}`;
  const converted = columns.filter(({ type }) => type === 'DECIMAL' || type === 'BOOLEAN');
  for (let last = 0; ;) {
    const rows = await manager.query<Record<string, CellValue>[]>(sql, [submission, ...named, last]);
    for (const row of rows) {
      for (const { name, type } of converted) row[name] = ofType(row[name] ?? null, type);
      yield row;
    }
    if (rows.length < AT_ONCE) return;
    last = Number(rows.at(-1)?.['place']);
  }
}

/** One engine gives decimals as text and truth as 0 and 1. */
function ofType(value: CellValue, type: Column['type']): CellValue {
  if (value === null) return null;
  return type === 'BOOLEAN' ? Boolean(value) : Number(value);
}
