import { In, type EntityManager } from 'typeorm';
import type { RowScope } from '../access/rights';
import type { Dataset } from '../datasets/dataset';
import type { StoredRow } from '../datasets/row';
import { codesCondition, textsCondition, type Condition, type RowFilter } from './row-filter';

/** Rows of one dataset that a list is made of. */
export interface RowQuery {
  readonly dataset: Dataset;
  /** Ids of the published submissions that show. */
  readonly submissions: readonly number[];
  /** Goes into the statement itself: rows out of reach are neither listed nor counted. */
  readonly scope: RowScope;
  readonly filter: RowFilter;
}

export type RowPosition = readonly [year: number, submission: number, row: number];

export interface RowPage {
  readonly rows: readonly StoredRow[];
  readonly hasMore: boolean;
}

/** For the federation: everything that the scope reaches. No region is called so. */
export const EVERYWHERE = 'EVERYWHERE';
/** A region's slug, or {@link EVERYWHERE}. */
export type RowParent = string;

interface RowAddress {
  parent: RowParent;
  submission_id: number;
  row_number: number;
}

const marks = (items: readonly unknown[]): string => items.map(() => '?').join(', ');

async function condition(manager: EntityManager, query: RowQuery, parents: readonly RowParent[]): Promise<Condition> {
  const { dataset, filter } = query;
  const within = withinReach(query, parents);
  const codes = codesCondition(dataset, filter);
  const both = { sql: `${within.sql} AND ${codes.sql}`, parameters: [...within.parameters, ...codes.parameters] };
  return { ...both, sql: `${both.sql} AND ${await textsCondition(manager, dataset, filter, both)}` };
}

function withinReach({ submissions, scope }: RowQuery, parents: readonly RowParent[]): Condition {
  const regions = parents.filter((parent) => parent !== EVERYWHERE);
  const sql = [submissions.length === 0 ? '1 = 0' : `t.submission_id IN (${marks(submissions)})`];
  const parameters: unknown[] = [...submissions];
  if (regions.length > 0) {
    sql.push(`t.region IN (${marks(regions)})`);
    parameters.push(...regions);
  }
  if (!scope.all) {
    sql.push(scope.regions.length === 0 ? '1 = 0' : `t.region IN (${marks(scope.regions)})`);
    parameters.push(...scope.regions);
  }
  return { sql: sql.join(' AND '), parameters };
}

const parentOf = (parents: readonly RowParent[]): string =>
  parents[0] === EVERYWHERE ? `'${EVERYWHERE}'` : 't.region';

/** A page of each parent's rows, newest year first, then as they stand in their files. Two statements, and one more for a text that is looked for. */
export async function readRowPages(
  manager: EntityManager,
  query: RowQuery,
  parents: readonly RowParent[],
  first: number,
  after: RowPosition | null,
  backwards = false,
): Promise<ReadonlyMap<RowParent, RowPage>> {
  const { sql, parameters } = await condition(manager, query, parents);
  // Newest year first: there the other way round.
  const [later, earlier, down, up] = backwards ? ['<', '>', '', ' DESC'] : ['>', '<', ' DESC', ''];
  const beyond =
    after === null
      ? ''
      : ` AND (t.year ${earlier} ? OR (t.year = ? AND (t.submission_id ${later} ? OR (t.submission_id = ? AND t.row_number ${later} ?))))`;
  const beyondParameters = after === null ? [] : [after[0], after[0], after[1], after[1], after[2]];
  const addresses = await manager.query<RowAddress[]>(
    `SELECT * FROM (
       SELECT t.submission_id, t.row_number, ${parentOf(parents)} AS parent, ROW_NUMBER() OVER (
         PARTITION BY ${parentOf(parents)} ORDER BY t.year${down}, t.submission_id${up}, t.row_number${up}) AS place
       FROM ${query.dataset.table} t WHERE ${sql}${beyond}
     ) page WHERE place <= ? ORDER BY parent, place`,
    [...parameters, ...beyondParameters, first + 1],
  );
  const rows = await readRows(manager, query.dataset, addresses);
  return new Map(
    parents.map((parent) => {
      const own = addresses.filter((address) => address.parent === parent);
      const page = own.slice(0, first).flatMap((address) => rows.get(addressKey(address)) ?? []);
      return [parent, { rows: backwards ? page.reverse() : page, hasMore: own.length > first }];
    }),
  );
}

const addressKey = (address: { submission_id: number; row_number: number }) =>
  `${address.submission_id}|${address.row_number}`;

async function readRows(manager: EntityManager, dataset: Dataset, addresses: readonly RowAddress[]) {
  if (addresses.length === 0) return new Map<string, StoredRow>();
  const entities = await manager.find(dataset.rowEntity, {
    where: addresses.map(({ submission_id, row_number }) => ({ submissionId: submission_id, rowNumber: row_number })),
  });
  const rows = entities.map(dataset.fromEntity);
  return new Map(
    rows.map((row) => [addressKey({ submission_id: row.submissionId, row_number: row.rowNumber }), row] as const),
  );
}

/** How many rows the reader may see for each parent. One statement, and one more for a text that is looked for. */
export async function countRows(
  manager: EntityManager,
  query: RowQuery,
  parents: readonly RowParent[],
): Promise<ReadonlyMap<RowParent, number>> {
  const { sql, parameters } = await condition(manager, query, parents);
  const totals = await manager.query<{ parent: RowParent; total: number | string }[]>(
    `SELECT ${parentOf(parents)} AS parent, COUNT(*) AS total FROM ${query.dataset.table} t
     WHERE ${sql} GROUP BY ${parentOf(parents)}`,
    parameters,
  );
  return new Map(totals.map(({ parent, total }) => [parent, Number(total)]));
}

/** Rows by uid, those alone that show and that the reader may see. One statement. */
export async function rowsByUid(
  manager: EntityManager,
  { dataset, submissions, scope }: Omit<RowQuery, 'filter'>,
  uids: readonly string[],
): Promise<ReadonlyMap<string, StoredRow>> {
  if (uids.length === 0 || submissions.length === 0) return new Map();
  const entities = await manager.find(dataset.rowEntity, {
    where: {
      uid: In([...uids]),
      submissionId: In([...submissions]),
      ...(scope.all ? {} : { region: In([...scope.regions]) }),
    },
  });
  return new Map(entities.map(dataset.fromEntity).map((row) => [row.uid, row]));
}
