import { EXAMPLE_REGION } from '../../kernel/federation/federation';
import { Field, Int } from 'type-graphql';
import type { TerritoryRef } from '../../kernel/territory';
import { doc } from '../common/doc';
import { NodeType } from '../common/node.type';
import { outputType } from '../common/output-type';
import { times } from '../cost/cost';
import { LeftOutFactType } from './left-out-fact.type';

@outputType(
  'Source',
  'Un rapport imprimé d’où viennent des chiffres.',
  'A printed report that figures are taken from.',
  [NodeType],
)
export class SourceType implements NodeType {
  readonly __typename: 'Source';
  id: string;

  @Field(() => String, doc(`Code stable : ${EXAMPLE_REGION}-2023.`, `A stable code: ${EXAMPLE_REGION}-2023.`))
  code: string;

  @Field(() => String, doc('Titre.', 'Title.'))
  title: string;

  @Field(() => Int, doc('Année sur laquelle porte le rapport.', 'Year that the report is about.'))
  year: number;

  @Field(() => String, doc('Éditeur.', 'Publisher.'))
  publisher: string;

  @Field(
    () => String,
    doc(
      'Ce qui le distingue en peu de mots : éditeur, titre et année.',
      'What tells it from others in few words: publisher, title and year.',
    ),
  )
  label: string;

  @Field(
    () => [LeftOutFactType],
    doc(
      'Ce qui n’en est pas relevé, avec la raison, dans l’ordre de la liste.',
      'What was not transcribed from it, with the reason, in the order of the list.',
      { complexity: times(40) },
    ),
  )
  leftOut: readonly LeftOutFactType[];

  readonly territoryRef: TerritoryRef;
}
