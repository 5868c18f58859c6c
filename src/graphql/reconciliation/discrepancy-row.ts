import type { Discrepancy } from '../../figures/reconciliation/discrepancy';
import { globalId } from '../../kernel/global-id';
import type { RequestContext } from '../context';
import type { DiscrepancyType } from './discrepancy.type';

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
  settlement: settlementRow(actor.role === 'PUBLIC', discrepancy),
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
