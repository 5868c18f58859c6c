import { definitionOf } from '../../datasets/catalogue';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { globalId } from '../../kernel/global-id';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import type { TerritoryRef } from '../../kernel/territory';
import { frozenPart, namedOf, placesOf } from '../annual-report/frozen-parts';
import type { PointAnswer, SplitAnswer } from '../figure-answers';
import { GraphiqueFigeDocument, type GraphiqueFigeQuery, type IndicatorCode } from '../generated/graphql';
import { ask, query, type Query } from '../query';
import type { GraphRelease } from './releases';

type FrozenFigure = NonNullable<GraphiqueFigeQuery['release']>['figures'][number];

/** What a release froze of a figure of one place. */
export interface FrozenGraph {
  /** Null where the release has nothing of it. */
  readonly figure: FrozenFigure | null;
  /** Names of the regions that there were. */
  readonly regions: readonly string[];
  /** Null in a release that was frozen before it was kept. */
  readonly points: readonly PointAnswer[] | null;
  readonly query: Query;
}

const idOf = ({ kind, code }: TerritoryRef): string =>
  kind === 'FEDERATION' ? globalId('Federation', FEDERATION_PROFILE.key) : globalId('Region', code);

/** One question about the release alone: the same answer for ever. */
export async function readFrozenGraph(
  executor: QueryExecutor,
  context: RequestContext,
  release: GraphRelease,
  territory: TerritoryRef,
  indicator: string,
): Promise<FrozenGraph> {
  const asked = query(GraphiqueFigeDocument, {
    version: release.id,
    lieu: idOf(territory),
    indicateur: indicator as IndicatorCode,
  });
  const { release: found } = await ask(executor, context, asked);
  const regions = found?.regionNames ?? context.network.regions.map(({ name }) => name);
  const figure = [...(found?.figures ?? []), ...(found?.unknownFigures ?? [])][0] ?? null;
  const series = found?.series ?? null;
  return {
    figure,
    regions,
    query: asked,
    points: series === null ? null : pointsOf(series, indicator, regions),
  };
}

/** As the same figure is answered now, split along a dimension. */
export function frozenSplit({ figure, regions }: FrozenGraph, by: string): SplitAnswer | null {
  if (figure === null) return null;
  return {
    ...figure,
    indicator: indicatorAnswer(figure.indicator),
    partialOf: namedOf(figure, regions),
    breakdown: figure.parts.filter(({ dimension }) => dimension === by).map((part) => frozenPart(part, regions)),
  };
}

type FrozenSeries = NonNullable<NonNullable<GraphiqueFigeQuery['release']>['series']>;

/** A series is kept where more than one year was known. */
function pointsOf(series: FrozenSeries, indicator: string, regions: readonly string[]): readonly PointAnswer[] {
  const points = series.find((each) => each.indicator === indicator)?.points ?? [];
  return points.map((point) => ({
    ...point,
    indicator: indicatorAnswer(indicator),
    partialOf: namedOf(point, regions),
    coverage: { reporting: point.reporting, expected: regions.length },
    printed: placesOf(point),
    declared: [],
  }));
}

/** The one year that a release without a series of the figure has of it. */
export function frozenPoint({ figure, regions }: FrozenGraph, year: number): readonly PointAnswer[] {
  if (figure === null) return [];
  return [
    {
      ...figure,
      year,
      indicator: indicatorAnswer(figure.indicator),
      partialOf: namedOf(figure, regions),
      printed: [],
      declared: [],
    },
  ];
}

function indicatorAnswer(code: string): SplitAnswer['indicator'] {
  const { label, unit, dataset } = definitionOf(code);
  return { code: code as IndicatorCode, label, unit, dataset: dataset as SplitAnswer['indicator']['dataset'] };
}
