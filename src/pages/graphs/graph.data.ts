import { isSurveyed } from '../../datasets/roles';
import type { IndicatorDefinition } from '../../datasets/indicator';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { DIMENSION_WORDS } from '../../kernel/dimensions';
import type { Dimension } from '../../kernel/codes';
import { FEDERATION_NAME } from '../../network/network';
import type { TerritoryRef } from '../../kernel/territory';
import { bars } from '../charts/bars';
import { lineChart } from '../charts/line';
import type { Drawing } from '../charts/svg';
import type { PartAnswer, PointAnswer, SplitAnswer } from '../figure-answers';
import { seriesQuery, splitQuery } from '../key-figures/key-figures.query';
import { isOfLoneReports, knownNumber } from '../part-words';
import { ask, type Query } from '../query';

export interface GraphAsked {
  readonly definition: IndicatorDefinition;
  readonly territory: TerritoryRef;
  /** Null: over the years. */
  readonly split: { readonly year: number; readonly by: Dimension } | null;
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
  readonly demonstration: boolean;
}

/** A drawing of more is a wall; its table has them all. */
const MOST_BARS = 40;

/** One question to the public API. */
export async function readGraph(
  executor: QueryExecutor,
  context: RequestContext,
  asked: GraphAsked,
): Promise<GraphData> {
  const { definition, territory, split } = asked;
  const { network } = context;
  const name = territory.code === '' ? FEDERATION_NAME : (network.region(territory.code)?.name ?? territory.code);
  const shared = { ...asked, name, regions: network.regions.length };
  if (split === null) {
    const query = seriesQuery(territory, definition.code);
    const { series } = (await ask(executor, context, query)).lieu;
    const known = series.filter((point) => knownNumber(point) !== null && !isOfLoneReports(point));
    const real = known.filter(({ demonstration }) => !demonstration);
    // What is invented stands in no line with what is real.
    const points = real.length > 0 ? real : known;
    const demonstration = points.some((point) => point.demonstration);
    return { ...shared, figure: null, parts: [], points, query, demonstration };
  }
  const query = splitQuery(territory, split.year, definition.code, split.by);
  const figure = (await ask(executor, context, query)).lieu.keyFigures.figures[0] ?? null;
  const parts = [...(figure?.breakdown ?? [])].sort(
    (a, b) => (knownNumber(b) ?? -Infinity) - (knownNumber(a) ?? -Infinity),
  );
  return { ...shared, figure, parts, points: [], query, demonstration: figure?.demonstration ?? false };
}

export const titleOf = ({ definition, name, split }: GraphData): string =>
  split === null
    ? `${definition.label}, ${name}, au fil des années`
    : `${definition.label} par ${DIMENSION_WORDS[split.by].label.toLowerCase()}, ${name}, ${split.year}`;

/** Null where nothing is known: a chart of nothing says nothing. */
export function drawingOf(data: GraphData): Drawing | null {
  const { definition, split, points, parts, regions, demonstration } = data;
  const head = { id: 'graphique', title: titleOf(data), unit: definition.unit, regions };
  if (split === null)
    return points.length === 0 ? null : lineChart({ ...head, points, joined: !isSurveyed(definition) });
  if (parts.every((part) => knownNumber(part) === null)) return null;
  const drawing = bars({ ...head, parts: parts.slice(0, MOST_BARS), demonstration });
  if (parts.length <= MOST_BARS) return drawing;
  return { ...drawing, summary: `${drawing.summary} Les ${MOST_BARS} premières sont dessinées, le tableau a les ${parts.length}.` }; // prettier-ignore
}
