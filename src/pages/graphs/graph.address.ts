import { indicatorOf, indicators } from '../../datasets/catalogue';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { DIMENSION_WORDS } from '../../kernel/dimensions';
import type { Dimension } from '../../kernel/codes';
import { FEDERATION, regionRef } from '../../kernel/territory';
import { svgFile } from '../charts/svg';
import { dataMention } from '../data-mention';
import { nothingAt, unknownIndicator, unknownRegion, unknownYear } from '../not-found.page';
import type { PageAnswer } from '../page-answer';
import { graphAddress, GRAPHS, YEARS } from './graph-address';
import { graphCsv, graphJson } from './graph-files';
import { drawingOf, readGraph, titleOf, type GraphAsked } from './graph.data';
import { graphPage, refOf } from './graph.page';

export interface GraphRequest {
  /** What stands behind `/graphiques/`: a code, with `.svg`, `.csv` or `.json` for a file. */
  readonly path: string;
  readonly annee: string | undefined;
  /** A dimension as schema or addresses name it, or `annees`. */
  readonly par: string | undefined;
  /** A region's slug; the federation without one. */
  readonly lieu: string | undefined;
}

export interface GraphSettings {
  /** `https://…`, without a slash at the end. */
  readonly origin: string;
  readonly isEmbedded: boolean;
}

type Read = { readonly asked: GraphAsked; readonly ending: string | null } | { readonly instead: PageAnswer };

/** What an address asks for; what there is not is a page that leads to the nearest. */
export async function readGraphAddress(context: RequestContext, request: GraphRequest): Promise<Read> {
  const [, code = '', ending = null] = /^([^/.]*)(?:\.(svg|csv|json))?$/.exec(request.path) ?? [];
  const definition = indicatorOf(code.toUpperCase());
  if (definition === undefined) return { instead: unknownIndicator(code === '' ? request.path : code, indicators) };
  const { lieu = '' } = request;
  const here = graphAddress({ indicator: definition.code, territory: FEDERATION, split: null });
  if (lieu !== '' && context.network.region(lieu) === undefined)
    return {
      instead: unknownRegion(lieu, context.network.regions, here, (each) =>
        graphAddress({ indicator: definition.code, territory: each, split: null }),
      ),
    };
  const territory = lieu === '' ? FEDERATION : regionRef(lieu);
  const reader = await context.figures();
  const years = reader.knownYears(FEDERATION);
  const by = dimensionOf(request.par, definition.dimensions);
  if (by === undefined) return { instead: unknownSplit(request.par ?? '', definition, here) };
  if (by === null) return { asked: { definition, territory, split: null }, ending };
  const year = request.annee === undefined ? await reader.defaultYear(territory) : Number(request.annee);
  if (!years.includes(year) && years.length > 0)
    return {
      instead: unknownYear(
        request.annee ?? '',
        years,
        here,
        (each) => graphAddress({ indicator: definition.code, territory, split: { year: each, by } }),
        'Au fil des années',
      ),
    };
  return { asked: { definition, territory, split: { year, by } }, ending };
}

/** Null: over the years. Undefined: the indicator has no such split. */
function dimensionOf(par: string | undefined, dimensions: readonly Dimension[]): Dimension | null | undefined {
  if (par === undefined || par === '' || par.toLowerCase() === YEARS) return null;
  return dimensions.find((each) => each === par.toUpperCase() || DIMENSION_WORDS[each].address === par.toLowerCase());
}

const unknownSplit = (asked: string, { code, label, dimensions }: GraphAsked['definition'], here: string): PageAnswer =>
  nothingAt(
    here,
    `« ${label} » ne se répartit pas par « ${asked.slice(0, 60)} ».`,
    dimensions.length === 0 ? '' : 'Il se répartit par\u00a0:',
    dimensions.map((each) => ({
      address: `${GRAPHS}${code}?par=${each}`,
      words: DIMENSION_WORDS[each].label,
    })),
    'Le voir au fil des années',
  );

/** Answers any address under `/graphiques/`. */
export async function answerGraph(
  executor: QueryExecutor,
  context: RequestContext,
  request: GraphRequest,
  { origin, isEmbedded }: GraphSettings,
): Promise<PageAnswer> {
  if (request.path === '') return { kind: 'ELSEWHERE', address: '/indicateurs/' };
  const read = await readGraphAddress(context, request);
  if ('instead' in read) return read.instead;
  const data = await readGraph(executor, context, read.asked);
  const reader = await context.figures();
  const mention = dataMention(reader.snapshot.whole);
  const name = `maillage-${data.demonstration ? 'demonstration-' : ''}${data.definition.code.toLowerCase()}`;
  const file = (type: string, body: string): PageAnswer => ({
    kind: 'FILE',
    type: `${type}; charset=utf-8`,
    name: `${name}.${read.ending ?? ''}`,
    body,
  });
  if (read.ending === 'csv') return file('text/csv', graphCsv(data));
  if (read.ending === 'json')
    return file('application/json', graphJson(data, `${origin}${graphAddress(refOf(data))}`, mention));
  const drawing = drawingOf(data);
  if (read.ending === 'svg' && drawing !== null) return file('image/svg+xml', svgFile(drawing));
  return {
    kind: 'PAGE',
    status: read.ending === null ? 200 : 404,
    title: titleOf(data),
    description: drawing?.summary ?? data.definition.description.fr,
    here: '/indicateurs/',
    main: graphPage({
      data,
      origin,
      mention,
      years: reader.knownYears(FEDERATION),
      places: context.network.regions,
      isEmbedded,
    }),
  };
}
