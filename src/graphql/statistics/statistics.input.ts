import { FIRST_YEAR } from '../../kernel/year';
import { Field, InputType, Int } from 'type-graphql';
import type { IndicatorCode } from '../../datasets/catalogue';
import type { Dimension, StructureType } from '../../kernel/codes';
import { doc } from '../common/doc';
import { DimensionEnum } from '../figures/figure.enums';
import { IndicatorCodeEnum } from '../figures/indicator-code.enum';
import { StructureTypeEnum } from '../network/structure-type.enum';

@InputType('StatisticsInput', doc('Ce qu’un tableau doit montrer.', 'What a table is to show.'))
export class StatisticsInput {
  @Field(() => [IndicatorCodeEnum], doc('Indicateurs.', 'Indicators.'))
  indicators: IndicatorCode[];

  @Field(() => [Int], doc(`Années, de ${FIRST_YEAR} à l’an prochain.`, `Years, ${FIRST_YEAR} to next year.`))
  years: number[];

  @Field(
    () => [DimensionEnum],
    doc(
      'Dimensions, communes aux indicateurs. Aucune : une ligne par indicateur et par année.',
      'Dimensions that the indicators have in common. None: one row per indicator and year.',
      { nullable: true, defaultValue: [] },
    ),
  )
  by?: Dimension[] | null;

  @Field(
    () => [String],
    doc(
      'Codes de régions ; une région inconnue est refusée, avec les plus proches.',
      'Region slugs; an unknown one is refused, with the nearest named.',
      {
        nullable: true,
      },
    ),
  )
  regions?: string[] | null;

  @Field(() => [StructureTypeEnum], doc('Types de structure.', 'Types of structure.', { nullable: true }))
  structureTypes?: StructureType[] | null;

  @Field(
    () => Boolean,
    doc(
      'Ajoute les totaux sur chaque dimension de by, et le total général.',
      'Adds the totals over each dimension of by, and the grand total.',
      { nullable: true, defaultValue: false },
    ),
  )
  totals?: boolean | null;
}
