import { readsAsPublic } from '../../kernel/actor';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Discrepancy } from '../../figures/reconciliation/discrepancy';
import { globalId } from '../../kernel/global-id';
import { FIRST_YEAR } from '../../kernel/year';
import { times } from '../common/cost';
import { doc } from '../common/describe';
import { Keepable } from '../common/keepable';
import { yearOrNull } from '../common/year.args';
import type { RequestContext } from '../context';
import { territoryRow } from '../network/territory-rows';
import { TerritoryType } from '../network/territory.types';
import { indicatorRowOf } from '../reference/indicator.resolver';
import { IndicatorType } from '../reference/indicator.type';
import { sourceRow } from '../reference/reference.resolvers';
import { SourceType } from '../reference/reference.types';
import { DiscrepancyType } from './discrepancy.type';

export const discrepancyRow = (
  { actor }: Pick<RequestContext, 'actor'>,
  discrepancy: Discrepancy,
): DiscrepancyType => ({
  __typename: 'Discrepancy',
  id: globalId('Discrepancy', discrepancy.uid),
  kind: discrepancy.kind,
  year: discrepancy.year,
  dimension: discrepancy.slice?.dimension ?? null,
  key: discrepancy.slice?.key ?? null,
  scope: discrepancy.scope,
  stated: discrepancy.stated,
  statedFrom: discrepancy.statedBounds.low,
  statedTo: discrepancy.statedBounds.high,
  found: discrepancy.found,
  foundFrom: discrepancy.foundBounds.low,
  foundTo: discrepancy.foundBounds.high,
  difference: discrepancy.difference,
  message: discrepancy.message,
  settlement: settlementRow(readsAsPublic(actor), discrepancy),
  discrepancy,
});

/** Everybody reads what was decided and why; who decided it is told to signed-in readers. */
const settlementRow = (isPublic: boolean, { settlement }: Discrepancy): DiscrepancyType['settlement'] =>
  settlement === null
    ? null
    : {
        decision: settlement.decision,
        reason: settlement.reason,
        settledAt: new Date(settlement.settledAt),
        settledBy: isPublic ? null : settlement.settledBy,
      };

/** What disagrees under this name; null once it does not any more, or where the reader may not see it. */
export async function discrepancyOrNull(context: RequestContext, uid: string): Promise<DiscrepancyType | null> {
  const all = await (await context.figures()).reconciliation(null);
  const found = all.find((each) => each.uid === uid);
  return found === undefined ? null : discrepancyRow(context, found);
}

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
    @Arg(
      'year',
      () => Int,
      doc(`Année, de ${FIRST_YEAR} à l’an prochain.`, `Year, ${FIRST_YEAR} to next year.`, { nullable: true }),
    )
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
