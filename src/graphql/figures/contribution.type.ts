import { Field, Float } from 'type-graphql';
import type { FigureBasis, FigureState } from '../../kernel/codes';
import type { TerritoryRef } from '../../kernel/territory';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { FigureBasisEnum, FigureStateEnum } from './figure.enums';

@outputType(
  'Contribution',
  'Ce qu’une partie du territoire apporte à un chiffre.',
  'What one part of the territory contributes to a figure.',
)
export class ContributionType {
  @Field(
    () => Float,
    doc(
      'Valeur apportée ; null exactement quand l’état n’est pas KNOWN.',
      'Value contributed; null exactly when state is not KNOWN.',
      {
        nullable: true,
      },
    ),
  )
  value: number | null;

  @Field(() => FigureStateEnum, doc('Ce que l’on en sait.', 'What is known of it.'))
  state: FigureState;

  @Field(
    () => FigureBasisEnum,
    doc('Ce sur quoi la valeur repose ; null avec elle.', 'What value rests on; null with value.', { nullable: true }),
  )
  basis: FigureBasis | null;

  readonly territoryRef: TerritoryRef;
  readonly submissionUid: string | null;
}
