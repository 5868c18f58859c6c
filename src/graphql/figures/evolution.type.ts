import { SURVEY_WORDS } from '../survey-words';
import { Field, Float, Int } from 'type-graphql';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';

@outputType('Evolution', 'Un chiffre face à celui de l’année précédente.', 'A figure against that of the year before.')
export class EvolutionType {
  @Field(
    () => Float,
    doc(
      'Valeur de l’année précédente ; null quand elle n’est pas KNOWN.',
      'Value of the year before; null when that is not KNOWN.',
      { nullable: true },
    ),
  )
  previousValue: number | null;

  @Field(
    () => Float,
    doc(
      `Variation en fraction de previousValue : 0,05 veut dire +5 % ; null quand previousValue est 0 ou null, quand value l’est, et pour ${SURVEY_WORDS.fr}, dont les répondants changent d’une année à l’autre : seules les mêmes unités s’y comparent.`,
      `As a fraction of previousValue: 0.05 is +5 %; null when previousValue is 0 or null, when value is, and for ${SURVEY_WORDS.en}, whose respondents differ from year to year: there only the same units compare.`,
      { nullable: true },
    ),
  )
  change: number | null;

  @Field(
    () => Float,
    doc(
      'value moins previousValue, dans l’unité de l’indicateur : d’un taux, 0,05 veut dire +5 points. Null comme change, sauf quand previousValue vaut 0.',
      'value minus previousValue, in the indicator’s unit: of a rate, 0.05 is +5 points. Null as change is, save where previousValue is 0.',
      { nullable: true },
    ),
  )
  difference: number | null;

  @Field(
    () => Float,
    doc(
      'change, sur les seules unités qui ont répondu les deux années.',
      'change over the units that reported both years only.',
      { nullable: true },
    ),
  )
  sameUnitsChange: number | null;

  @Field(() => Int, doc('Nombre d’unités qui ont répondu les deux années.', 'How many units reported both years.'))
  sameUnits: number;
}
