import type { TerritoryRef } from '../../kernel/territory';
import type { AdherentOrder } from '../../kernel/codes';
import type { Connection, PageArgs } from '../common/connection';
import { atMost } from '../common/at-most';
import { Cursors } from '../common/cursor';
import { askedPage, connection, sidesOf } from '../common/page';
import { searchText } from '../common/search-text';
import { yearOrNull } from '../common/year.args';
import type { RequestContext } from '../context';
import { sortKeyShape } from '../../network/directory';
import type { AdherentQuestion } from './adherent.loaders';
import { adherentRow } from './territory-rows';
import type { AdherentArgs, AdherentFilter } from './adherent.args';
import type { AdherentType } from './adherent.types';

/** A filter by more codes than there are departments is a mistake. */
const MOST_CODES = 200;

/** A page of a territory's adherents. Territories asked alike are read together, in two statements. */
export const adherentsOf = (
  context: RequestContext,
  territory: TerritoryRef,
  args: AdherentArgs,
): Promise<Connection<AdherentType>> =>
  pageOfAdherents(
    context,
    territory,
    { kind: territory.kind, year: yearOrNull(args.year), filter: checkedFilter(args.filter) },
    args.orderBy ?? 'NAME',
    args,
  );

/** The same of any question, in an order. */
export async function pageOfAdherents(
  { loaders }: RequestContext,
  territory: TerritoryRef,
  question: AdherentQuestion,
  order: AdherentOrder,
  args: PageArgs,
): Promise<Connection<AdherentType>> {
  const cursors = new Cursors(['adherents', territory, question, order], sortKeyShape(order));
  const asked = askedPage(args);
  const { size: first, backwards } = asked;
  const position = cursors.read(asked.cursor);
  const [page, totalCount] = await Promise.all([
    loaders.adherentPages.for({ ...question, order, first, backwards, after: position }).load(territory),
    loaders.adherentCounts.for(question).load(territory),
  ]);
  return connection({
    items: page.entries,
    nodeOf: ({ record }) => adherentRow(record),
    positionOf: ({ sortKey }) => sortKey,
    cursors,
    ...sidesOf(asked, page.hasMore),
    totalCount,
  });
}

/** Null and absent are the same thing. */
function checkedFilter(filter: AdherentFilter | null | undefined) {
  const { structureTypes = null, regions = null, departments = null, search } = filter ?? {};
  const { memberSinceFrom = null, memberSinceTo = null, programmes = null } = filter ?? {};
  for (const [what, list] of Object.entries({ structureTypes, regions, departments, programmes }))
    atMost(MOST_CODES, `\`${what}\``, list ?? []);
  const since = { memberSinceFrom, memberSinceTo };
  return { structureTypes, regions, departments, programmes, search: searchText(search), ...since };
}
