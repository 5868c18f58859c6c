import { Field } from 'type-graphql';
import { GraphQLDate } from 'graphql-scalars';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';

@outputType('CampaignExtension', 'Un délai accordé à une région.', 'A later deadline that a region was granted.')
export class CampaignExtensionType {
  @Field(() => GraphQLDate, doc('Dernier jour.', 'Last day.'))
  until: string;

  @Field(
    () => String,
    doc(
      'Pourquoi ; null pour qui ne voit pas les dépôts de la région.',
      'Why; null for those who may not see the region’s submissions.',
      { nullable: true },
    ),
  )
  reason: string | null;
}
