import { Field, Int } from 'type-graphql';
import type { Dimension, FigureState } from '../../kernel/codes';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { DimensionEnum, FigureStateEnum } from '../figures/figure.enums';

@outputType(
  'Availability',
  'Où un indicateur est connu, une année : de quoi un tableau peut être fait, avant de le demander.',
  'Where one indicator is known in one year: what a table can be made of, before one asks.',
)
export class AvailabilityType {
  @Field(() => Int, doc('Année.', 'Year.'))
  year: number;

  @Field(
    () => FigureStateEnum,
    doc('Ce que l’on sait du chiffre de la fédération.', 'What is known of the federation’s figure.'),
  )
  federation: FigureState;

  @Field(
    () => Boolean,
    doc(
      'Vrai si quelque chose est connu hors de toute délégation.',
      'True when something outside every delegation is known.',
    ),
  )
  outside: boolean;

  @Field(
    () => [DimensionEnum],
    doc('Selon quoi un tableau peut le grouper.', 'What a table of it may be grouped by.', { complexity: 1 }),
  )
  dimensions: readonly Dimension[];

  readonly indicatorCode: string;
  readonly regionCodes: readonly string[];
}
