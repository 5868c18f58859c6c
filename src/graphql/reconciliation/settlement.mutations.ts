import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireAnyRight } from '../../access/rights';
import type { SettlementDecision } from '../../kernel/codes';
import { badUserInput, MaillageError } from '../../kernel/errors';
import { keyOf } from '../../kernel/global-id';
import { settleDiscrepancy } from '../../publication/settle';
import { doc } from '../common/doc';
import type { RequestContext } from '../context';
import { discrepancyRow } from './discrepancy-row';
import { SettleDiscrepancyPayload } from './settlement.payload';
import { SettlementDecisionEnum } from './settlement.type';

const LONGEST_REASON = 500;

@Resolver()
export class SettlementMutations {
  @Mutation(
    () => SettleDiscrepancyPayload,
    doc(
      'Pour le siège : tranche une contradiction. Celle qui revient avec d’autres valeurs est de nouveau ouverte.',
      'For publishers. A discrepancy that comes back with other values is open again.',
    ),
  )
  async settleDiscrepancy(
    @Arg('id', () => ID, doc('La contradiction.', 'The discrepancy.')) id: string,
    @Arg('decision', () => SettlementDecisionEnum, doc('Ce qui est décidé.', 'What is decided.'))
    decision: SettlementDecision,
    @Arg('reason', () => String, doc('Pourquoi, 500 caractères au plus.', 'Why, 500 characters at most.'))
    reason: string,
    @Ctx() context: RequestContext,
  ): Promise<SettleDiscrepancyPayload> {
    const { actor, database, network } = context;
    requireAnyRight(actor, 'publish');
    if (reason.length > LONGEST_REASON)
      throw badUserInput('TEXT_TOO_LONG', { what: '`reason`', length: reason.length, most: LONGEST_REASON });
    const uid = keyOf('Discrepancy', id);
    if (uid === null) throw new MaillageError('NO_SUCH_DISCREPANCY');
    const asked = { discrepancy: uid, decision, reason };
    const { discrepancy, refusal } = await settleDiscrepancy(database, network, asked, actor);
    return {
      discrepancy: discrepancy === null ? null : discrepancyRow(context, discrepancy),
      userErrors: refusal === null ? [] : [{ ...refusal, field: [refusal.field] }],
    };
  }
}
