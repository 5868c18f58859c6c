import type { IndicatorDefinition } from '../../datasets/indicator';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { FEDERATION } from '../../kernel/territory';
import { dataMention } from '../data-mention';
import type { Contradiction, FigureAnswer, PointAnswer } from '../figure-answers';
import {
  ImprimeDeIndicateurDocument,
  IndicateurParRegionDocument,
  type ImprimeDeIndicateurQuery,
  type IndicateurParRegionQuery,
  type IndicatorCode,
} from '../generated/graphql';
import { figuresQuery, reconciliationQuery } from '../key-figures/key-figures.query';
import { ask, query, type Query } from '../query';
import { yearsOfDemonstration } from '../years-of-demonstration';

/** The federation's figure of one year. */
export type YearAnswer = FigureAnswer & PointAnswer;
type RegionAnswer = IndicateurParRegionQuery['federation']['regions'][number];
/** A region's own figure, as the page of a year splits one. */
export type RegionFigure = RegionAnswer['keyFigures']['figures'][number] & Pick<RegionAnswer, 'code' | 'name'>;
export type PrintedOfIndicator = ImprimeDeIndicateurQuery['federation']['printedFigures'][number];

/** Everything that the page of an indicator shows. */
export interface IndicatorData {
  readonly definition: IndicatorDefinition;
  /** Of all years of which the federation knows anything, oldest first, whatever their state. */
  readonly history: readonly YearAnswer[];
  /** Of which the regions are shown; null as long as no year knows anything. */
  readonly year: number | null;
  readonly regions: readonly RegionFigure[];
  readonly regionsQuery: Query;
  /** Its parts and named subsets as reports print them of the federation: they stand for no whole. */
  readonly printedParts: readonly PrintedOfIndicator[];
  readonly contradictions: readonly Contradiction[];
  readonly inventedYears: ReadonlySet<number>;
  /** Whose data it is, and of when. */
  readonly mention: string;
}

const codeOf = ({ code }: IndicatorDefinition): IndicatorCode => code as IndicatorCode;

export const regionsQueryOf = (definition: IndicatorDefinition, annee: number): Query<IndicateurParRegionQuery> =>
  query(IndicateurParRegionDocument, { indicateur: codeOf(definition), annee });

/** Of any year. */
export const contradictionsQuery = reconciliationQuery(null);

/** `asked` is a year of which something is known; without one, the year that says most of the indicator. */
export async function readIndicator(
  executor: QueryExecutor,
  context: RequestContext,
  definition: IndicatorDefinition,
  asked: number | null,
): Promise<IndicatorData> {
  const reader = await context.figures();
  const years = [...reader.knownYears(FEDERATION)].reverse();
  const [history, { federation }, { reconciliation }] = await Promise.all([
    Promise.all(
      years.map(async (year): Promise<YearAnswer> => {
        const { lieu } = await ask(executor, context, figuresQuery(FEDERATION, year, [definition.code]));
        const [figure] = lieu.keyFigures.figures;
        if (figure === undefined) throw new Error(`no figure for ${definition.code}`);
        return { ...figure, year };
      }),
    ),
    ask(executor, context, query(ImprimeDeIndicateurDocument, { indicateur: codeOf(definition) })),
    ask(executor, context, contradictionsQuery),
  ]);
  const printedParts = federation.printedFigures.filter(({ dimension, scope }) => dimension !== null || scope !== null);
  const year = asked ?? mostTelling(history, printedParts);
  const regionsQuery = regionsQueryOf(definition, year ?? 0);
  return {
    definition,
    history,
    year,
    regions: year === null ? [] : await readRegions(executor, context, regionsQuery),
    regionsQuery,
    printedParts,
    contradictions: reconciliation.filter(({ indicator }) => indicator.code === definition.code),
    inventedYears: yearsOfDemonstration(reader),
    mention: dataMention(reader.snapshot.whole),
  };
}

async function readRegions(
  executor: QueryExecutor,
  context: RequestContext,
  asked: Query<IndicateurParRegionQuery>,
): Promise<readonly RegionFigure[]> {
  const { federation } = await ask(executor, context, asked);
  return federation.regions.flatMap(({ code, name, keyFigures }) =>
    keyFigures.figures.map((figure) => ({ ...figure, code, name })),
  );
}

/** The latest that is known and real; else known in part; else by printed parts; else invented; else the latest of all. */
function mostTelling(history: readonly YearAnswer[], printed: readonly PrintedOfIndicator[]): number | null {
  const latest = [...history].reverse();
  const found =
    latest.find(({ value, demonstration }) => value !== null && !demonstration) ??
    latest.find(({ partialValue, demonstration }) => partialValue !== null && !demonstration) ??
    latest.find(({ year }) => printed.some((each) => each.year === year)) ??
    latest.find(({ value, partialValue }) => (value ?? partialValue) !== null) ??
    latest[0];
  return found?.year ?? null;
}
