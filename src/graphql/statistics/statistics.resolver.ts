import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { doc } from '../common/doc';
import { Keepable } from '../common/keepable';
import type { RequestContext } from '../context';
import { tableOf } from '../cost/cost';
import { CoverageType } from '../figures/coverage.type';
import { indicatorRowOf } from '../figures/indicator-row';
import { IndicatorType } from '../figures/indicator.type';
import { PARTIAL_OF } from '../figures/partial-fields';
import { territoryRows } from '../network/territory-rows';
import { TerritoryType } from '../network/territory.type';
import { StatisticsRowType } from './statistics-row.type';
import { StatisticsInput } from './statistics.input';

@Resolver(() => StatisticsRowType)
export class StatisticsResolver {
  @Keepable()
  @Query(
    () => [StatisticsRowType],
    doc(
      'Des chiffres groupés selon des dimensions qu’ils ont en commun, pour des tableaux simples ou croisés ; voir StatisticsRow.',
      'Figures grouped by any dimensions that they have in common, for tables and pivots; see StatisticsRow.',
      { complexity: tableOf },
    ),
  )
  async statistics(
    @Arg('input', () => StatisticsInput, doc('Ce que le tableau doit montrer.', 'What the table is to show.'))
    input: StatisticsInput,
    @Ctx() { figures, marks }: RequestContext,
  ): Promise<StatisticsRowType[]> {
    const reader = await figures();
    return marks.on(await reader.statistics(input)).map((row) => ({
      year: row.year,
      keys: row.keys,
      value: row.value,
      partialValue: row.partialValue,
      partialOf: row.partialOf,
      state: row.state,
      demonstration: row.demonstration,
      indicatorCode: row.indicator,
      coverageRow: { ...row.coverage, listMissing: () => reader.statisticsMissing(row) },
    }));
  }

  @FieldResolver(() => IndicatorType, doc('Indicateur.', 'Indicator.'))
  indicator(@Root() { indicatorCode }: StatisticsRowType): IndicatorType {
    return indicatorRowOf(indicatorCode);
  }

  @FieldResolver(() => [TerritoryType], PARTIAL_OF)
  partialOf(@Root() { partialOf }: StatisticsRowType, @Ctx() context: RequestContext) {
    return territoryRows(context, partialOf);
  }

  @FieldResolver(
    () => CoverageType,
    doc(
      'Qui a rendu compte du territoire de la ligne, sur combien.',
      'Who reported on the row’s territory, of how many.',
    ),
  )
  coverage(@Root() { coverageRow }: StatisticsRowType): CoverageType {
    return coverageRow;
  }
}
