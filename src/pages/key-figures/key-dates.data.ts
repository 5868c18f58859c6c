import { KEY_DATES } from '../../datasets/roles';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import type { TerritoryRef } from '../../kernel/territory';
import { DatesClesDeRegionDocument, DatesClesDocument, type DatesClesQuery } from '../generated/graphql';
import { allPages } from '../all-pages';
import { ask, queryOfPlace, type Query } from '../query';

export type KeyDate = DatesClesQuery['lieu']['events']['nodes'][number];

export interface KeyDates {
  /** By day, then by title. */
  readonly dates: readonly KeyDate[];
  /** How many there are, those beyond `dates` included. */
  readonly total: number;
  readonly query: Query;
}

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
  const { nodes: dates, totalCount: total } = await allPages(
    async (after) => (await ask(executor, context, asked(after))).lieu.events,
  );
  dates.sort((a, b) => a.startsOn.localeCompare(b.startsOn) || a.title.localeCompare(b.title, 'fr'));
  return { dates, total, query: asked(null) };
}
