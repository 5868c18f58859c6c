import { definitionOf } from '../../datasets/catalogue';
import type { FigureState, Unit } from '../../kernel/codes';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { FEDERATION } from '../../kernel/territory';
import type { Standing } from '../charts/standing';
import type { FigureAnswer, RegionsFigure } from '../figure-answers';
import { ask } from '../query';
import type { Answered } from './answered';
import { HELD_AGAINST_OTHERS } from './groups';
import { figuresQuery, regionsQuery } from './key-figures.query';

/** What a region is held against: the same figures of every region, as anybody may read them, and of the federation. */
export interface StandingData {
  readonly ofRegions: Answered<readonly RegionsFigure[]>;
  readonly national: readonly FigureAnswer[];
}

/** The same, whether it is read now or from a frozen year. */
export interface HeldAgainst {
  readonly regions: readonly {
    readonly indicator: { readonly code: string; readonly label: string; readonly unit: Unit };
    readonly breakdown: readonly { readonly key: string; readonly value: number | null; readonly state: FigureState }[];
  }[];
  readonly national: readonly { readonly indicator: { readonly code: string }; readonly value: number | null }[];
}

/** Of fewer, to be first or last says nothing. */
const FEWEST_REGIONS = 3;

export async function readStanding(
  executor: QueryExecutor,
  context: RequestContext,
  year: number,
  codes: readonly string[] = HELD_AGAINST_OTHERS,
): Promise<StandingData> {
  const query = regionsQuery(year, codes);
  const [{ federation }, { lieu }] = await Promise.all([
    ask(executor, context, query),
    ask(executor, context, figuresQuery(FEDERATION, year, codes)),
  ]);
  return { ofRegions: { query, answer: federation.keyFigures.figures }, national: lieu.keyFigures.figures };
}

/**
 * Where a region stands, figure by figure: among the regions whose value is known whole and shown, and only where it is
 * one of them. Of a rate the federation's own is the mean, and none where that is not known: means of rates are none.
 */
export function standingsOf(
  { regions, national }: HeldAgainst,
  region: string,
): readonly (Standing & { readonly code: string })[] {
  return regions.flatMap(({ indicator: { code, label, unit }, breakdown }) => {
    const known = breakdown.flatMap(({ key, value, state }) =>
      state === 'KNOWN' && value !== null ? { key, value } : [],
    );
    const own = known.find(({ key }) => key === region);
    if (own === undefined || known.length < FEWEST_REGIONS) return [];
    const { aggregation } = definitionOf(code);
    const isCount = aggregation === 'SUM' || aggregation === 'DISTINCT';
    const whole = national.find(({ indicator }) => indicator.code === code)?.value ?? null;
    const mean = isCount ? known.reduce((sum, { value }) => sum + value, 0) / known.length : whole;
    if (mean === null) return [];
    return {
      code,
      label,
      unit,
      value: own.value,
      others: known.flatMap(({ key, value }) => (key === region ? [] : value)),
      mean,
      rank: 1 + known.filter(({ value }) => value > own.value).length,
    };
  });
}
