import { Field, Float } from 'type-graphql';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';

@outputType(
  'DeclaredFigure',
  'Un chiffre tel que le territoire le déclare, sans lignes (jeu de données « chiffres »).',
  'A figure as the territory declares it, without rows (dataset “chiffres”).',
)
export class DeclaredFigureType {
  @Field(() => Float, doc('Valeur déclarée (un taux en fraction).', 'Value as declared (a rate as a fraction).'))
  value: number;

  @Field(
    () => Boolean,
    doc('Vrai si elle est « environ » ou « plus de ».', 'True where it is about, nearly or more than.'),
  )
  approximate: boolean;

  @Field(
    () => Float,
    doc(
      'Pour un taux ou une moyenne : ce sur quoi il repose, dans l’unité de ce qui est compté ; null sinon.',
      'For a rate or a mean: what it rests on, in units of what is counted; null otherwise.',
      { nullable: true },
    ),
  )
  base: number | null;

  @Field(
    () => String,
    doc(
      'Page ou rubrique du rapport dont elle est relevée ; null si elle ne l’est d’aucun.',
      'Page or heading of the report that it was taken from; null where it was taken from none.',
      { nullable: true },
    ),
  )
  section: string | null;

  @Field(
    () => String,
    doc(
      'Ce qu’un lecteur doit savoir, dans les mots de qui déclare. En français.',
      'What a reader must know, in the words of who declares. In French.',
      { nullable: true },
    ),
  )
  note: string | null;

  @Field(
    () => Float,
    doc(
      'Valeur du chiffre moins celle-ci ; null quand la valeur est null.',
      'The figure’s own value minus this one; null when value is null.',
      { nullable: true },
    ),
  )
  difference: number | null;
}
