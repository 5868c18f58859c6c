import { Field } from 'type-graphql';
import { GraphQLDate } from 'graphql-scalars';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { DATASET_COUNT, times } from '../cost/cost';
import { CampaignDatasetType } from './campaign-dataset.type';
import { CampaignExtensionType } from './campaign-extension.type';

@outputType('CampaignRegion', 'Où en est une région.', 'How far one region has come.')
export class CampaignRegionType {
  @Field(
    () => GraphQLDate,
    doc(
      'Dernier jour, délai compris ; null sans campagne ouverte.',
      'Last day, its extension included; null while no campaign is open.',
      {
        nullable: true,
      },
    ),
  )
  deadline: string | null;

  @Field(
    () => CampaignExtensionType,
    doc('Délai accordé, s’il y en a un.', 'Its extension, if any.', { nullable: true }),
  )
  extension: CampaignExtensionType | null;

  @Field(
    () => [CampaignDatasetType],
    doc(
      'Ses jeux de données. Ce que le lecteur ne peut voir n’y est pas : le public voit ce qui est publié.',
      'Its datasets. What a reader may not see is not in it: PUBLIC sees the published ones.',
      { complexity: times(DATASET_COUNT) },
    ),
  )
  datasets: readonly CampaignDatasetType[];

  readonly regionCode: string;
}
