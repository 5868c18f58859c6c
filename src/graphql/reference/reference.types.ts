import { Field, Int } from 'type-graphql';
import { EXAMPLE_REGION } from '../../kernel/federation/federation';
import type { TerritoryRef } from '../../kernel/territory';
import { times } from '../common/cost';
import { doc, outputType } from '../common/describe';
import { NodeType } from '../common/node.type';

@outputType(
  'LeftOutFact',
  'Ce qu’un rapport imprime et qui n’en est pas relevé, avec la raison.',
  'What a report prints that was not transcribed from it, with the reason.',
)
export class LeftOutFactType {
  @Field(() => String, doc('Page ou rubrique.', 'Page or heading.'))
  section: string;

  @Field(() => String, doc('De quoi il s’agit, en français.', 'What it is about, in French.'))
  subject: string;

  @Field(() => String, doc('Pourquoi, en français.', 'Why, in French.'))
  reason: string;
}

@outputType('LexiconTerm', 'Un sigle du lexique.', 'An acronym of the lexicon.')
export class LexiconTermType {
  @Field(() => String, doc('Sigle.', 'Acronym.'))
  acronym: string;

  @Field(() => String, doc('Développement.', 'What it stands for.'))
  expansion: string;

  readonly sourceCodes: readonly string[];
}

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
