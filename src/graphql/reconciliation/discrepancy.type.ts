import { Field, Float, Int } from 'type-graphql';
import { DISCREPANCY_KINDS, type Dimension, type DiscrepancyKind } from '../../kernel/codes';
import type { Discrepancy } from '../../figures/reconciliation/discrepancy';
import { doc, enumType, outputType } from '../common/describe';
import { NodeType } from '../common/node.type';
import { DimensionEnum } from '../enums/figure.enums';
import { SettlementType } from './settlement.type';

export const DiscrepancyKindEnum = enumType(
  'DiscrepancyKind',
  DISCREPANCY_KINDS,
  ['En quoi deux chiffres se contredisent.', 'How two figures disagree.'],
  {
    TOTAL_AND_PARTS: [
      'Un total imprimé ou déclaré, et la somme de ses parts ou de ses régions.',
      'A printed or declared total, and the sum of its parts or regions.',
    ],
    PRINTED_TWICE: [
      'Un chiffre imprimé ou déclaré deux fois, avec deux valeurs.',
      'One figure printed or declared twice with two values.',
    ],
    RATE_AND_BASE: ['Un taux et ce sur quoi il porte.', 'A rate and its base.'],
    COMPUTED_AND_PRINTED: [
      'Un chiffre calculé, et un chiffre imprimé ou déclaré.',
      'A computed figure, and a printed or declared one.',
    ],
    COUNTED_TWICE: [
      'Les registres publiés comptent un même SIRET dans deux délégations.',
      'Published registers count one SIRET in two delegations.',
    ],
  },
);

@outputType('Discrepancy', 'Une contradiction entre deux chiffres.', 'Two figures that disagree.', [NodeType])
export class DiscrepancyType implements NodeType {
  readonly __typename: 'Discrepancy';

  id: string;

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
      'Le moins que ce côté laisse possible, d’après les chiffres imprimés.',
      'The least that this side leaves possible, by the digits printed.',
    ),
  )
  statedFrom: number;

  @Field(
    () => Float,
    doc(
      'Le plus que ce côté laisse possible ; égal à statedFrom pour un nombre exact.',
      'The most that this side leaves possible; equal to statedFrom for an exact number.',
    ),
  )
  statedTo: number;

  @Field(
    () => Float,
    doc(
      'Ce que dit l’autre : la somme de ses parts imprimées, par exemple ; d’un côté connu par ses bornes seules, la plus proche.',
      'What the other says: the sum of its printed parts, say; of a side that is known by its bounds alone, the nearest.',
    ),
  )
  found: number;

  @Field(
    () => Float,
    doc(
      'Le moins que l’autre côté laisse possible : une part imprimée pour deux types, un montant imprimé en millions ont des bornes.',
      'The least that the other side leaves possible: a part printed for two types and an amount printed in millions have bounds.',
    ),
  )
  foundFrom: number;

  @Field(
    () => Float,
    doc(
      'Le plus que l’autre côté laisse possible ; égal à foundFrom pour un nombre exact.',
      'The most that the other side leaves possible; equal to foundFrom for an exact number.',
    ),
  )
  foundTo: number;

  @Field(() => Float, doc('found moins stated.', 'found minus stated.'))
  difference: number;

  @Field(
    () => String,
    doc('Une phrase en français qui permet d’agir.', 'One French sentence that a person can act on.'),
  )
  message: string;

  @Field(
    () => SettlementType,
    doc(
      'Ce que le siège en a décidé ; null tant qu’elle est ouverte.',
      'What the national office decided of it; null while it is open.',
      { nullable: true },
    ),
  )
  settlement: SettlementType | null;

  readonly discrepancy: Discrepancy;
}
