import { Field, Float } from 'type-graphql';
import type { Dimension, FigureBasis, FigureState } from '../../kernel/codes';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { DimensionEnum, FigureBasisEnum, FigureStateEnum } from '../figures/figure.enums';
import { FROZEN_PARTIAL_OF, FROZEN_PARTIAL_VALUE } from '../figures/partial-fields';

@outputType('ReleasePart', 'Une part figée d’un chiffre.', 'A frozen part of a figure.')
export class ReleasePartType {
  @Field(() => DimensionEnum, doc('Selon quelle dimension.', 'Along which dimension.'))
  dimension: Dimension;

  @Field(() => String, doc('Clé, comme dans FigurePart.', 'Key, as in FigurePart.'))
  key: string;

  @Field(() => String, doc('Libellé en français, d’alors.', 'French label, as it was.'))
  label: string;

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

  @Field(() => FigureBasisEnum, doc('Ce sur quoi elle repose.', 'What it rests on.', { nullable: true }))
  basis: FigureBasis | null;

  @Field(() => Boolean, doc('Valeur approchée.', 'Approximate.'))
  approximate: boolean;
}
