import { Arg, Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import type { DatasetCode } from '../../kernel/codes';
import { FIRST_YEAR } from '../../kernel/year';
import type { Estimate, ObservedGroup, Observatory } from '../../reading/observatory/observed';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { DatasetCodeEnum } from '../enums/figure.enums';
import { territoryRow } from '../network/territory-rows';
import { FederationType, RegionType, TerritoryType } from '../network/territory.types';
import { indicatorRowOf } from '../reference/indicator.resolver';
import { IndicatorType } from '../reference/indicator.type';
import { EstimateType } from './estimate.type';
import { ESTIMATE_METHOD } from '../../reading/observatory/method';
import { ObservatoryType } from './observatory.types';

/** The same for the federation and for a region. */
function observatoryOf<Parent extends FederationType | RegionType>(type: ClassType<Parent>) {
  @Resolver(() => type)
  class TerritoryObservatory {
    @FieldResolver(
      () => ObservatoryType,
      doc(
        'L’observatoire d’une enquête, une année : répondants, mesures par type et par région, médianes, estimations. Public, secret statistique tenu.',
        'The observatory of a survey in one year: respondents, measures by type and by region, medians, estimates. Public, within statistical secrecy.',
      ),
    )
    async observatory(
      @Root() { ref }: FederationType | RegionType,
      @Arg('year', () => Int, doc(`Année, de ${FIRST_YEAR} à l’an prochain.`, `Year, ${FIRST_YEAR} to next year.`))
      year: number,
      @Arg(
        'survey',
        () => DatasetCodeEnum,
        doc('Enquête ; absente : la première qui est déclarée.', 'Survey; when left out: the first that is declared.', {
          nullable: true,
        }),
      )
      survey: DatasetCode | null | undefined,
      @Ctx() { figures, marks }: RequestContext,
    ): Promise<ObservatoryType> {
      const observatory = await (await figures()).observatory({ territory: ref, year, survey: survey ?? null });
      marks.on(figuresIn(observatory));
      return observatoryRow(observatory);
    }
  }
  return TerritoryObservatory;
}

export const OBSERVATORY_RESOLVERS = [observatoryOf(FederationType), observatoryOf(RegionType)];

@Resolver(() => ObservatoryType)
export class ObservatoryResolver {
  @FieldResolver(() => TerritoryType, doc('De qui est cet observatoire.', 'Whose observatory this is.'))
  territory(@Root() { ref }: ObservatoryType, @Ctx() context: RequestContext) {
    return territoryRow(context, ref);
  }
}

@Resolver(() => EstimateType)
export class EstimateResolver {
  @FieldResolver(() => IndicatorType, doc('Ce qui est estimé.', 'What is estimated.'))
  indicator(@Root() { indicatorCode }: EstimateType): IndicatorType {
    return indicatorRowOf(indicatorCode);
  }
}

const figuresIn = ({ whole, byType, byRegion }: Observatory) =>
  [whole, ...byType, ...byRegion].flatMap(({ respondents, measures }: ObservedGroup) => [
    respondents,
    ...measures.map(({ figure }) => figure),
  ]);

const observatoryRow = ({
  territory,
  year,
  survey,
  whole,
  byType,
  byRegion,
  estimates,
}: Observatory): ObservatoryType => ({
  ref: territory,
  year,
  survey,
  whole,
  byStructureType: byType,
  byRegion,
  estimates: estimates.map(estimateRow),
});

const estimateRow = ({ indicator, interval, ...rest }: Estimate): EstimateType => ({
  ...rest,
  indicatorCode: indicator,
  value: interval?.value ?? null,
  lower: interval?.lower ?? null,
  upper: interval?.upper ?? null,
  method: ESTIMATE_METHOD,
});
