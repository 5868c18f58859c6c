import { Field } from 'type-graphql';
import type { Dimension } from '../../kernel/codes';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { DimensionEnum } from '../figures/figure.enums';

@outputType('DimensionKey', 'Place d’une ligne le long d’une dimension.', 'Where a row stands along one dimension.')
export class DimensionKeyType {
  @Field(() => DimensionEnum, doc('Dimension.', 'Dimension.'))
  dimension: Dimension;

  @Field(
    () => Boolean,
    doc('Vrai si la ligne est un total sur cette dimension.', 'True when the row is a total over it.'),
  )
  isTotal: boolean;

  @Field(
    () => String,
    doc(
      'Clé ; null pour un total, et là où une case n’en a pas : un adhérent hors de toute délégation, sous REGION.',
      'key is null for a total, and where a cell has none: an adherent outside every delegation under REGION.',
      { nullable: true },
    ),
  )
  key: string | null;

  @Field(() => String, doc('Libellé en français.', 'Label, in French.'))
  label: string;
}
