import { definitionOf } from '../../datasets/catalogue';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { FEDERATION, type TerritoryRef } from '../../kernel/territory';
import type { Region } from '../../network/network';
import { type Query } from '../../graphql/playground-link';
import { dataMention } from '../data-mention';
import { ask } from '../query';
import { isOfLoneReports, knownNumber } from '../part-words';
import { yearsOfDemonstration } from '../years-of-demonstration';
import type { Answered } from './answered';
import { readBoxes, type BoxGroup } from './boxes.data';
import { readKeyDates, type KeyDates } from './key-dates.data';
import { BARS, KEY_INDICATORS, SERIES } from './groups';
import { readStanding, type StandingData } from './standing.data';
import type {
  Contradiction,
  FigureAnswer,
  IndicatorAnswer,
  PointAnswer,
  PrintedOfTerritory,
  RegionSeries,
  RegionsFigure,
  SplitAnswer,
} from '../figure-answers';
import {
  figuresQuery,
  printedQuery,
  reconciliationQuery,
  regionsQuery,
  seriesOfRegionsQuery,
  seriesQuery,
  splitQuery,
} from './key-figures.query';

/** What every page of a place and a year shows, and with which queries it was asked. */
export interface PlaceData {
  readonly territory: TerritoryRef;
  readonly name: string;
  readonly year: number;
  /** Whether any figure of the page is invented. */
  readonly demonstration: boolean;
  /** Of which some published dataset is. */
  readonly inventedYears: ReadonlySet<number>;
  /** Newest first. */
  readonly years: readonly number[];
  readonly regions: readonly Region[];
  /** Whose data it is, and of when. */
  readonly mention: string;
  readonly figures: readonly FigureAnswer[];
  readonly printed: Answered<readonly PrintedOfTerritory[]>;
  /** About this very territory. */
  readonly contradictions: readonly Contradiction[];
  readonly query: Query;
}

/** Everything that a page of key figures shows. */
export interface KeyFiguresData extends PlaceData {
  readonly map: Answered<SplitAnswer>;
  readonly bars: readonly (Answered<SplitAnswer> & {
    readonly id: string;
    readonly title: string;
    readonly dimension: string;
  })[];
  readonly series: readonly (Answered<readonly PointAnswer[]> & {
    readonly id: string;
    readonly indicator: IndicatorAnswer;
  })[];
  readonly boxes: readonly BoxGroup[];
  /** Null for a federation that collects no events. */
  readonly keyDates: KeyDates | null;
  /** Where nothing national is known of the federation's year: its regions' figures. */
  readonly ofRegions: Answered<readonly RegionsFigure[]> | null;
  /** Of the federation: each region over the years, of what the map shows. Null for a region. */
  readonly multiples: Answered<readonly RegionSeries[]> | null;
  /** Of a region: the others, and the federation. Null for the federation. */
  readonly standing: StandingData | null;
}

export type { Answered } from './answered';

/** Figures of a place and a year, beside what reports print and where they disagree. The region must be one that there is. */
export async function readPlace(
  executor: QueryExecutor,
  context: RequestContext,
  territory: TerritoryRef,
  year: number,
  indicators: readonly string[],
): Promise<PlaceData> {
  const query = figuresQuery(territory, year, indicators);
  const imprint = printedQuery(territory, year);
  const [reader, { lieu }, printed, { reconciliation }] = await Promise.all([
    context.figures(),
    ask(executor, context, query),
    ask(executor, context, imprint),
    ask(executor, context, reconciliationQuery(year)),
  ]);
  const { figures } = lieu.keyFigures;
  return {
    territory,
    demonstration: figures.some((figure) => figure.demonstration),
    inventedYears: yearsOfDemonstration(reader),
    name: lieu.name,
    year,
    years: reader.knownYears(FEDERATION),
    regions: context.network.regions,
    mention: dataMention(reader.snapshot.whole),
    figures,
    printed: { query: imprint, answer: printed.lieu.printedFigures },
    contradictions: reconciliation.filter(({ territory: where }) =>
      territory.kind === 'FEDERATION'
        ? where.__typename === 'Federation'
        : where.__typename === 'Region' && where.code === territory.code,
    ),
    query,
  };
}

/** Asks for everything at once, so that what can be read together is. */
export async function readKeyFigures(
  executor: QueryExecutor,
  context: RequestContext,
  territory: TerritoryRef,
  year: number,
  mapIndicator: string,
): Promise<KeyFiguresData> {
  const split = async (of: TerritoryRef, indicator: string, dimension: string): Promise<Answered<SplitAnswer>> => {
    const asked = splitQuery(of, year, indicator, dimension);
    const { lieu } = await ask(executor, context, asked);
    const [answer] = lieu.keyFigures.figures;
    if (answer === undefined) throw new Error(`no figure for ${indicator}`);
    return { answer, query: asked };
  };
  const isRegion = territory.kind !== 'FEDERATION';
  const [place, map, boxes, keyDates, multiples, standing, bars, series] = await Promise.all([
    readPlace(executor, context, territory, year, KEY_INDICATORS),
    split(FEDERATION, mapIndicator, 'REGION'),
    readBoxes(executor, context, territory, year),
    readKeyDates(executor, context, territory, year),
    isRegion ? null : readMultiples(executor, context, mapIndicator),
    isRegion ? readStanding(executor, context, year) : null,
    Promise.all(
      BARS.map(async ({ id, title, indicator, dimension }) => ({
        id,
        title,
        dimension,
        ...(await split(territory, indicator, dimension)),
      })),
    ),
    Promise.all(
      SERIES.map(async ({ id, indicator }) => {
        const asked = seriesQuery(territory, indicator);
        const points = (await ask(executor, context, asked)).lieu.series;
        return { id, query: asked, all: points };
      }),
    ),
  ]);
  const { figures, demonstration } = place;
  return {
    ...place,
    ofRegions: isNothingNational(territory, figures) ? await regionsOf(executor, context, year, figures) : null,
    map,
    boxes,
    keyDates,
    multiples,
    standing,
    bars,
    series: series.flatMap(({ all, ...each }) => {
      // Years that are invented and years that are real stand in no line together, nor does what one region's report prints.
      const answer = all.filter((point) => point.demonstration === demonstration && !isOfLoneReports(point));
      const indicator = answer[0]?.indicator;
      // Of what is withheld in every year there is no line.
      if (indicator === undefined || answer.every((point) => knownNumber(point) === null)) return [];
      return [{ ...each, answer, indicator }];
    }),
  };
}

async function readMultiples(
  executor: QueryExecutor,
  context: RequestContext,
  indicator: string,
): Promise<Answered<readonly RegionSeries[]>> {
  const query = seriesOfRegionsQuery(indicator);
  return { query, answer: (await ask(executor, context, query)).federation.regions };
}

/** Whether a year is one of some regions' own reports alone: no number of it is the federation's. */
const isNothingNational = ({ kind }: TerritoryRef, figures: readonly FigureAnswer[]): boolean =>
  kind === 'FEDERATION' &&
  figures.every((figure) => (figure.value === null && figure.partialValue === null) || isOfLoneReports(figure));

async function regionsOf(
  executor: QueryExecutor,
  context: RequestContext,
  year: number,
  figures: readonly FigureAnswer[],
): Promise<Answered<readonly RegionsFigure[]>> {
  const printed = figures
    .filter(({ state, indicator }) => state === 'PARTIAL' && definitionOf(indicator.code).dimensions.includes('REGION'))
    .map(({ indicator }) => indicator.code);
  const query = regionsQuery(year, printed);
  const { federation } = await ask(executor, context, query);
  return { answer: federation.keyFigures.figures, query };
}
