import { reaches, type RowScope } from '../access/rights';
import type { Dataset } from '../datasets/dataset';
import { DATASETS } from '../datasets/registry';
import { SURVEYS } from '../datasets/roles';
import type { FigureReader } from '../reading/figure-reader';
import type { DatasetCode } from '../kernel/codes';
import type { Database } from '../kernel/database';
import { FEDERATION, regionRef, type TerritoryRef } from '../kernel/territory';
import type { CollectionPlans, HandedInBy } from '../submissions/collection-plan';
import type { CampaignEntity } from './campaign.entity';
import { findCampaign, findCampaigns, readCollected, type CollectedSubmission } from './campaign.repository';
import { isLate, stateOfDataset, type StateOfDataset } from './dataset-state';
import { isExpected, missingWords, toDoWords, type Answers } from './missing-words';

export interface CampaignDataset extends StateOfDataset {
  readonly dataset: Dataset;
  /** Whom the collection plan of the year expects it from. */
  readonly handedInBy: HandedInBy;
  /** From the one that it stands under. */
  readonly expected: boolean;
  readonly late: boolean;
  /** French; null when nothing is missing. */
  readonly missing: string | null;
  /** Of what is missing, what the one who submits can do; null for nothing. French. */
  readonly toDo: string | null;
  /** Of the survey; null for other datasets, and without a register. */
  readonly answers: Answers | null;
}

export interface CampaignRegion {
  readonly region: string;
  /** With the extension, if any; null while no campaign is open. */
  readonly deadline: string | null;
  /** `reason` is for those who may see the region's submissions; null for anyone else. */
  readonly extension: { readonly until: string; readonly reason: string | null } | null;
  /** What a reader may not see is absent: for the public, all that is not published. */
  readonly datasets: readonly CampaignDataset[];
  /** Whether the reader may see all that the region submitted. */
  readonly open: boolean;
}

/** Who submits what of a year. */
export interface CollectionPlan {
  readonly year: number;
  /** The year whose plan it is: its own, or the latest before that has one; null where none was ever set. */
  readonly since: number | null;
  readonly datasets: readonly { readonly dataset: Dataset; readonly handedInBy: HandedInBy }[];
}

/** The plan that holds for a year; of what somebody is expected to submit. */
export const planOf = (plans: CollectionPlans, year: number): CollectionPlan => ({
  year,
  since: plans.setFor(year),
  datasets: DATASETS.filter(isExpected).map((dataset) => ({
    dataset,
    handedInBy: plans.handedInBy(dataset.code, year),
  })),
});

export interface Campaign {
  readonly year: number;
  /** Null, like the deadline, while the year's campaign has not been opened. */
  readonly opensOn: string | null;
  readonly deadline: string | null;
  /** Opened for the demonstration. */
  readonly demonstration: boolean;
  readonly plan: CollectionPlan;
  /** In French alphabetical order. */
  readonly regions: readonly CampaignRegion[];
  /** Of the national office, as of a region: what it alone is expected to submit, and what else it did. */
  readonly office: Pick<CampaignRegion, 'deadline' | 'datasets'>;
}

/** How far a year's collection has come, as the reader of this scope may see it. Two statements and a figure's. */
export async function readCampaign(
  database: Database,
  reader: FigureReader,
  year: number,
  scope: RowScope,
  now: Date = new Date(),
): Promise<Campaign> {
  const [campaign, collected] = await Promise.all([
    findCampaign(database.read, year),
    readCollected(database.read, [year]),
  ]);
  return stateOf(reader, { year, campaign, collected }, scope, now);
}

/** Every campaign that was opened, newest first, as the reader of this scope may see it. As many statements as for one. */
export async function readCampaigns(
  database: Database,
  reader: FigureReader,
  scope: RowScope,
  now: Date = new Date(),
): Promise<readonly Campaign[]> {
  const opened = await findCampaigns(database.read);
  if (opened.length === 0) return [];
  const all = await readCollected(
    database.read,
    opened.map(({ year }) => year),
  );
  const campaigns = await Promise.all(
    opened.map((campaign) => {
      const { year } = campaign;
      return stateOf(reader, { year, campaign, collected: all.filter((each) => each.year === year) }, scope, now);
    }),
  );
  return campaigns.filter(({ opensOn }) => opensOn !== null);
}

interface Collected {
  readonly year: number;
  readonly campaign: CampaignEntity | null;
  readonly collected: readonly CollectedSubmission[];
}

async function stateOf(
  reader: FigureReader,
  { year, campaign: opened, collected }: Collected,
  scope: RowScope,
  now: Date,
): Promise<Campaign> {
  const campaign = opened?.demonstration === true && knowsReal(collected) ? null : opened;
  const showing = withoutReplacedDemonstration(collected);
  const { plans } = reader.snapshot;
  const regions = reader.snapshot.network.regions.map(async ({ code }): Promise<CampaignRegion> => {
    const extension = campaign?.extensions?.find(({ region }) => region === code) ?? null;
    const deadline = laterOf(campaign?.deadline ?? null, extension?.until ?? null);
    const own = showing.filter(({ regionKey }) => regionKey === code);
    const open = reaches(scope, code);
    const answers = await answersOf(reader, regionRef(code), year);
    const datasets = datasetsOf(own, plans, year, { from: 'REGIONS', deadline, now, open, answers });
    return {
      region: code,
      deadline,
      extension: extension === null ? null : { until: extension.until, reason: open ? extension.reason : null },
      datasets,
      open,
    };
  });
  const office = {
    deadline: campaign?.deadline ?? null,
    datasets: datasetsOf(
      showing.filter(({ regionKey }) => regionKey === ''),
      plans,
      year,
      {
        from: 'OFFICE',
        deadline: campaign?.deadline ?? null,
        now,
        open: reaches(scope, null),
        answers: await answersOf(reader, FEDERATION, year, (code) => plans.handedInBy(code, year) === 'OFFICE'),
      },
    ),
  };
  return {
    year,
    opensOn: campaign?.opensOn ?? null,
    deadline: campaign?.deadline ?? null,
    demonstration: campaign?.demonstration === true,
    plan: planOf(plans, year),
    office,
    regions: await Promise.all(regions),
  };
}

interface Circumstances {
  /** Whose datasets they are: one is expected from whom the plan says. */
  readonly from: HandedInBy;
  readonly deadline: string | null;
  readonly now: Date;
  readonly open: boolean;
  /** Of each survey that has a register. */
  readonly answers: AnswersOfSurveys;
}

/** What the reader may see of everything that one of them submits. */
const datasetsOf = (
  collected: readonly CollectedSubmission[],
  plans: CollectionPlans,
  year: number,
  circumstances: Circumstances,
): readonly CampaignDataset[] =>
  DATASETS.map((dataset) => {
    const files = collected.filter((each) => each.dataset === dataset.code);
    return stateFor(dataset, files, plans.handedInBy(dataset.code, year), circumstances);
  }).filter(({ state }) => circumstances.open || state === 'PUBLISHED');

function stateFor(
  dataset: Dataset,
  files: readonly CollectedSubmission[],
  handedInBy: HandedInBy,
  { from, deadline, now, open, answers }: Circumstances,
): CampaignDataset {
  const full = stateOfDataset(files);
  // What waits behind the published version is nobody's business but the region's.
  const shown = open ? full : { ...full, waiting: null };
  const expected = isExpected(dataset) && handedInBy === from;
  const survey = answers.get(dataset.code) ?? null;
  // Where the office alone hands it in, nothing is to be done of what a region submitted all the same.
  const isElsewhere = from === 'REGIONS' && handedInBy === 'OFFICE';
  return {
    ...shown,
    dataset,
    handedInBy,
    expected,
    late: expected && isLate(files, deadline, now),
    missing: isElsewhere ? null : missingWords(dataset, shown, survey, expected),
    toDo: isElsewhere ? null : toDoWords(dataset, shown, survey, expected),
    answers: survey,
  };
}

const laterOf = (deadline: string | null, until: string | null): string | null =>
  deadline !== null && until !== null && until > deadline ? until : deadline;

/** A campaign of the demonstration is none of a year in which anything real was submitted. */
const knowsReal = (collected: readonly CollectedSubmission[]): boolean =>
  collected.some(({ origin, status }) => origin !== 'DEMONSTRATION' && status !== 'INVALID');

/** Once anything real of a dataset is published, its demonstration is hidden everywhere. */
function withoutReplacedDemonstration(collected: readonly CollectedSubmission[]): readonly CollectedSubmission[] {
  const real = new Set(
    collected
      .filter(({ origin, status }) => origin !== 'DEMONSTRATION' && status === 'PUBLISHED')
      .map(({ dataset }) => dataset),
  );
  return collected.filter(({ origin, dataset }) => origin !== 'DEMONSTRATION' || !real.has(dataset));
}

type AnswersOfSurveys = ReadonlyMap<DatasetCode, Answers>;

/** From the very figures that say who answered; nothing of a survey without a register. */
async function answersOf(
  reader: FigureReader,
  territory: TerritoryRef,
  year: number,
  isAsked: (survey: DatasetCode) => boolean = () => true,
): Promise<AnswersOfSurveys> {
  const answers = new Map<DatasetCode, Answers>();
  for (const { code, role } of SURVEYS.filter((survey) => isAsked(survey.code))) {
    const key = { territory, indicator: role.respondents, year, slice: null };
    const { respondents, respondentsExpected } = reader.coverage(await reader.figure(key));
    if (respondentsExpected !== null) answers.set(code, { answered: respondents ?? 0, expected: respondentsExpected });
  }
  return answers;
}
