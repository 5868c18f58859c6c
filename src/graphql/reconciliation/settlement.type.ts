import { Field } from 'type-graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { SETTLEMENT_DECISIONS, type SettlementDecision } from '../../kernel/codes';
import { doc, enumType, outputType } from '../common/describe';

export const SettlementDecisionEnum = enumType(
  'SettlementDecision',
  SETTLEMENT_DECISIONS,
  ['Ce qui est décidé d’une contradiction.', 'What is decided of a discrepancy.'],
  {
    EXPLAINED: [
      'Les deux tiennent : ils comptent des choses différentes, et le motif dit lesquelles.',
      'Both stand: they count different things, and the reason says which.',
    ],
    STATED_WRONG: [
      'Le côté énoncé (stated) est faux ; le chiffre ne repose plus sur lui.',
      'The stated side is wrong; the figure no longer rests on it.',
    ],
    FOUND_WRONG: [
      'Le côté constaté (found) est faux, à corriger par un nouveau dépôt.',
      'The found side is wrong, and is to be corrected by a new submission.',
    ],
  },
);

@outputType(
  'Settlement',
  'Ce qu’est devenue une contradiction, lisible par tous.',
  'What became of a discrepancy, for everybody to read.',
)
export class SettlementType {
  @Field(() => SettlementDecisionEnum, doc('Ce qui est décidé.', 'What is decided.'))
  decision: SettlementDecision;

  @Field(() => String, doc('Pourquoi.', 'Why.'))
  reason: string;

  @Field(() => GraphQLDateTime, doc('Décidé le.', 'Settled at.'))
  settledAt: Date;

  @Field(() => String, doc('Par qui ; null pour le public.', 'By whom; null for the public.', { nullable: true }))
  settledBy: string | null;
}
