import { Field, ID, InterfaceType } from 'type-graphql';
import type { NodeType as NodeTypeName } from '../../kernel/global-id';
import { doc } from './describe';

/** Whatever has an id of its own. Rows carry `__typename`, so that a type is told without asking its class. */
@InterfaceType('Node', doc('Ce qui porte un identifiant global.', 'Whatever has a global id.'))
export abstract class NodeType {
  @Field(
    () => ID,
    doc(
      'Identifiant global, opaque et stable. Celui d’un autre type, ou inventé, ne donne rien (null).',
      'Global id, opaque and stable. An id of another type, or made up, gives null.',
    ),
  )
  id: string;

  readonly __typename: NodeTypeName;
}
