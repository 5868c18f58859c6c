import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { doc } from '../common/doc';
import { Keepable } from '../common/keepable';
import { yearOrNull } from '../common/years';
import type { RequestContext } from '../context';
import { times } from '../cost/cost';
import { indicatorRowOf } from '../figures/indicator-row';
import { IndicatorType } from '../figures/indicator.type';
import { territoryRow } from '../network/territory-rows';
import { TerritoryType } from '../network/territory.type';
import { sourceRow } from '../reference/reference-rows';
import { SourceType } from '../reference/source.type';
import { discrepancyRow } from './discrepancy-row';
import { DiscrepancyType } from './discrepancy.type';

@Resolver(() => DiscrepancyType)
export class DiscrepancyResolver {
  @Keepable()
  @Query(
    () => [DiscrepancyType],
    doc(
      'Où des chiffres se contredisent : un total et ses parts, des chiffres imprimés ou déclarés entre eux, un chiffre calculé et un chiffre imprimé, un adhérent compté dans deux délégations. Sans année, toutes.',
      'Where figures disagree: totals with their own parts, printed or declared figures with each other, computed with printed, an adherent counted in two delegations. All years when year is left out.',
      { complexity: times(30) },
    ),
  )
  async reconciliation(
    @Arg('year', () => Int, doc('Année, de 1985 à l’an prochain.', 'Year, 1985 to next year.', { nullable: true }))
    year: number | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<DiscrepancyType[]> {
    const asked = yearOrNull(year);
    return (await (await context.figures()).reconciliation(asked)).map((each) => discrepancyRow(context, each));
  }

  @FieldResolver(() => TerritoryType, doc('De qui sont les chiffres.', 'Whose figures they are.'))
  territory(@Root() { discrepancy }: DiscrepancyType, @Ctx() context: RequestContext) {
    return territoryRow(context, discrepancy.territory);
  }

  @FieldResolver(() => IndicatorType, doc('Indicateur.', 'Indicator.'))
  indicator(@Root() { discrepancy }: DiscrepancyType): IndicatorType {
    return indicatorRowOf(discrepancy.indicator);
  }

  @FieldResolver(() => [SourceType], doc('Les rapports en cause.', 'The reports concerned.', { complexity: times(2) }))
  sources(@Root() { discrepancy }: DiscrepancyType): SourceType[] {
    return discrepancy.sources.map(sourceRow);
  }
}
