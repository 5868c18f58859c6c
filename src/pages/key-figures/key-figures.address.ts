import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { definitionOf } from '../../datasets/catalogue';
import { FEDERATION, regionRef } from '../../kernel/territory';
import { DRAWING_ENDINGS, drawingFile } from '../drawing-file';
import { html } from '../html';
import { addressWith } from '../address-words';
import { unknownChoice, unknownDrawing, unknownRegion, unknownYear } from '../not-found.page';
import type { PageAnswer } from '../page-answer';
import { splitPath } from '../split-path';
import { KEY_FIGURES, pageAddress } from './addresses';
import { drawingsOf } from './charts';
import { feedsOf } from '../../announcements/feed-address';
import { previewOf } from '../preview-address';
import { KEY_INDICATORS, MAP_INDICATORS } from './groups';
import { keyFiguresCsv } from './key-figures.csv';
import { readKeyFigures } from './key-figures.data';
import { placeFile as file } from './place-file';
import { keyFiguresPage } from './key-figures.page';
import { answerTheme } from './theme.address';

export interface KeyFiguresRequest {
  /**
   * What stands after `/chiffres-cles/`: `2023`, `2023.csv`, `2023/bretagne`, `2023/carte.svg`, `2023/bretagne/types.svg`,
   * `2023/theme/formations`, `2023/bretagne/theme/formations.csv`.
   */
  readonly path: readonly string[];
  readonly carte: string | undefined;
  readonly indicateur: string | undefined;
}

/** What a message shows of a page of many figures. */
const [PREVIEWED] = KEY_INDICATORS;

/** Answers any address under `/chiffres-cles/`; what there is not is a page that leads to the nearest. */
export async function answerKeyFigures(
  executor: QueryExecutor,
  context: RequestContext,
  { path, carte, indicateur }: KeyFiguresRequest,
): Promise<PageAnswer> {
  const reader = await context.figures();
  const years = reader.knownYears(FEDERATION);
  if (path.join('') === '')
    return years.length === 0
      ? nothingYet
      : {
          kind: 'ELSEWHERE',
          address: addressWith(pageAddress(await reader.defaultYear(FEDERATION), FEDERATION), { carte, indicateur }),
        };

  const { names, ending } = splitPath(path);
  const theme = names.at(-2) === 'theme' ? names.splice(-2)[1] : undefined;
  const drawn = theme === undefined ? DRAWING_ENDINGS.find((each) => each === ending) : undefined;
  const drawing = drawn === undefined ? undefined : names.pop();
  const [asked = '', region = ''] = names;
  const year = years.find((each) => String(each) === asked);
  if (year === undefined || names.length > 2)
    return unknownYear(asked, years, KEY_FIGURES, (each) => pageAddress(each, FEDERATION));
  if (region !== '' && context.network.region(region) === undefined)
    return unknownRegion(region, context.network.regions, KEY_FIGURES, (each) => pageAddress(year, each));

  const territory = region === '' ? FEDERATION : regionRef(region);
  if (theme !== undefined)
    return answerTheme(executor, context, { territory, year, id: theme, csv: ending === 'csv', indicateur });
  const here = pageAddress(year, territory);
  const known = (codes: readonly string[]) => codes.map((code) => definitionOf(code));
  if (carte !== undefined && carte !== '' && !MAP_INDICATORS.some((code) => code === carte))
    return unknownChoice(carte, known(MAP_INDICATORS), here, (code) => `${here}?carte=${code}#carte`);
  if (indicateur !== undefined && !KEY_INDICATORS.some((code) => code === indicateur))
    return unknownChoice(indicateur, known(KEY_INDICATORS), here, (code) => `${here}.csv?indicateur=${code}`);
  const mapIndicator = MAP_INDICATORS.find((code) => code === carte) ?? MAP_INDICATORS[0] ?? '';
  const data = await readKeyFigures(executor, context, territory, year, mapIndicator);
  if (ending === 'csv') {
    const only = KEY_INDICATORS.find((code) => code === indicateur) ?? null;
    return file(
      data,
      'text/csv; charset=utf-8',
      only?.toLowerCase() ?? 'chiffres-cles',
      'csv',
      keyFiguresCsv(data, only),
    );
  }
  if (drawn !== undefined && drawing !== undefined) {
    const found = drawingsOf(data).get(drawing);
    if (found === undefined) return unknownDrawing(KEY_FIGURES, pageAddress(year, territory));
    const { type, body } = await drawingFile(found, drawn);
    return file(data, type, drawing, drawn, body);
  }
  return {
    kind: 'PAGE',
    status: 200,
    title: `Chiffres clés ${year}, ${data.name}${data.demonstration ? ' (démonstration)' : ''}`,
    description: `Les chiffres clés ${year} de ${data.name} : adhérents, activité, formations, avec leur source et ce qui manque.`,
    here: KEY_FIGURES,
    ...(PREVIEWED === undefined ? {} : { preview: previewOf(PREVIEWED, territory, year) }),
    feeds: feedsOf(territory.code === '' ? {} : { region: { code: territory.code, name: data.name } }),
    main: await keyFiguresPage(data),
  };
}

const nothingYet: PageAnswer = {
  kind: 'PAGE',
  status: 200,
  title: 'Chiffres clés',
  description: 'Aucun chiffre n’est encore publié.',
  here: KEY_FIGURES,
  main: html`<main id="contenu" class="largeur texte">
    <h1>Chiffres clés</h1>
    <p>Aucun chiffre n’est encore publié. Le premier dépôt publié les fera paraître ici.</p>
  </main>`,
};
