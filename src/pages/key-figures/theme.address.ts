import { definitionOf } from '../../datasets/catalogue';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import type { TerritoryRef } from '../../kernel/territory';
import { unknownChoice, unknownTheme } from '../not-found.page';
import type { PageAnswer } from '../page-answer';
import { KEY_FIGURES, themeAddress } from './addresses';
import { placeCsv } from './key-figures.csv';
import { placeFile } from './place-file';
import { readTheme } from './theme.data';
import { themePage } from './theme.page';
import { THEMES } from './themes';

interface ThemeRequest {
  readonly territory: TerritoryRef;
  readonly year: number;
  readonly id: string;
  /** Its table, of one indicator where one is named. */
  readonly csv: boolean;
  readonly indicateur: string | undefined;
}

/** Answers what stands under `…/theme/`; the place and the year must be some that there are. */
export async function answerTheme(
  executor: QueryExecutor,
  context: RequestContext,
  { territory, year, id, csv, indicateur }: ThemeRequest,
): Promise<PageAnswer> {
  const theme = THEMES.find((each) => each.id === id);
  if (theme === undefined)
    return unknownTheme(
      id,
      THEMES.map((each) => ({ address: themeAddress(year, territory, each.id), words: each.title })),
    );
  const { indicators } = theme;
  if (indicateur !== undefined && !indicators.some((code) => code === indicateur)) {
    const here = themeAddress(year, territory, id);
    return unknownChoice(indicateur, indicators.map(definitionOf), here, (code) => `${here}.csv?indicateur=${code}`);
  }
  const data = await readTheme(executor, context, territory, year, theme);
  if (csv) {
    const only = theme.indicators.find((code) => code === indicateur) ?? null;
    return placeFile(data, 'text/csv; charset=utf-8', only?.toLowerCase() ?? id, 'csv', placeCsv(data, only));
  }
  return {
    kind: 'PAGE',
    status: 200,
    title: `${theme.title}, ${year}, ${data.name}${data.demonstration ? ' (démonstration)' : ''}`,
    description: `${theme.title} : tous les indicateurs de ${data.name} en ${year}, avec leur source et ce qui manque.`,
    here: KEY_FIGURES,
    main: themePage(data),
  };
}
