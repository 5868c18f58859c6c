import { Field, Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireAnyRight } from '../../access/rights';
import type { SettlementDecision } from '../../kernel/codes';
import { badUserInput, MaillageError } from '../../kernel/errors';
import { keyOf } from '../../kernel/global-id';
import { settleDiscrepancy } from '../../publication/settle';
import { doc, outputType } from '../common/describe';
import type { RequestContext } from '../context';
import { UserErrorType } from '../submissions/payload.types';
import { discrepancyRow } from './discrepancy.resolver';
import { DiscrepancyType } from './discrepancy.type';
import { SettlementDecisionEnum } from './settlement.type';

@outputType('SettleDiscrepancyPayload', 'Une contradiction, une fois tranchée.', 'A discrepancy, once it is settled.')
export class SettleDiscrepancyPayload {
  @Field(
    () => DiscrepancyType,
    doc('La contradiction ; null si rien n’a changé.', 'The discrepancy; null when nothing was changed.', {
      nullable: true,
    }),
  )
  discrepancy: DiscrepancyType | null;

  @Field(
    () => [UserErrorType],
    doc('Ce que l’appelant peut corriger ; vide si tout va bien.', 'What the caller can mend; empty when all is well.'),
  )
  userErrors: readonly UserErrorType[];
}

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
