import { requireAnyRight, requireRight } from '../../access/rights';
import type { StoredRow } from '../../datasets/row';
import type { TerritoryRef } from '../../kernel/territory';
import { EVERYWHERE, type RowPosition } from '../../submissions/row.repository';
import { NO_FILTER, type RowFilter } from '../../submissions/row-filter';
import type { Connection } from '../common/connection';
import { Cursors } from '../common/cursor';
import { askedPage, connection, sidesOf } from '../common/page';
import { type YearPageArgs, yearOrNull } from '../common/year.args';
import type { RequestContext } from '../context';
import type { RowDataset } from './row.loaders';

/**
 * A page of the rows of a region, or of all that the reader may see for the federation. Throws UNAUTHENTICATED or
 * FORBIDDEN for those who may not: the field is then null beside the error, and the rest of the answer stands.
 */
export async function rowsOf<Row>(
  context: RequestContext,
  territory: TerritoryRef,
  dataset: RowDataset,
  args: YearPageArgs,
  rowOf: (row: StoredRow) => Row,
): Promise<Connection<Row>> {
  if (territory.kind === 'FEDERATION') requireAnyRight(context.actor, 'readRows');
  else requireRight(context.actor, 'readRows', territory.code);
  return pageOfRows(context, territory, { dataset, filter: NO_FILTER }, args, rowOf);
}

/** A page of those rows of a place that the reader may see and that the filter lets through. */
export async function pageOfRows<Row>(
  { loaders }: RequestContext,
  territory: TerritoryRef,
  what: { readonly dataset: RowDataset; readonly filter: RowFilter },
  args: YearPageArgs,
  rowOf: (row: StoredRow) => Row,
): Promise<Connection<Row>> {
  const everywhere = territory.kind === 'FEDERATION';
  const question = { ...what, year: yearOrNull(args.year), everywhere };
  const cursors = new Cursors(['rows', territory, question], ['number', 'number', 'number']);
  const asked = askedPage(args);
  const { size: first, backwards } = asked;
  const after = cursors.read(asked.cursor) as RowPosition | null;
  const parent = everywhere ? EVERYWHERE : territory.code;
  const [page, totalCount] = await Promise.all([
    loaders.rowPages.for({ ...question, first, backwards, after }).load(parent),
    loaders.rowCounts.for(question).load(parent),
  ]);
  return connection({
    items: page.rows,
    nodeOf: rowOf,
    positionOf: (row) => [row.year, row.submissionId, row.rowNumber],
    cursors,
    ...sidesOf(asked, page.hasMore),
    totalCount,
  });
}
