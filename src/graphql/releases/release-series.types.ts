import { Field, Float, Int } from 'type-graphql';
import type { FigureBasis, FigureState } from '../../kernel/codes';
import { times } from '../common/cost';
import { doc, outputType } from '../common/describe';
import { FigureBasisEnum, FigureStateEnum } from '../enums/figure.enums';
import { FROZEN_PARTIAL_OF, FROZEN_PARTIAL_VALUE } from '../figures/types/figure.types';

@outputType('ReleasePrintedPlace', 'Où une valeur figée est imprimée.', 'Where a frozen value is printed.')
export class ReleasePrintedPlaceType {
  @Field(() => String, doc('Le rapport.', 'The report.'))
  source: string;

  @Field(() => String, doc('Page ou rubrique.', 'Page or heading.'))
  section: string;
}

@outputType('ReleasePoint', 'Un chiffre d’une année, tel que figé.', 'A figure of one year, as it was frozen.')
export class ReleasePointType {
  @Field(() => Int, doc('Année du chiffre.', 'Year of the figure.'))
  year: number;

  @Field(
    () => Float,
    doc('Valeur ; null si l’état n’est pas KNOWN.', 'Value; null when state is not KNOWN.', { nullable: true }),
  )
  value: number | null;

  @Field(() => Float, FROZEN_PARTIAL_VALUE)
  partialValue: number | null;

  @Field(() => [String], FROZEN_PARTIAL_OF)
  partialOf: readonly string[];

  @Field(() => FigureStateEnum, doc('Ce que l’on en savait.', 'What was known of it.'))
  state: FigureState;

  @Field(() => FigureBasisEnum, doc('Ce sur quoi il reposait.', 'What it rested on.', { nullable: true }))
  basis: FigureBasis | null;

  @Field(() => Boolean, doc('Valeur approchée.', 'Approximate.'))
  approximate: boolean;

  @Field(() => Boolean, doc('Reposait sur des données de démonstration.', 'Rested on demonstration data.'))
  demonstration: boolean;

  @Field(() => Int, doc('Combien avaient remis.', 'How many had reported.'))
  reporting: number;

  @Field(
    () => ReleasePrintedPlaceType,
    doc('Où il est imprimé ; null si aucun rapport ne l’imprime.', 'Where it is printed; null where no report does.', {
      nullable: true,
    }),
  )
  printedIn: ReleasePrintedPlaceType | null;
}

@outputType(
  'ReleaseSeries',
  'Un indicateur d’un territoire, au fil des années, tel qu’il se lisait quand l’année a été figée.',
  'An indicator of a territory over the years, as it was read when the year was frozen.',
)
export class ReleaseSeriesType {
  @Field(() => String, doc('Code de l’indicateur, d’alors.', 'Code of the indicator, as it was.'))
  indicator: string;

  @Field(
    () => [ReleasePointType],
    doc('De la plus ancienne année connue à l’année figée.', 'From the oldest year that was known to the frozen one.', {
      complexity: times(10),
    }),
  )
  points: readonly ReleasePointType[];
}
