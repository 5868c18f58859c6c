import type { Campaign, CampaignDataset, CollectionPlan } from '../../campaign/read-campaign';
import type { CampaignDatasetType, CampaignType } from './campaign.types';
import type { CollectionPlanType } from './collection-plan.type';

export const planRow = ({ datasets, ...rest }: CollectionPlan): CollectionPlanType => ({
  ...rest,
  datasets: datasets.map(({ dataset, handedInBy }) => ({ dataset: dataset.code, handedInBy })),
});

export const campaignRow = ({ regions, office, plan, ...rest }: Campaign): CampaignType => ({
  ...rest,
  plan: planRow(plan),
  office: { ...office, datasets: office.datasets.map(datasetRow) },
  regions: regions.map((entry) => ({
    deadline: entry.deadline,
    extension: entry.extension,
    regionCode: entry.region,
    datasets: entry.datasets.map(datasetRow),
    year: rest.year,
    demonstration: rest.demonstration,
    entry,
  })),
});

const datasetRow = ({
  dataset,
  handedInBy,
  expected,
  state,
  submission,
  late,
  missing,
  toDo,
  answers,
}: CampaignDataset): CampaignDatasetType => ({
  dataset: dataset.code,
  handedInBy,
  expected,
  state,
  version: submission?.version ?? null,
  late,
  demonstration: submission?.origin === 'DEMONSTRATION',
  missing,
  toDo,
  adherentsExpected: answers?.expected ?? null,
  adherentsAnswered: answers?.answered ?? null,
  submissionUid: submission?.uid ?? null,
});
