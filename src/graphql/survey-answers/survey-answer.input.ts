import { Field, InputType, Int } from 'type-graphql';
import type { DatasetCode } from '../../kernel/codes';
import { doc } from '../common/describe';
import { DatasetCodeEnum } from '../enums/figure.enums';

@InputType('AnswerCellInput', doc('Ce qui est répondu à une question.', 'What is answered to one question.'))
export class AnswerCellInput {
  @Field(() => String, doc('Nom de la colonne.', 'Name of the column.'))
  name: string;

  @Field(() => String, doc('Tel que saisi ; vide pour rien.', 'As typed; empty for nothing.'))
  value: string;

  @Field(
    () => Boolean,
    doc('Reprise de l’an dernier, sans y toucher.', 'Taken from the year before, untouched.', { nullable: true }),
  )
  kept?: boolean | null;
}

@InputType('SurveyAnswerInput', doc('Une réponse à enregistrer.', 'An answer to save.'))
export class SurveyAnswerInput {
  @Field(
    () => DatasetCodeEnum,
    doc('Enquête ; absente : la première qui est déclarée.', 'Survey; when left out: the first that is declared.', {
      nullable: true,
    }),
  )
  survey?: DatasetCode | null;

  @Field(() => Int, doc('Année.', 'Year.'))
  year: number;

  @Field(
    () => String,
    doc(
      'Code de la délégation pour laquelle il répond, s’il est au registre de plusieurs ; absent : la première.',
      'Slug of the delegation that it answers for, where it is in the registers of several; when left out: the first.',
      { nullable: true },
    ),
  )
  region?: string | null;

  @Field(
    () => Int,
    doc('Version d’où elle part ; 0 pour la première.', 'Version that it starts from; 0 for the first.'),
  )
  base: number;

  @Field(() => [AnswerCellInput], doc('Toutes les réponses ; les autres sont vides.', 'All answers; others are empty.'))
  cells: AnswerCellInput[];
}
