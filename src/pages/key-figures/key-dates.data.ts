import { KEY_DATES } from '../../datasets/roles';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import type { TerritoryRef } from '../../kernel/territory';
import { DatesClesDeRegionDocument, DatesClesDocument, type DatesClesQuery } from '../generated/graphql';
import { ask, queryOfPlace, type Query } from '../query';

export type KeyDate = DatesClesQuery['lieu']['events']['nodes'][number];

export interface KeyDates {
  /** By day, then by title. */
  readonly dates: readonly KeyDate[];
  /** How many there are, those beyond `dates` included. */
  readonly total: number;
  readonly query: Query;
}

/** More pages than a year has: what is beyond is counted, and is asked for by its query. */
const MOST_PAGES = 5;

/** The key dates of a place and a year; null for a federation that collects no events: its schema has no such list. */
export async function readKeyDates(
  executor: QueryExecutor,
  context: RequestContext,
  territory: TerritoryRef,
  year: number,
): Promise<KeyDates | null> {
  if (KEY_DATES === undefined) return null;
  const asked = (apres: string | null): Query<DatesClesQuery> =>
    queryOfPlace(territory, DatesClesDocument, DatesClesDeRegionDocument, { annee: year, apres });
  const dates: KeyDate[] = [];
  let total = 0;
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: DatesClesQuery = await ask(executor, context, asked(after));
    const { nodes, totalCount, pageInfo } = answer.lieu.events;
    dates.push(...nodes);
    total = totalCount;
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage) break;
  }
  dates.sort((a, b) => a.startsOn.localeCompare(b.startsOn) || a.title.localeCompare(b.title, 'fr'));
  return { dates, total, query: asked(null) };
}
