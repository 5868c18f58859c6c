import { Field, Float, Int } from 'type-graphql';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';

@outputType('Evolution', 'Un chiffre face à celui de l’année précédente.', 'A figure against that of the year before.')
export class EvolutionType {
  @Field(() => Float, doc('Valeur de l’année précédente.', 'Value of the year before.'))
  previousValue: number;

  @Field(
    () => Float,
    doc(
      'Variation en fraction de previousValue : 0,05 veut dire +5 % ; null quand previousValue vaut 0.',
      'As a fraction of previousValue: 0.05 is +5 %; null when previousValue is 0.',
      { nullable: true },
    ),
  )
  change: number | null;

  @Field(
    () => Float,
    doc(
      'La même, sur les seules unités qui ont répondu les deux années.',
      'The same, over the units that reported both years only.',
      { nullable: true },
    ),
  )
  sameUnitsChange: number | null;

  @Field(() => Int, doc('Nombre d’unités qui ont répondu les deux années.', 'How many units reported both years.'))
  sameUnits: number;
}
