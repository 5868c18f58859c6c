import { Field } from 'type-graphql';
import { doc } from '../common/doc';
import { NodeType } from '../common/node.type';
import { outputType } from '../common/output-type';

@outputType(
  'Programme',
  'Un programme, un outil ou un dispositif du réseau.',
  'A programme, tool or scheme of the network.',
  [NodeType],
)
export class ProgrammeType implements NodeType {
  readonly __typename: 'Programme';
  id: string;

  @Field(() => String, doc('Code.', 'Code.'))
  code: string;

  @Field(() => String, doc('Nom.', 'Name.'))
  name: string;

  @Field(() => String, doc('Sigle.', 'Acronym.', { nullable: true }))
  acronym: string | null;

  @Field(() => String, doc('Ce que c’est, en français.', 'What it is, in French.'))
  description: string;

  readonly predecessorCode: string | null;
}
