import { GraphQLDateTime } from 'graphql-scalars';
import { Field } from 'type-graphql';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';

@outputType('Withdrawal', 'Le retrait d’un dépôt publié.', 'How a published submission was withdrawn.')
export class WithdrawalType {
  @Field(() => String, doc('Pourquoi.', 'Why.'))
  reason: string;

  @Field(() => GraphQLDateTime, doc('Quand.', 'When.'))
  at: Date;

  @Field(
    () => String,
    doc('Par qui : le nom que porte le jeton, ou le rôle.', 'By whom: the name in the token, or the role.'),
  )
  by: string;
}
