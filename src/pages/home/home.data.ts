import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../../graphql/context';
import { FEDERATION } from '../../kernel/territory';
import { figuresQuery, type FiguresAnswer, type FigureAnswer } from '../key-figures/key-figures.query';
import { ask } from '../query';
import { yearsOfDemonstration } from '../years-of-demonstration';
import { holdingsQuery, type HoldingsAnswer } from './home.query';

/** What the home page shows. */
export interface HomeData {
  readonly year: number;
  /** Of which there is any figure, newest first. */
  readonly years: readonly number[];
  /** Those of them that the demonstration lives in. */
  readonly inventedYears: ReadonlySet<number>;
  readonly figures: readonly FigureAnswer[];
  readonly regions: number;
  readonly adherents: number;
  readonly reports: number;
}

const SHOWN = [
  'ADHERENTS_TOTAL',
  'ADHERENTS_SIAE_RATE',
  'ACTIVITY_PEOPLE_SUPPORTED',
  'ACTIVITY_HOURS_WORKED',
  'ACTIVITY_FTE',
  'FORMATIONS_SESSIONS',
  'FORMATIONS_TRAINEES',
  'LEGAL_REQUESTS_RECEIVED',
];

/** The figures are those of the year that key figures are of when none is asked. */
export async function readHome(schema: GraphQLSchema, context: RequestContext): Promise<HomeData> {
  const reader = await context.figures();
  const year = await reader.defaultYear(FEDERATION);
  const [{ lieu }, { federation, sources }] = await Promise.all([
    ask<FiguresAnswer>(schema, context, figuresQuery(FEDERATION, year, SHOWN)),
    ask<HoldingsAnswer>(schema, context, holdingsQuery),
  ]);
  return {
    year,
    years: reader.knownYears(FEDERATION),
    inventedYears: yearsOfDemonstration(reader),
    figures: lieu.keyFigures.figures,
    regions: context.network.regions.length,
    adherents: federation.adherents.totalCount,
    reports: sources.length,
  };
}
