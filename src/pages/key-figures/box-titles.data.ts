import { definitionOf } from '../../datasets/catalogue';
import { PUBLIC_LISTS } from '../../datasets/public-lists';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import type { BoxProfile } from '../../kernel/federation/profile';
import type { TerritoryRef } from '../../kernel/territory';
import { TitresDuCadreDeRegionDocument, TitresDuCadreDocument, type TitresDuCadreQuery } from '../generated/graphql';
import { ask, queryOfPlace, type Query } from '../query';

export type BoxTitle = TitresDuCadreQuery['lieu']['publications']['nodes'][number];

/** A box holds no more titles: of more, their number alone. */
const MOST_TITLES = 10;

/** Titles of what a box counts, by title: of publications of one kind, where they are few; empty for any other box. */
export async function readTitles(
  executor: QueryExecutor,
  context: RequestContext,
  territory: TerritoryRef,
  { indicator, dimension, key }: BoxProfile,
  year: number,
): Promise<readonly BoxTitle[]> {
  if (definitionOf(indicator).dataset !== PUBLIC_LISTS.publications || dimension !== 'KIND' || key === null) return [];
  const asked: Query<TitresDuCadreQuery> = queryOfPlace(
    territory,
    TitresDuCadreDocument,
    TitresDuCadreDeRegionDocument,
    {
      annee: year,
      nature: key,
      nombre: MOST_TITLES,
    },
  );
  const { nodes, totalCount } = (await ask(executor, context, asked)).lieu.publications;
  return totalCount > MOST_TITLES ? [] : [...nodes].sort((a, b) => a.title.localeCompare(b.title, 'fr'));
}
