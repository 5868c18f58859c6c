import type { RequestContext } from '../../graphql/context';
import { costOf } from '../../graphql/cost/cost-of';
import type { QueryExecutor } from '../../graphql/executor';
import type { Network } from '../../network/network';
import { parse } from 'graphql';
import {
  ExplorerFederationDocument,
  ExplorerFederationEtRegionsDocument,
  ExplorerRegionsDocument,
  type Dimension,
  type IndicatorCode,
} from '../generated/graphql';
import { ask, query, type Query } from '../query';
import { asksFederation, cellsOf, type Answer, type Cell } from './cells';
import { frozenRows } from './frozen-answer';
import { frozenQuestion, type FrozenAnswer } from './frozen-question';
import { hasRegions, isFrozen, regionsOf, type Choice } from './choice';
import { Grid } from './grid';
import type { IndicatorChoice, Possible } from './possible';

/** A choice with its answer. */
export interface Explored {
  readonly choice: Choice;
  readonly grid: Grid;
  readonly query: Query;
  readonly indicators: ReadonlyMap<string, IndicatorChoice>;
  readonly demonstration: boolean;
  readonly regions: Network['regions'];
  /** Of when the data are. */
  readonly mention: string;
}

/** The choice in the words of the public API, with what its answer says. */
function questionOf(
  choice: Choice,
  network: Network,
): { readonly asked: Query; readonly read: (answer: unknown) => Answer } {
  return isFrozen(choice)
    ? {
        asked: frozenQuestion(choice, network),
        read: (answer) => frozenRows(answer as FrozenAnswer, choice, network),
      }
    : { asked: questionNow(choice), read: (answer) => answer as Answer };
}

function questionNow(choice: Choice): Query<Answer> {
  const shared = { indicateurs: [...choice.indicators] as IndicatorCode[], annees: [...choice.years] };
  const par = [...choice.by] as Dimension[];
  const asked = regionsOf(choice);
  const ofRegions = { parRegion: ['REGION' as const, ...par], regions: asked === null ? null : [...asked] };
  if (!hasRegions(choice)) return query(ExplorerFederationDocument, { ...shared, par });
  return asksFederation(choice)
    ? query(ExplorerFederationEtRegionsDocument, { ...shared, par, ...ofRegions })
    : query(ExplorerRegionsDocument, { ...shared, ...ofRegions });
}

/** Whether the API would answer it to anybody, who costs at most so much. */
export function isTooMuch({ schema }: QueryExecutor, choice: Choice, network: Network, most: number): boolean {
  const { text, variables } = questionOf(choice, network).asked;
  const cost = costOf(schema, parse(text), null, variables);
  return cost === null || cost > most;
}

/** One question to the public API. */
export async function explore(
  executor: QueryExecutor,
  context: RequestContext,
  choice: Choice,
  { possible, mention }: { readonly possible: Possible; readonly mention: string },
): Promise<Explored> {
  const question = questionOf(choice, context.network);
  const answer = question.read(await ask(executor, context, question.asked));
  const cells: readonly Cell[] = cellsOf(answer, choice, context.network);
  const chosen = choice.indicators.flatMap((code) => possible.indicator(code) ?? []);
  return {
    choice,
    grid: new Grid(cells, choice, new Map(chosen.map(({ code, label }) => [code, label]))),
    query: question.asked,
    indicators: new Map(chosen.map((each) => [each.code, each])),
    demonstration: cells.some(({ demonstration }) => demonstration),
    regions: context.network.regions,
    mention,
  };
}
