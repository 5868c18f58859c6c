import { Field, Float } from 'type-graphql';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';

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
