import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int } from 'type-graphql';
import { DATASETS } from '../../datasets/registry';
import { isSurveyed } from '../../datasets/roles';
import type { DatasetCode } from '../../kernel/codes';
import type { AnswerForm } from '../../survey-answers/answer-form';
import { times } from '../common/cost';
import { doc, outputType } from '../common/describe';
import { DatasetCodeEnum } from '../enums/figure.enums';
import { RowIssueType } from '../submissions/submission.types';
import { UserErrorType } from '../submissions/payload.types';

/** Columns of the survey that asks most. */
const QUESTIONS = Math.max(
  1,
  ...DATASETS.filter((dataset) => isSurveyed({ dataset: dataset.code })).map(({ columns }) => columns.length),
);
const absent = (fr: string, en: string) => doc(fr, en, { nullable: true });

@outputType('AnswerWord', 'Un mot qu’une question permet de répondre.', 'A word that a question may be answered by.')
export class AnswerWordType {
  @Field(() => String, doc('Tel qu’il s’écrit.', 'As it is written.'))
  code: string;

  @Field(() => String, doc('Libellé.', 'Label, in French.'))
  label: string;
}

@outputType(
  'SurveyQuestion',
  'Une question d’une enquête, et ce qui y est répondu.',
  'One question of a survey, and what is answered there.',
)
export class SurveyQuestionType {
  @Field(() => String, doc('Nom de la colonne du jeu de données.', 'Name of the column of the dataset.'))
  name: string;

  @Field(() => String, doc('Libellé, avec son unité.', 'Label, with its unit, in French.'))
  label: string;

  @Field(() => String, doc('Ce qui est demandé.', 'What is asked, in French.'))
  description: string;

  @Field(
    () => String,
    doc(
      'Type de la colonne : INTEGER, DECIMAL, TEXT, CODE, CODES, BOOLEAN, DATE…',
      'Type of the column: INTEGER, DECIMAL, TEXT, CODE, CODES, BOOLEAN, DATE…',
    ),
  )
  type: string;

  @Field(() => Boolean, doc('À remplir.', 'Must be filled.'))
  required: boolean;

  @Field(() => [AnswerWordType], doc('Les mots permis ; vide s’ils sont libres.', 'Words allowed; none where any are.'))
  words: readonly AnswerWordType[];

  @Field(() => String, doc('Tel que saisi ; vide sans réponse.', 'As typed; empty without an answer.'))
  value: string;

  @Field(
    () => String,
    absent(
      'Sa réponse publiée de l’an dernier ; vide s’il n’avait rien répondu là, null sans réponse publiée.',
      'Its published answer of the year before; empty where it left this out, null without one.',
    ),
  )
  before: string | null;

  @Field(
    () => Boolean,
    doc('Reprise de l’an dernier, sans que personne y ait touché.', 'Taken from the year before, and untouched.'),
  )
  kept: boolean;

  @Field(() => [RowIssueType], doc('Ce qu’il y a à y corriger.', 'What is to be corrected there.'))
  issues: readonly RowIssueType[];
}

@outputType('AnswerHandingIn', 'La dernière remise d’une réponse.', 'How an answer was handed in last.')
export class AnswerHandingInType {
  @Field(() => GraphQLDateTime, doc('Quand.', 'When.'))
  at: Date;

  @Field(() => String, doc('Par qui.', 'By whom.'))
  by: string;

  @Field(
    () => Boolean,
    doc(
      'Ce qui est saisi a changé depuis ; à remettre de nouveau.',
      'What is typed has changed since; to be handed in again.',
    ),
  )
  changedSince: boolean;
}

@outputType(
  'SurveyAnswer',
  'Une enquête, telle qu’un adhérent l’a devant lui : les questions, ce qu’il y répond, ce qui est à corriger.',
  'A survey as one adherent has it before it: the questions, its answers, what is to be corrected.',
)
export class SurveyAnswerType {
  @Field(() => DatasetCodeEnum, doc('Jeu de données de l’enquête.', 'Dataset of the survey.'))
  survey: DatasetCode;

  @Field(() => String, doc('Nom de l’enquête.', 'Name of the survey, in French.'))
  label: string;

  @Field(() => String, doc('Ce qu’est l’enquête.', 'What the survey is, in French.'))
  description: string;

  @Field(() => Int, doc('Année.', 'Year.'))
  year: number;

  @Field(
    () => Int,
    doc(
      '0 avant le premier enregistrement, puis un de plus à chacun.',
      '0 before it is first saved, then one more each time.',
    ),
  )
  version: number;

  @Field(
    () => [SurveyQuestionType],
    doc('Dans l’ordre du jeu de données.', 'In the order of the dataset.', { complexity: times(QUESTIONS) }),
  )
  questions: readonly SurveyQuestionType[];

  @Field(
    () => [RowIssueType],
    doc('Ce qu’il y a à corriger de la réponse entière.', 'What is to be corrected of the answer as a whole.'),
  )
  issues: readonly RowIssueType[];

  @Field(() => Boolean, doc('Rien n’empêche de la remettre.', 'Nothing keeps it from being handed in.'))
  sound: boolean;

  @Field(() => Int, doc('Réponses reprises de l’an dernier.', 'Answers taken from the year before.'))
  keptCount: number;

  @Field(
    () => Boolean,
    doc(
      'Part de ce que sa délégation a déjà remis pour cette année.',
      'Starts from what its delegation has handed in for that year already.',
    ),
  )
  startsFromRow: boolean;

  @Field(() => GraphQLDateTime, absent('Enregistrée le ; null si rien ne l’est.', 'Saved at; null where nothing is.'))
  savedAt: Date | null;

  @Field(
    () => AnswerHandingInType,
    absent('Sa dernière remise ; null avant.', 'How it was handed in last; null before.'),
  )
  handedIn: AnswerHandingInType | null;

  readonly form: AnswerForm;
}

@outputType(
  'SurveyAnswerPayload',
  'La réponse telle qu’elle est gardée, avec tout ce qu’il y a à y corriger.',
  'The answer as it is kept, with everything that is to be corrected.',
)
export class SurveyAnswerPayload {
  @Field(() => SurveyAnswerType, doc('La réponse.', 'The answer.'))
  answer: SurveyAnswerType;

  @Field(
    () => [UserErrorType],
    doc('Pourquoi elle n’est pas remise ; vide si tout va bien.', 'Why it is not handed in; empty when all is well.'),
  )
  userErrors: readonly UserErrorType[];
}
