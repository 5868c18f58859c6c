import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID } from 'type-graphql';
import type { DatasetCode } from '../../kernel/codes';
import { doc, outputType } from '../common/describe';
import { DatasetCodeEnum } from '../enums/figure.enums';

@outputType(
  'AnswerDifference',
  'Une question dont la réponse n’est pas ce que la délégation a remis.',
  'A question of which the answer is not what the delegation handed in.',
)
export class AnswerDifferenceType {
  @Field(() => String, doc('Libellé de la question.', 'Label of the question, in French.'))
  label: string;

  @Field(() => String, doc('Ce qui est remis ; vide pour rien.', 'What is handed in; empty for nothing.'))
  there: string;

  @Field(() => String, doc('Ce que répond l’adhérent.', 'What the adherent answers.'))
  answered: string;
}

@outputType(
  'AnswerToTakeOver',
  'Une réponse remise par un adhérent, à côté de ce que sa délégation a remis.',
  'An answer that an adherent handed in, beside what its delegation did.',
)
export class AnswerToTakeOverType {
  @Field(() => DatasetCodeEnum, doc('Jeu de données de l’enquête.', 'Dataset of the survey.'))
  survey: DatasetCode;

  @Field(() => ID, doc('Identifiant de la réponse.', 'Id of the answer.'))
  id: string;

  @Field(
    () => String,
    doc(
      'Nom de l’adhérent ; null s’il n’est plus au registre.',
      'Name of the adherent; null where it left the register.',
      { nullable: true },
    ),
  )
  adherent: string | null;

  @Field(() => GraphQLDateTime, doc('Remise le.', 'Handed in at.'))
  at: Date;

  @Field(() => String, doc('Par qui.', 'By whom.'))
  by: string;

  @Field(() => Boolean, doc('La délégation a une ligne de cet adhérent.', 'The delegation has a row of that adherent.'))
  hasRow: boolean;

  @Field(
    () => [AnswerDifferenceType],
    doc('Ce qui diffère ; vide si elle est déjà reprise.', 'What differs; none where it is taken over already.'),
  )
  differences: readonly AnswerDifferenceType[];
}
