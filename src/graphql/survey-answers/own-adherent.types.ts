import { Field, Float } from 'type-graphql';
import type { ObservedMeasure } from '../../reading/observatory/observed';
import type { OwnAnswer } from '../../reading/observatory/own-answers';
import type { DatasetCode } from '../../kernel/codes';
import { DatasetCodeEnum } from '../enums/figure.enums';
import { doc, outputType } from '../common/describe';
import { ObservedMeasureType } from '../observatory/observatory.types';

@outputType(
  'OwnAdherent',
  'L’adhérent pour lequel on demande : ce qui est de lui, et de personne d’autre.',
  'The adherent that one asks for: what is of it, and of nobody else.',
)
export class OwnAdherentType {
  readonly uid: string;
}

@outputType('SurveyName', 'Une enquête qui est déclarée.', 'A survey that is declared.')
export class SurveyNameType {
  @Field(() => DatasetCodeEnum, doc('Jeu de données de l’enquête.', 'Dataset of the survey.'))
  survey: DatasetCode;

  @Field(() => String, doc('Son nom.', 'Its name, in French.'))
  label: string;
}

@outputType(
  'OwnMeasure',
  'Une mesure de sa propre réponse, à côté de ce que lit le public de son type et de sa région.',
  'One measure of its own answer, beside what the public reads of its type and its region.',
)
export class OwnMeasureType {
  @Field(
    () => Float,
    doc('Sa valeur ; null si sa réponse ne la donne pas.', 'Its value; null where its answer leaves it out.', {
      nullable: true,
    }),
  )
  value: number | null;

  @Field(
    () => ObservedMeasureType,
    doc(
      'Tous les adhérents de son type, tels que le public les lit ; null si aucun n’y a répondu.',
      'All adherents of its type, as the public reads them; null where none of them answered.',
      { nullable: true },
    ),
  )
  ofType: ObservedMeasure | null;

  @Field(
    () => ObservedMeasureType,
    doc(
      'Tous les adhérents de sa région, tels que le public les lit ; null hors délégation.',
      'All adherents of its region, as the public reads them; null outside every delegation.',
      { nullable: true },
    ),
  )
  ofRegion: ObservedMeasure | null;

  readonly indicatorCode: string;
}

@outputType('OwnAnswer', 'Sa réponse publiée à une enquête, une année.', 'Its published answer to a survey of a year.')
export class OwnAnswerType {
  @Field(() => Boolean, doc('Inventée, pour la démonstration.', 'Invented, for demonstration.'))
  demonstration: boolean;

  readonly answer: OwnAnswer;
}
