import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, Int } from 'type-graphql';
import type { Dimension } from '../../kernel/codes';
import type { TerritoryRef } from '../../kernel/territory';
import { CANDIDATE_STATES, type CandidateEntity, type CandidateState } from '../../transcription/transcription.entity';
import { doc, enumType, outputType } from '../common/describe';
import { NodeType } from '../common/node.type';
import { DimensionEnum } from '../enums/figure.enums';

export const CandidateStateEnum = enumType(
  'CandidateState',
  CANDIDATE_STATES,
  ['Ce qui est décidé d’un nombre relevé.', 'What was decided of a number that was found.'],
  {
    OPEN: ['Rien : une personne doit le lire.', 'Nothing yet: a person has to read it.'],
    CONFIRMED: ['C’est un chiffre imprimé.', 'It is a printed figure.'],
    REJECTED: ['Ce n’est pas un chiffre à relever.', 'It is no figure to be transcribed.'],
  },
);

@outputType(
  'TranscriptionPage',
  'Le texte d’une page, pour le siège, tant que la lecture est ouverte.',
  'The text of a page, for the national office, as long as the transcription is open.',
)
export class TranscriptionPageType {
  @Field(
    () => Int,
    doc('Numéro de la page, ou de la section, à partir de 1.', 'Number of the page, or section, from 1.'),
  )
  number: number;

  @Field(
    () => String,
    doc('Texte, ligne par ligne, dans l’ordre de lecture.', 'Text, line by line, in the order of reading.'),
  )
  text: string;
}

@outputType(
  'LikelyIndicator',
  'Ce qu’un nombre relevé compte sans doute, d’après les mots qui l’entourent.',
  'What a number that was found is likely to count, by the words around it.',
)
export class LikelyIndicatorType {
  @Field(
    () => DimensionEnum,
    doc('Dimension dont c’est une part ; null pour le tout.', 'Dimension that it is a part of; null for the whole.', {
      nullable: true,
    }),
  )
  dimension: Dimension | null;

  @Field(
    () => String,
    doc('Clé de cette part ; null avec dimension.', 'Key of that part; null with dimension.', { nullable: true }),
  )
  key: string | null;

  @Field(
    () => Float,
    doc(
      'Force des indices, à partir de 0 ; ne se compare qu’entre propositions d’un même nombre.',
      'How much speaks for it, from 0; compares between proposals of one number only.',
    ),
  )
  score: number;

  readonly indicatorCode: string;
}

@outputType(
  'IndicatorPart',
  'Une part qu’un rapport peut imprimer d’un indicateur.',
  'A part that a report may print of an indicator.',
)
export class IndicatorPartType {
  @Field(() => DimensionEnum, doc('Dimension.', 'Dimension.'))
  dimension: Dimension;

  @Field(() => String, doc('Clé.', 'Key.'))
  key: string;

  @Field(() => String, doc('Libellé, en français.', 'Label, in French.'))
  label: string;
}

@outputType(
  'TranscriptionCandidate',
  'Un nombre d’un rapport qui peut être un chiffre. Rien n’en est tiré sans une personne.',
  'A number of a report that may be a figure. Nothing is taken from it without a person.',
  [NodeType],
)
export class TranscriptionCandidateType implements NodeType {
  readonly __typename: 'TranscriptionCandidate';
  id: string;

  @Field(() => Int, doc('Page, ou section, à partir de 1.', 'Page, or section, from 1.'))
  page: number;

  @Field(
    () => Int,
    doc(
      'Où il commence dans le texte de la page, en caractères (UTF-16).',
      'Where it begins in the text of the page, in UTF-16 characters.',
    ),
  )
  startsAt: number;

  @Field(() => Int, doc('Où il finit.', 'Where it ends.'))
  endsAt: number;

  @Field(() => String, doc('Tel qu’il est écrit, avec son unité.', 'As it is written, with its unit.'))
  written: string;

  @Field(() => Float, doc('Valeur lue (un taux en fraction).', 'Value that was read (a rate as a fraction).'))
  value: number;

  @Field(
    () => Boolean,
    doc('Vrai si le texte dit environ, près de ou plus de.', 'True where the text says about, nearly or more than.'),
  )
  approximate: boolean;

  @Field(() => String, doc('Page et titre sous lequel il est.', 'Page, and the title that it stands under.'))
  section: string;

  @Field(
    () => Int,
    doc('Année nommée auprès de lui, sinon celle du rapport.', 'Year that is named beside it, otherwise the report’s.'),
  )
  year: number;

  @Field(
    () => [LikelyIndicatorType],
    doc(
      'Ce qu’il compte sans doute, le plus vraisemblable d’abord ; cinq au plus.',
      'What it is likely to count, the likeliest first; five at most.',
    ),
  )
  likely: readonly LikelyIndicatorType[];

  @Field(
    () => Int,
    doc('Confiance dans la première proposition, de 0 à 100.', 'Confidence in the first proposal, from 0 to 100.'),
  )
  confidence: number;

  @Field(() => CandidateStateEnum, doc('Ce qui en est décidé.', 'What was decided of it.'))
  state: CandidateState;

  @Field(
    () => GraphQLDateTime,
    doc('Quand ; null si rien n’est décidé.', 'When; null where nothing is decided.', { nullable: true }),
  )
  decidedAt: Date | null;

  @Field(
    () => String,
    doc('Par qui ; null si rien n’est décidé.', 'By whom; null where nothing is decided.', { nullable: true }),
  )
  decidedBy: string | null;

  readonly territoryRef: TerritoryRef;
  readonly entity: CandidateEntity;
}

@outputType(
  'Transcription',
  'Un rapport que le siège lit pour en relever les chiffres.',
  'A report that the national office reads figures out of.',
  [NodeType],
)
export class TranscriptionType implements NodeType {
  readonly __typename: 'Transcription';
  id: string;

  @Field(() => String, doc('Titre.', 'Title.'))
  title: string;

  @Field(() => String, doc('Éditeur.', 'Publisher.'))
  publisher: string;

  @Field(() => Int, doc('Année sur laquelle porte le rapport.', 'Year that the report is about.'))
  year: number;

  @Field(() => String, doc('Nom du fichier : une étiquette.', 'Name of the file: a label.'))
  fileName: string;

  @Field(() => String, doc('SHA-256 du fichier, en hexadécimal.', 'SHA-256 of the file, hexadecimal.'))
  checksum: string;

  @Field(
    () => Boolean,
    doc(
      'Faux si le document ne dit pas où finissent ses pages : ce sont alors ses sections.',
      'False for a document that does not say where its pages end: they are its sections then.',
    ),
  )
  pagesKnown: boolean;

  @Field(() => Int, doc('Nombre de pages, ou de sections.', 'Number of pages, or of sections.'))
  pageCount: number;

  @Field(() => GraphQLDateTime, doc('Quand il a été lu.', 'When it was read.'))
  readAt: Date;

  @Field(() => String, doc('Par qui.', 'By whom.'))
  readBy: string;

  @Field(
    () => GraphQLDateTime,
    doc(
      'Quand la lecture a été close, et son texte effacé ; null si elle est ouverte.',
      'When it was closed, and its text deleted; null as long as it is open.',
      { nullable: true },
    ),
  )
  closedAt: Date | null;

  @Field(() => Int, doc('Nombres dont rien n’est décidé.', 'Numbers that nothing was decided of.'))
  open: number;

  @Field(() => Int, doc('Nombres confirmés.', 'Numbers that were confirmed.'))
  confirmed: number;

  @Field(() => Int, doc('Nombres rejetés.', 'Numbers that were rejected.'))
  rejected: number;

  readonly key: number;
  readonly sourceCode: string | null;
  readonly territoryRef: TerritoryRef;
}
