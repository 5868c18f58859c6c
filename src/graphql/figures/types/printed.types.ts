import { Field, Float, Int } from 'type-graphql';
import type { Dimension } from '../../../kernel/codes';
import type { TerritoryRef } from '../../../kernel/territory';
import { doc, outputType } from '../../common/describe';
import { DimensionEnum } from '../../enums/figure.enums';

@outputType('PrintedFigure', 'Un chiffre tel qu’un rapport l’imprime.', 'A figure as a report prints it.')
export class PrintedFigureType {
  @Field(() => Float, doc('Valeur imprimée (un taux en fraction).', 'Value as printed (a rate as a fraction).'))
  value: number;

  @Field(
    () => Boolean,
    doc(
      'Vrai si le rapport dit environ, près de ou plus de.',
      'True where the report says about, nearly or more than.',
    ),
  )
  approximate: boolean;

  @Field(
    () => String,
    doc(
      'Page ou rubrique, comme la source la numérote ou la nomme.',
      'Page or heading, as the source numbers or names it.',
      {
        nullable: true,
      },
    ),
  )
  section: string | null;

  @Field(
    () => String,
    doc(
      'Ce qu’il faut savoir pour s’en servir : ce qui est compté, et où le rapport dit autre chose. En français.',
      'What a reader must know to use it: what it counts, where the source says otherwise. In French.',
      { nullable: true },
    ),
  )
  note: string | null;

  @Field(
    () => Float,
    doc(
      'Valeur du chiffre moins celle-ci ; null quand la valeur est null.',
      'The figure’s own value minus this one; null when value is null.',
      {
        nullable: true,
      },
    ),
  )
  difference: number | null;

  readonly sourceCode: string;
}

@outputType(
  'TranscribedFigure',
  'Un chiffre relevé dans un rapport, avec tout ce que le rapport en dit.',
  'A figure transcribed from a report, with all that the report says of it.',
)
export class TranscribedFigureType {
  @Field(
    () => Int,
    doc('Année du chiffre, qui n’est pas toujours celle du rapport.', 'Year of the figure, not always the report’s.'),
  )
  year: number;

  @Field(
    () => DimensionEnum,
    doc(
      'Dimension dont le chiffre est une part ; null pour le tout.',
      'Dimension that the figure is a part of; null for the whole.',
      {
        nullable: true,
      },
    ),
  )
  dimension: Dimension | null;

  @Field(
    () => String,
    doc('Clé de cette part ; null avec dimension.', 'Key of that part; null with dimension.', { nullable: true }),
  )
  key: string | null;

  @Field(
    () => String,
    doc('Clé de la part dont celle-ci est un « dont ».', 'Key of the part that this one is “of which”.', {
      nullable: true,
    }),
  )
  partOf: string | null;

  @Field(() => Float, doc('Valeur imprimée (un taux en fraction).', 'Value as printed (a rate as a fraction).'))
  value: number;

  @Field(
    () => Boolean,
    doc(
      'Vrai si le rapport dit environ, près de ou plus de.',
      'True where the report says about, nearly or more than.',
    ),
  )
  approximate: boolean;

  @Field(
    () => String,
    doc(
      'Sous-ensemble nommé que le chiffre concerne ; un tel chiffre ne vaut jamais pour le tout.',
      'Named subset that the figure is about; such a figure is never taken for the whole.',
      { nullable: true },
    ),
  )
  scope: string | null;

  @Field(
    () => String,
    doc(
      'Page ou rubrique, comme la source la numérote ou la nomme.',
      'Page or heading, as the source numbers or names it.',
      {
        nullable: true,
      },
    ),
  )
  section: string | null;

  @Field(
    () => String,
    doc(
      'Ce qu’il faut savoir pour s’en servir : ce qui est compté, et où le rapport dit autre chose. En français.',
      'What a reader must know to use it: what it counts, where the source says otherwise. In French.',
      { nullable: true },
    ),
  )
  note: string | null;

  readonly programmeCode: string | null;
  readonly sourceCode: string;
  readonly territoryRef: TerritoryRef;
  readonly indicatorCode: string;
}
