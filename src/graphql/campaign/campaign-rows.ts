import type { Campaign, CampaignDataset } from '../../campaign/read-campaign';
import type { CampaignDatasetType } from './campaign-dataset.type';
import type { CampaignType } from './campaign.type';

export const campaignRow = ({ regions, ...rest }: Campaign): CampaignType => ({
  ...rest,
  regions: regions.map(({ region, datasets, ...each }) => ({
    ...each,
    regionCode: region,
    datasets: datasets.map(datasetRow),
  })),
});

const datasetRow = ({
  dataset,
  expected,
  state,
  handIn,
  late,
  missing,
  answers,
}: CampaignDataset): CampaignDatasetType => ({
  dataset: dataset.code,
  expected,
  state,
  version: handIn?.version ?? null,
  late,
  demonstration: handIn?.origin === 'DEMONSTRATION',
  missing,
  adherentsExpected: answers?.expected ?? null,
  adherentsAnswered: answers?.answered ?? null,
  submissionUid: handIn?.uid ?? null,
});
