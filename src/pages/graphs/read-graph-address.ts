import { indicatorOf, indicators } from '../../datasets/catalogue';
import type { IndicatorDefinition } from '../../datasets/indicator';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { DIMENSION_WORDS } from '../../kernel/dimensions';
import type { Dimension } from '../../kernel/codes';
import { FEDERATION, regionRef, type TerritoryRef } from '../../kernel/territory';
import { hasGeography } from '../charts/geographic-map';
import { unlessRight, type Written } from '../address-words';
import { nothingAt, unknownIndicator, unknownRegion, unknownYear } from '../not-found.page';
import type { PageAnswer } from '../page-answer';
import {
  graphAddress,
  GRAPH_ENDINGS,
  GRAPH_WORDS,
  GRAPHS,
  isMapView,
  MAP_VIEW,
  MAP_VIEWS,
  MULTIPLES_VIEW,
  TILES_VIEW,
  YEARS,
  type GraphEnding,
  type GraphRef,
  type GraphView,
  type MapView,
} from '../graph-address';
import type { GraphAsked } from './graph.data';
import { ownViewOf, readOthers, withoutView } from './read-own-view';
import { releaseAsked, unknownRelease } from './releases';

export interface GraphRequest {
  /** What stands behind `/graphiques/`: a code, with an ending for a file. */
  readonly path: string;
  readonly annee: string | undefined;
  /** A dimension as schema or addresses name it, or `annees`. */
  readonly par: string | undefined;
  /** A region's slug; the federation without one. */
  readonly lieu: string | undefined;
  /** `carte`, `tuiles`, `multiples`, `rang`, `estimations`, `quartiles`, or nothing. */
  readonly vue: string | undefined;
  /** The last year that a graph over the years goes to. */
  readonly jusque: string | undefined;
  /** Codes of what stands beside the indicator, between commas. */
  readonly avec: string | undefined;
  /** `2023-1`; what is published now without one. */
  readonly release: string | undefined;
  /** All that the address says, word by word. */
  readonly written: Written;
}

export type ReadGraphAddress =
  | { readonly asked: GraphAsked; readonly ending: GraphEnding | null }
  | { readonly instead: PageAnswer };

/** What an address asks for; what there is not is a page that leads to the nearest. */
export async function readGraphAddress(
  executor: QueryExecutor,
  context: RequestContext,
  request: GraphRequest,
): Promise<ReadGraphAddress> {
  const [, code = '', written = null] = /^([^/.]*)(?:\.([^/]*))?$/.exec(request.path) ?? [];
  const definition = indicatorOf(code.toUpperCase());
  if (definition === undefined) return { instead: unknownIndicator(code === '' ? request.path : code, indicators) };
  const ending = GRAPH_ENDINGS.find((each) => each === written) ?? null;
  const file = ending === null ? '' : `.${ending}`;
  const misspelt = unlessRight(`${GRAPHS}${definition.code}${file}`, request.written, GRAPH_WORDS);
  if (misspelt !== null) return { instead: misspelt };
  const own: GraphRef = { indicator: definition.code, territory: FEDERATION, split: null };
  const here = graphAddress(own);
  if (written !== null && ending === null) return { instead: unknownEnding(written, own) };
  const { lieu = '' } = request;
  if (lieu !== '' && context.network.region(lieu) === undefined)
    return {
      instead: unknownRegion(lieu, context.network.regions, here, (each) => graphAddress({ ...own, territory: each })),
    };
  const territory = lieu === '' ? FEDERATION : regionRef(lieu);
  const release = await releaseAsked(executor, context, request.release);
  if (release !== null && 'known' in release)
    return { instead: unknownRelease(request.release ?? '', release.known, { ...own, territory }, request) };
  const view = ownViewOf(request.vue);
  const others = readOthers(request.avec);
  if ('instead' in others) return others;
  const map = MAP_VIEWS.find((each) => each === request.vue?.toLowerCase()) ?? null;
  const isMapOfAnything = map !== null && (request.par ?? '') === '';
  const by = isMapOfAnything
    ? (definition.dimensions.find((each) => hasMap(each, territory, map)) ?? null)
    : view === null
      ? dimensionOf(request.par, definition.dimensions)
      : null;
  if (by === undefined) return { instead: unknownSplit(request.par ?? '', definition, here) };
  const reader = await context.figures();
  const years = release === null ? reader.knownYears(FEDERATION) : [release.year];
  const usual = async () => release?.year ?? (await reader.defaultYear(territory));
  const isOverYears = by === null && (view === null || view === MULTIPLES_VIEW);
  const year = request.annee === undefined ? (isOverYears ? null : await usual()) : Number(request.annee);
  const isLine = isOverYears && view === null;
  const until = !isLine || request.jusque === undefined ? null : Number(request.jusque);
  const wrong = [year, until].find((each) => each !== null && !years.includes(each)) ?? null;
  // What is no number is none that equals itself.
  const isOfYear = Object.is(wrong, year);
  if (wrong !== null && years.length > 0)
    return {
      instead: unknownYear(
        (isOfYear ? request.annee : request.jusque) ?? '',
        years,
        here,
        (each) =>
          graphAddress({
            ...own,
            territory,
            split: by === null ? null : { year: each, by },
            ...(isOfYear ? {} : { until: each }),
            ...(view === null ? {} : { view, year: each }),
            release: request.release ?? null,
          }),
        'Au fil des années',
      ),
    };
  const refused = view === null ? null : withoutView(view, definition, territory, year, context.network);
  if (refused !== null) return { instead: refused };
  const isNoView = view === null && (request.vue ?? '') !== '' && (map === null || by === null || !hasMap(by, territory, map)); // prettier-ignore
  if (isNoView) return { instead: unknownView(request.vue ?? '', definition, { ...own, territory }, year ?? years[0] ?? 0) }; // prettier-ignore
  const drawnAs: GraphView | null = map ?? view;
  const asked = { definition, territory, release, others, shownYear: year, until, view: drawnAs };
  return { asked: { ...asked, split: by === null ? null : { year: year ?? 0, by } }, ending };
}

/** Null: over the years. Undefined: the indicator has no such split. */
function dimensionOf(par: string | undefined, dimensions: readonly Dimension[]): Dimension | null | undefined {
  if (par === undefined || par === '' || par.toLowerCase() === YEARS) return null;
  return dimensions.find((each) => each === par.toUpperCase() || DIMENSION_WORDS[each].address === par.toLowerCase());
}

/** Whether what is split so can be shown where it lies. */
export const hasMap = (by: string, territory: Pick<TerritoryRef, 'code'>, view: MapView = MAP_VIEW): boolean =>
  by === 'REGION' ? territory.code === '' : by === 'DEPARTMENT' && view === MAP_VIEW && hasGeography;

const shown = (asked: string): string => asked.slice(0, 60);

const unknownSplit = (asked: string, { code, label, dimensions }: IndicatorDefinition, here: string): PageAnswer =>
  nothingAt(
    here,
    `« ${label} » ne se répartit pas par « ${shown(asked)} ».`,
    dimensions.length === 0 ? '' : 'Il se répartit par\u00a0:',
    dimensions.map((each) => ({ address: `/graphiques/${code}?par=${each}`, words: DIMENSION_WORDS[each].label })),
    'Le voir au fil des années',
  );

const unknownEnding = (asked: string, ref: GraphRef): PageAnswer =>
  nothingAt(
    graphAddress(ref),
    `Un graphique ne se télécharge pas en « ${shown(asked)} ».`,
    'Il se télécharge en\u00a0:',
    GRAPH_ENDINGS.map((each) => ({ address: graphAddress(ref, `.${each}`), words: each })),
    'Le voir au fil des années',
  );

function unknownView(asked: string, { label, dimensions }: IndicatorDefinition, ref: GraphRef, year: number) {
  const mapped = dimensions.filter((each) => hasMap(each, ref.territory));
  return nothingAt(
    graphAddress(ref),
    isMapView(asked.toLowerCase())
      ? `« ${label} », réparti ainsi, n’a pas de carte.`
      : `Un graphique n’a pas de vue « ${shown(asked)} » : écrire « ${MAP_VIEW} », « ${TILES_VIEW} », ou rien.`,
    mapped.length === 0 ? '' : 'En carte\u00a0:',
    mapped.map((by) => ({
      address: graphAddress({ ...ref, split: { year, by }, view: MAP_VIEW }),
      words: DIMENSION_WORDS[by].label,
    })),
    'Le voir au fil des années',
  );
}
