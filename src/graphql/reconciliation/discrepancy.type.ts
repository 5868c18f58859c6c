import { Field, Float, Int } from 'type-graphql';
import { DISCREPANCY_KINDS, type Dimension, type DiscrepancyKind } from '../../kernel/codes';
import type { Discrepancy } from '../../figures/reconciliation/discrepancy';
import { doc } from '../common/doc';
import { enumType } from '../common/enum-type';
import { outputType } from '../common/output-type';
import { DimensionEnum } from '../figures/figure.enums';

export const DiscrepancyKindEnum = enumType(
  'DiscrepancyKind',
  DISCREPANCY_KINDS,
  ['En quoi deux chiffres se contredisent.', 'How two figures disagree.'],
  {
    TOTAL_AND_PARTS: [
      'Un total imprimé et la somme de ses parts.',
      'A printed total and the sum of its printed parts.',
    ],
    PRINTED_TWICE: ['Un chiffre imprimé deux fois, avec deux valeurs.', 'One figure printed twice with two values.'],
    RATE_AND_BASE: ['Un taux et ce sur quoi il porte.', 'A rate and its base.'],
    COMPUTED_AND_PRINTED: ['Un chiffre calculé et un chiffre imprimé.', 'A computed figure and a printed one.'],
  },
);

@outputType('Discrepancy', 'Une contradiction entre deux chiffres.', 'Two figures that disagree.')
export class DiscrepancyType {
  @Field(() => DiscrepancyKindEnum, doc('En quoi.', 'How.'))
  kind: DiscrepancyKind;

  @Field(() => Int, doc('Année des chiffres.', 'Year of the figures.'))
  year: number;

  @Field(
    () => DimensionEnum,
    doc(
      'Dimension de la part en cause ; null pour le tout.',
      'Dimension of the part that disagrees; null for the whole.',
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
    doc('Sous-ensemble nommé que les chiffres concernent.', 'Named subset that the figures are about.', {
      nullable: true,
    }),
  )
  scope: string | null;

  @Field(
    () => Float,
    doc('Ce que dit un côté : le total imprimé, par exemple.', 'What the one side says: the printed total, say.'),
  )
  stated: number;

  @Field(
    () => Float,
    doc(
      'Ce que dit l’autre : la somme de ses parts imprimées, par exemple.',
      'What the other says: the sum of its printed parts, say.',
    ),
  )
  found: number;

  @Field(() => Float, doc('found moins stated.', 'found minus stated.'))
  difference: number;

  @Field(
    () => String,
    doc('Une phrase en français qui permet d’agir.', 'One French sentence that a person can act on.'),
  )
  message: string;

  readonly discrepancy: Discrepancy;
}
