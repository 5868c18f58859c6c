import { Field } from 'type-graphql';
import { GraphQLDate } from 'graphql-scalars';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { DATASET_COUNT, times } from '../cost/cost';
import { CampaignDatasetType } from './campaign-dataset.type';

@outputType(
  'CampaignOffice',
  'Où en est le siège pour ce qu’il remet lui-même.',
  'How far the national office has come with what it hands in itself.',
)
export class CampaignOfficeType {
  @Field(
    () => GraphQLDate,
    doc('Dernier jour ; null sans campagne ouverte.', 'Last day; null while no campaign is open.', { nullable: true }),
  )
  deadline: string | null;

  @Field(
    () => [CampaignDatasetType],
    doc(
      'Ses jeux de données ; `expected` dit ceux que le plan lui confie. Ce que le lecteur ne peut voir n’y est pas.',
      'Its datasets; expected tells those that the plan leaves to it. What a reader may not see is not in it.',
      { complexity: times(DATASET_COUNT) },
    ),
  )
  datasets: readonly CampaignDatasetType[];
}
