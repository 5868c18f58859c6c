import { Field, Float, Int } from 'type-graphql';
import { doc, outputType } from '../common/describe';

const refusable = (fr: string, en: string) =>
  doc(`${fr} ; null si elle est refusée.`, `${en}; null where it is refused.`, { nullable: true });

@outputType(
  'Estimate',
  'Une estimation pour tous les adhérents des registres, d’après ceux qui ont répondu. Ce n’est pas un chiffre : elle ne se cite qu’avec son intervalle.',
  'An estimate for all adherents of the registers, from those who answered. It is no figure: it is only to be quoted with its interval.',
)
export class EstimateType {
  @Field(
    () => Float,
    refusable('Estimation, arrondie au rang que sa marge justifie', 'Estimate, rounded as its margin warrants'),
  )
  value: number | null;

  @Field(
    () => Float,
    refusable(
      'Bas de l’intervalle, qui contient le vrai total 95 fois sur 100',
      'Lower end of the interval, which holds the true total 95 times in 100',
    ),
  )
  lower: number | null;

  @Field(() => Float, refusable('Haut de l’intervalle', 'Upper end of the interval'))
  upper: number | null;

  @Field(() => Int, doc('Réponses qui donnent la mesure.', 'Answers that give the measure.'))
  respondents: number;

  @Field(
    () => Int,
    doc(
      'Adhérents des registres ; null tant qu’un registre manque.',
      'Adherents of the registers; null as long as one is missing.',
      {
        nullable: true,
      },
    ),
  )
  population: number | null;

  @Field(
    () => Int,
    doc(
      'Strates, de type et de région, dont chacune a sa moyenne ; 0 si elle est refusée.',
      'Strata, by type and region, each with a mean of its own; 0 where it is refused.',
    ),
  )
  strata: number;

  @Field(() => String, doc('La méthode, en une phrase.', 'The method, in one French sentence.'))
  method: string;

  @Field(
    () => String,
    doc(
      'Pourquoi elle est refusée, en une phrase ; null si elle est donnée.',
      'Why it is refused, as a French sentence; null where it is given.',
      {
        nullable: true,
      },
    ),
  )
  refusedBecause: string | null;

  @Field(() => Boolean, doc('Repose sur des données de démonstration.', 'Rests on demonstration data.'))
  demonstration: boolean;

  readonly indicatorCode: string;
}
