import { Field, ID, InterfaceType } from 'type-graphql';
import type { TerritoryRef } from '../../kernel/territory';
import { doc } from '../common/doc';

/** The four types that implement {@link TerritoryType}. */
export type TerritoryTypeName = 'Federation' | 'Region' | 'Department' | 'Adherent';

@InterfaceType(
  'Territory',
  doc(
    'Un lieu dont on peut demander les chiffres : la fédération entière, une région, un département ou un adhérent.',
    'A place that figures can be asked of: the whole federation, a region, a department or one adherent.',
  ),
)
export abstract class TerritoryType {
  @Field(() => ID, doc('Identifiant global, opaque et stable.', 'Global id, opaque and stable.'))
  id: string;

  @Field(() => String, doc('Nom en français.', 'Name, in French.'))
  name: string;

  readonly __typename: TerritoryTypeName;

  /** What the rooms below call this place. */
  readonly ref: TerritoryRef;
}
