import { Field, ID, Int, InterfaceType } from 'type-graphql';
import type { TerritoryRef } from '../../kernel/territory';
import { doc } from '../common/doc';
import { Takes } from '../common/given';
import { KeyFiguresType } from '../figures/key-figures.type';

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

  @Field(
    () => KeyFiguresType,
    doc(
      'Chiffres clés d’une année. Sans année : la plus récente dont au moins la moitié des régions ont rendu compte, à défaut la plus récente qui ait un chiffre.',
      'Key figures of one year. When left out: the most recent year that at least half of the regions have reported on, or else the most recent with any figure.',
    ),
  )
  @Takes('year', () => Int, doc('Année, de 1985 à l’an prochain.', 'Year, 1985 to next year.', { nullable: true }))
  readonly keyFigures?: unknown;

  readonly __typename: TerritoryTypeName;

  /** What the rooms below call this place. */
  readonly ref: TerritoryRef;
}
