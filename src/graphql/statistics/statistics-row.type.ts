import { Field, Float, Int } from 'type-graphql';
import type { FigureState } from '../../kernel/codes';
import type { TerritoryRef } from '../../kernel/territory';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import type { CoverageType } from '../figures/coverage.type';
import { FigureStateEnum } from '../figures/figure.enums';
import { PARTIAL_VALUE } from '../figures/partial-fields';
import { DimensionKeyType } from './dimension-key.type';

@outputType(
  'StatisticsRow',
  'Une ligne de tableau. Jamais coupé par une taille de page : un tableau est entier, ou refusé avec la raison.',
  'A row of a table. Never cut by a page size: a table is whole, or refused with the reason.',
)
export class StatisticsRowType {
  @Field(() => Int, doc('Année.', 'Year.'))
  year: number;

  @Field(
    () => [DimensionKeyType],
    doc(
      'Une clé par dimension de by, dans son ordre ; un total n’a pas de clé là où il est pris, et le dit.',
      'One per dimension of by, in its order; a total has no key for what it is taken over, and says so.',
      { complexity: 1 },
    ),
  )
  keys: readonly DimensionKeyType[];

  @Field(
    () => Float,
    doc('Valeur ; null exactement quand l’état n’est pas KNOWN.', 'Value; null exactly when state is not KNOWN.', {
      nullable: true,
    }),
  )
  value: number | null;

  @Field(() => Float, PARTIAL_VALUE)
  partialValue: number | null;

  @Field(() => FigureStateEnum, doc('Ce que l’on en sait.', 'What is known of it.'))
  state: FigureState;

  @Field(() => Boolean, doc('Repose sur des données de démonstration.', 'Rests on demonstration data.'))
  demonstration: boolean;

  readonly indicatorCode: string;
  readonly partialOf: readonly TerritoryRef[];
  readonly coverageRow: CoverageType;
}
