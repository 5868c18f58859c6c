import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { FIRST_YEAR } from '../../kernel/year';
import { availabilityAsked, REGION_COUNT, times, tableOf } from '../common/cost';
import { doc } from '../common/describe';
import { Keepable } from '../common/keepable';
import type { RequestContext } from '../context';
import { IndicatorCodeEnum } from '../enums/figure.enums';
import { slotsOfRow } from '../../federation/source-slot';
import { CoverageType } from '../figures/types/figure-details.types';
import { PARTIAL_OF } from '../figures/types/figure.types';
import { regionOrNull, territoryRows } from '../network/territory-rows';
import { RegionType, TerritoryType } from '../network/territory.types';
import { indicatorRowOf } from '../reference/indicator.resolver';
import { IndicatorType } from '../reference/indicator.type';
import { AvailabilityType, StatisticsRowType, StatisticsInput } from './statistics.types';

@Resolver(() => AvailabilityType)
export class AvailabilityResolver {
  @Keepable()
  @Query(
    () => [AvailabilityType],
    doc(
      'Quels indicateurs existent, pour quelles années et quelles régions ; ce dont rien n’est connu n’y est pas. Dans l’ordre du catalogue, l’année la plus récente d’abord, ou dans l’ordre demandé.',
      'Which indicators exist, for which years and regions; what nothing is known of is not in it. In the order of the catalogue, newest year first, or as asked.',
      { complexity: availabilityAsked },
    ),
  )
  async availability(
    @Arg(
      'indicators',
      () => [IndicatorCodeEnum],
      doc('Indicateurs ; absents : tous.', 'Indicators; when left out: all.', { nullable: true }),
    )
    indicators: string[] | null | undefined,
    @Arg(
      'years',
      () => [Int],
      doc(
        `Années, de ${FIRST_YEAR} à l’an prochain ; absentes : toutes celles connues.`,
        `Years, ${FIRST_YEAR} to next year; when left out: all that are known.`,
        {
          nullable: true,
        },
      ),
    )
    years: number[] | null | undefined,
    @Ctx() { figures, marks }: RequestContext,
  ): Promise<AvailabilityType[]> {
    const reader = await figures();
    const found = await reader.availability({ indicators: indicators ?? null, years: years ?? null });
    const asked = new Set(found.map(({ year }) => year));
    marks.from(reader.snapshot.publications.all().filter(({ year }) => asked.has(year)));
    return found.map(({ indicator, regions, ...rest }) => ({
      ...rest,
      indicatorCode: indicator,
      regionCodes: regions,
    }));
  }

  @FieldResolver(() => IndicatorType, doc('Indicateur.', 'Indicator.'))
  indicator(@Root() { indicatorCode }: AvailabilityType): IndicatorType {
    return indicatorRowOf(indicatorCode);
  }

  @FieldResolver(
    () => [RegionType],
    doc('Régions qui ont un chiffre, par ordre alphabétique.', 'Regions that have a figure, in alphabetical order.', {
      complexity: times(REGION_COUNT),
    }),
  )
  regions(@Root() { regionCodes }: AvailabilityType, @Ctx() context: RequestContext): RegionType[] {
    return regionCodes.map((code) => regionOrNull(context, code)).filter((region) => region !== null);
  }
}

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
    @Ctx() { figures, marks, network }: RequestContext,
  ): Promise<StatisticsRowType[]> {
    const reader = await figures();
    return marks.on(await reader.statistics(input)).map((row) => ({
      year: row.year,
      keys: row.keys,
      value: row.value,
      partialValue: row.partialValue,
      partialOf: row.partialOf,
      state: row.state,
      basis: row.basis,
      approximate: row.approximate,
      demonstration: row.demonstration,
      indicatorCode: row.indicator,
      coverageRow: {
        ...row.coverage,
        slots: slotsOfRow(network, row, input.regions ?? null),
        listMissing: () => reader.statisticsMissing(row),
      },
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
