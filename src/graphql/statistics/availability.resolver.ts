import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { doc } from '../common/doc';
import { Keepable } from '../common/keepable';
import type { RequestContext } from '../context';
import { availabilityAsked, REGION_COUNT, times } from '../cost/cost';
import { IndicatorCodeEnum } from '../figures/indicator-code.enum';
import { indicatorRowOf } from '../figures/indicator-row';
import { IndicatorType } from '../figures/indicator.type';
import { RegionType } from '../network/region.type';
import { regionOrNull } from '../network/territory-rows';
import { AvailabilityType } from './availability.type';

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
        'Années, de 1985 à l’an prochain ; absentes : toutes celles connues.',
        'Years, 1985 to next year; when left out: all that are known.',
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
