import { Field, Int } from 'type-graphql';
import type { TerritoryRef } from '../../kernel/territory';
import { doc } from '../common/doc';
import { NodeType } from '../common/node.type';
import { outputType } from '../common/output-type';

@outputType(
  'Source',
  'Un rapport imprimé d’où viennent des chiffres.',
  'A printed report that figures are taken from.',
  [NodeType],
)
export class SourceType implements NodeType {
  readonly __typename: 'Source';
  id: string;

  @Field(() => String, doc('Titre.', 'Title.'))
  title: string;

  @Field(() => Int, doc('Année sur laquelle porte le rapport.', 'Year that the report is about.'))
  year: number;

  @Field(() => String, doc('Éditeur.', 'Publisher.'))
  publisher: string;

  readonly code: string;
  readonly territoryRef: TerritoryRef;
}
