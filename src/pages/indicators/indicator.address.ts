import { indicatorOf, indicators } from '../../datasets/catalogue';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { FEDERATION } from '../../kernel/territory';
import { DRAWING_ENDINGS, drawingFile } from '../drawing-file';
import { INDICATORS, indicatorAddress } from '../key-figures/addresses';
import { unknownChoice, unknownDrawing, unknownIndicator, unknownYear } from '../not-found.page';
import { feedsOf } from '../../announcements/feed-address';
import type { PageAnswer } from '../page-answer';
import { previewOf } from '../preview-address';
import { drawingsOf } from './indicator.charts';
import { indicatorCsv } from './indicator.csv';
import { readIndicator, type IndicatorData } from './indicator.data';
import { indicatorPage } from './indicator.page';
import { indicatorsPage } from './indicators.page';

export interface IndicatorRequest {
  /** What stands after `/indicateurs/`: nothing, a code, a code with `.csv`, a code and `/carte.svg`. */
  readonly path: string;
  readonly annee: string | undefined;
  /** As the file of a page of several takes it: here the indicator itself, or nothing. */
  readonly indicateur: string | undefined;
}

/** Answers any address under `/indicateurs/`; what there is not is a page that leads to the nearest. */
export async function answerIndicators(
  executor: QueryExecutor,
  context: RequestContext,
  { path, annee, indicateur }: IndicatorRequest,
): Promise<PageAnswer> {
  const reader = await context.figures();
  const years = reader.knownYears(FEDERATION);
  if (path === '')
    return {
      kind: 'PAGE',
      status: 200,
      title: 'Les indicateurs',
      description: 'Tous les indicateurs du catalogue, par thème, avec ce que chacun compte.',
      here: INDICATORS,
      main: indicatorsPage(years.length === 0 ? null : await reader.defaultYear(FEDERATION)),
    };
  const [, asked = '', drawing = null, ending = null] =
    /^([^/.]*)(?:\/([^/.]+))?(?:\.(csv|svg|png))?$/.exec(path) ?? [];
  const definition = indicatorOf(asked.toUpperCase());
  if (definition === undefined) return unknownIndicator(asked === '' ? path : asked, indicators);
  if (definition.code !== asked)
    return { kind: 'ELSEWHERE', address: `${INDICATORS}${definition.code}${path.slice(asked.length)}` };

  const own = indicatorAddress(definition.code);
  if (indicateur !== undefined && indicateur !== definition.code)
    return unknownChoice(indicateur, [definition], own, () => own);

  const year = annee === undefined ? null : (years.find((each) => String(each) === annee) ?? undefined);
  const addressOf = (each: number) => indicatorAddress(definition.code, each);
  if (year === undefined) return unknownYear(annee ?? '', years, INDICATORS, addressOf, 'Tous les indicateurs');
  const drawn = DRAWING_ENDINGS.find((each) => each === ending);
  if (drawing !== null && drawn === undefined) return unknownDrawing(INDICATORS, indicatorAddress(definition.code));

  const data = await readIndicator(executor, context, definition, year);
  if (drawing !== null && drawn !== undefined) {
    const found = drawingsOf(data).get(drawing);
    if (found === undefined) return unknownDrawing(INDICATORS, indicatorAddress(definition.code));
    const { type, body } = await drawingFile(found, drawn);
    return file(data, { type, what: `${drawing}-`, ending: drawn }, found.demonstration, body);
  }
  if (ending === 'csv') {
    const invented = [...data.history, ...data.regions].some(({ demonstration }) => demonstration);
    return file(data, { type: 'text/csv; charset=utf-8', ending }, invented, indicatorCsv(data));
  }
  return {
    kind: 'PAGE',
    status: 200,
    title: `${definition.label}${isInvented(data) ? ' (démonstration)' : ''}`,
    description: definition.description.fr,
    here: INDICATORS,
    preview: previewOf(definition.code, FEDERATION, data.year),
    feeds: feedsOf({ indicator: definition }),
    main: indicatorPage(data),
  };
}

/** Whether anything of the year that is shown rests on demonstration. */
const isInvented = ({ history, year: shown, regions }: IndicatorData): boolean =>
  [...history.filter(({ year }) => year === shown), ...regions].some(({ demonstration }) => demonstration);

/** Marked where anything in it is invented. */
const file = (
  { definition }: IndicatorData,
  { type, what = '', ending }: { readonly type: string; readonly what?: string; readonly ending: string },
  invented: boolean,
  body: string | Buffer,
): PageAnswer => ({
  kind: 'FILE',
  type,
  name: `maillage-${invented ? 'demonstration-' : ''}${what}${definition.code.toLowerCase()}.${ending}`,
  body,
});
