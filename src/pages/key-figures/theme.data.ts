import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import type { TerritoryRef } from '../../kernel/territory';
import { readPlace, type PlaceData } from './key-figures.data';
import type { Theme } from './themes';

/** What the page of a theme shows; what is printed, and where figures disagree, of its own indicators alone. */
export interface ThemeData extends PlaceData {
  readonly theme: Theme;
}

export async function readTheme(
  executor: QueryExecutor,
  context: RequestContext,
  territory: TerritoryRef,
  year: number,
  theme: Theme,
): Promise<ThemeData> {
  const place = await readPlace(executor, context, territory, year, theme.indicators);
  const isOwn = ({ indicator }: { readonly indicator: { readonly code: string } }) =>
    theme.indicators.includes(indicator.code);
  return {
    ...place,
    theme,
    printed: { ...place.printed, answer: place.printed.answer.filter(isOwn) },
    contradictions: place.contradictions.filter(isOwn),
  };
}
