import type { Region } from '../../network/network';
import type { RequestContext } from '../../graphql/context';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import type { QueryExecutor } from '../../graphql/executor';
import { FEDERATION } from '../../kernel/territory';
import type { FigureAnswer } from '../figure-answers';
import { figuresQuery } from '../key-figures/key-figures.query';
import { ask } from '../query';
import { yearsOfDemonstration } from '../years-of-demonstration';
import { holdingsQuery } from './home.query';

/** What the home page shows. */
export interface HomeData {
  readonly year: number;
  /** Of which there is any figure, newest first. */
  readonly years: readonly number[];
  /** Those of them that the demonstration lives in. */
  readonly inventedYears: ReadonlySet<number>;
  readonly figures: readonly FigureAnswer[];
  /** A later year that is being collected: what is known of it, in part or whole. Null without one. */
  readonly underWay: { readonly year: number; readonly figures: readonly FigureAnswer[] } | null;
  readonly regions: readonly Region[];
  readonly adherents: number;
  readonly reports: number;
}

const SHOWN = FEDERATION_PROFILE.keyFigures.home;

/** The figures are those of the year that key figures are of when none is asked. */
export async function readHome(executor: QueryExecutor, context: RequestContext): Promise<HomeData> {
  const reader = await context.figures();
  const year = await reader.defaultYear(FEDERATION);
  const years = reader.knownYears(FEDERATION);
  const inventedYears = yearsOfDemonstration(reader);
  const later = years.find((each) => each > year && !inventedYears.has(each));
  const figuresOf = (of: number) => ask(executor, context, figuresQuery(FEDERATION, of, SHOWN));
  const [{ lieu }, underWay, { federation, sources }] = await Promise.all([
    figuresOf(year),
    later === undefined ? null : figuresOf(later),
    ask(executor, context, holdingsQuery),
  ]);
  return {
    year,
    years,
    inventedYears,
    figures: lieu.keyFigures.figures,
    underWay:
      later === undefined || underWay === null ? null : { year: later, figures: underWay.lieu.keyFigures.figures },
    regions: context.network.regions,
    adherents: federation.adherents.totalCount,
    reports: sources.length,
  };
}
