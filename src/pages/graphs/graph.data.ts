import type { IndicatorDefinition } from '../../datasets/indicator';
import { datasetOf } from '../../datasets/registry';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { DIMENSION_WORDS } from '../../kernel/dimensions';
import type { Dimension, FigureState } from '../../kernel/codes';
import { FEDERATION_NAME } from '../../network/network';
import { counted } from '../../kernel/french';
import type { TerritoryRef } from '../../kernel/territory';
import type { PartAnswer, PointAnswer, SplitAnswer } from '../figure-answers';
import { seriesQuery, splitQuery } from '../key-figures/key-figures.query';
import { isOfLoneReports, knownNumber } from '../part-words';
import { ask, type Query } from '../query';
import { frozenPoint, frozenSplit, readFrozenGraph } from './frozen-graph';
import {
  ESTIMATES_VIEW,
  isMapView,
  MULTIPLES_VIEW,
  QUARTILES_VIEW,
  releaseName,
  STANDING_VIEW,
  type GraphRef,
  type GraphView,
  type OwnView,
} from '../graph-address';
import { multiplesGraph } from './multiples-graph';
import type { OwnAsked, OwnGraph } from './own-graph';
import { standingGraph } from './standing-graph';
import { estimatesGraph, quartilesGraph } from './survey-graphs';
import type { GraphRelease } from './releases';

export interface GraphAsked {
  readonly definition: IndicatorDefinition;
  readonly territory: TerritoryRef;
  /** Null: over the years. */
  readonly split: { readonly year: number; readonly by: Dimension } | null;
  /** Null: bars, or a line over the years. */
  readonly view: GraphView | null;
  /** What stands beside the indicator. */
  readonly others: readonly IndicatorDefinition[];
  /** Null: of what is published now. */
  readonly release: GraphRelease | null;
  /** The year that the address names, also where the graph is over all of them; null for none. */
  readonly shownYear: number | null;
  /** The last that is drawn, over the years; null for all. */
  readonly until: number | null;
}

export interface GraphData extends GraphAsked {
  readonly name: string;
  /** Null over the years, and where the figure has no such split. */
  readonly figure: SplitAnswer | null;
  /** The parts, the greatest first, those without a value last. */
  readonly parts: readonly PartAnswer[];
  readonly points: readonly PointAnswer[];
  readonly query: Query;
  /** How many there are. */
  readonly regions: number;
  /** Codes of the departments of the region; empty of the federation. */
  readonly departments: readonly string[];
  readonly demonstration: boolean;
  /** Whether some of it is known and not shown. */
  readonly isWithheld: boolean;
  /** A graph that is none of a figure's own parts or years. */
  readonly own: OwnGraph | null;
}

export const refOf = ({
  definition,
  territory,
  split,
  view,
  others,
  shownYear,
  until,
  release,
}: GraphAsked): GraphRef => ({
  indicator: definition.code,
  territory,
  split: split === null ? null : { year: split.year, by: split.by },
  view,
  year: split === null ? shownYear : null,
  until,
  others: others.map(({ code }) => code),
  release: release === null ? null : releaseName(release),
});

type ReadOwn = (executor: QueryExecutor, context: RequestContext, asked: OwnAsked) => Promise<OwnGraph>;

const OWN: Readonly<Record<OwnView, ReadOwn>> = {
  [MULTIPLES_VIEW]: multiplesGraph,
  [STANDING_VIEW]: standingGraph,
  [ESTIMATES_VIEW]: estimatesGraph,
  [QUARTILES_VIEW]: quartilesGraph,
};

/** One question to the public API. */
export async function readGraph(
  executor: QueryExecutor,
  context: RequestContext,
  asked: GraphAsked,
): Promise<GraphData> {
  const { territory, split } = asked;
  const { network } = context;
  const region = network.region(territory.code);
  const name = territory.code === '' ? FEDERATION_NAME : (region?.name ?? territory.code);
  const departments = (region?.departments ?? []).map(({ code }) => code);
  if (asked.view !== null && !isMapView(asked.view)) {
    const own = await OWN[asked.view](executor, context, { ...asked, year: asked.shownYear });
    const { query, demonstration } = own;
    return { ...asked, name, departments, regions: network.regions.length, query, demonstration, isWithheld: false, own, figure: null, parts: [], points: [] }; // prettier-ignore
  }
  const read = asked.release === null ? readNow(executor, context, asked) : readFrozen(executor, context, asked.release, asked); // prettier-ignore
  const { figure, series, query, regions } = await read;
  const shared = { ...asked, name, departments, regions, query, own: null };
  if (split === null) {
    const { until } = asked;
    const shown = until === null ? series : series.filter(({ year }) => year <= until);
    const points = drawnPoints(shown, asked.shownYear);
    // Of an invented year, that nothing may be shown of it is invented too.
    const about = [...points, ...series.filter(({ year }) => year === asked.shownYear)];
    return { ...shared, figure: null, parts: [], points, demonstration: about.some((point) => point.demonstration), isWithheld: shown.some(isSuppressed) }; // prettier-ignore
  }
  const parts = [...(figure?.breakdown ?? [])].sort(
    (a, b) => (knownNumber(b) ?? -Infinity) - (knownNumber(a) ?? -Infinity),
  );
  const isWithheld = parts.some(isSuppressed) || figure?.state === 'SUPPRESSED';
  return { ...shared, figure, parts, points: [], demonstration: figure?.demonstration ?? false, isWithheld };
}

interface GraphRead {
  readonly figure: SplitAnswer | null;
  readonly series: readonly PointAnswer[];
  readonly query: Query;
  readonly regions: number;
}

async function readNow(
  executor: QueryExecutor,
  context: RequestContext,
  { definition, territory, split }: GraphAsked,
): Promise<GraphRead> {
  const regions = context.network.regions.length;
  if (split === null) {
    const query = seriesQuery(territory, definition.code);
    return { figure: null, series: (await ask(executor, context, query)).lieu.series, query, regions };
  }
  const query = splitQuery(territory, split.year, definition.code, split.by);
  const [figure = null] = (await ask(executor, context, query)).lieu.keyFigures.figures;
  return { figure, series: [], query, regions };
}

async function readFrozen(
  executor: QueryExecutor,
  context: RequestContext,
  release: GraphRelease,
  { definition, territory, split }: GraphAsked,
): Promise<GraphRead> {
  const frozen = await readFrozenGraph(executor, context, release, territory, definition.code);
  const { query, regions, points } = frozen;
  const series = points === null || points.length === 0 ? frozenPoint(frozen, release.year) : points;
  const figure = split === null ? null : frozenSplit(frozen, split.by);
  return { figure, series, query, regions: regions.length };
}

/**
 * What is invented stands in no line with what is real: the real years, unless one that is invented is named. A year
 * of which nothing is known has its place between the others.
 */
function drawnPoints(series: readonly PointAnswer[], named: number | null): readonly PointAnswer[] {
  const points = series.filter((point) => !isOfLoneReports(point));
  const isInvented =
    series.some(({ year, demonstration }) => year === named && demonstration) ||
    !points.some((point) => isKnown(point) && !point.demonstration);
  const drawn = points.filter(({ demonstration }) => demonstration === isInvented);
  return drawn.some(isKnown) ? drawn : [];
}

const isKnown = (point: PointAnswer): boolean => knownNumber(point) !== null;

export const titleOf = ({ definition, name, split, until, release, own }: GraphData): string => {
  const frozen = release === null ? '' : ` (version figée ${releaseName(release)})`;
  if (own !== null) return `${own.title}${frozen}`;
  return split === null
    ? `${definition.label}, ${name}, au fil des années${until === null ? '' : `, jusqu’en ${until}`}${frozen}`
    : `${definition.label} par ${DIMENSION_WORDS[split.by].label.toLowerCase()}, ${name}, ${split.year}${frozen}`;
};

const isSuppressed = ({ state }: { readonly state: FigureState }): boolean => state === 'SUPPRESSED';

/** Why nothing is drawn, where nothing is. */
export function missingOf(data: GraphData): string {
  const { own, release, isWithheld } = data;
  if (own !== null) return own.missing;
  if (isWithheld) return 'Ce qui en est connu n’est pas diffusé\u00a0: secret statistique.';
  if (release !== null) return `La version figée ${releaseName(release)} n’a rien de ce chiffre pour ce choix.`;
  return `Rien n’est connu de ce chiffre pour ce choix\u00a0: ni dépôt publié, ni rapport ne le donne.${awaited(data)}`;
}

/** Which dataset would give it, and of a year how many have handed it in. */
function awaited({ definition, split, figure }: GraphData): string {
  if (definition.dataset === null) return '';
  const label = `Il se tire du jeu «\u00a0${datasetOf(definition.dataset).label}\u00a0»`;
  const { reporting = 0, expected = 0 } = figure?.coverage ?? {};
  return ` ${label}${split === null || expected <= 1 ? '' : `, publié par ${counted(reporting, 'région')} sur ${expected} pour ${split.year}`}.`;
}
