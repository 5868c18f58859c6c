import type { DatasetCode, Role } from '../../kernel/codes';
import type { HandedInBy } from '../../submissions/collection-plan';
import type { Query } from '../../graphql/playground-link';

export type StateAnswer = 'NOTHING' | 'RECEIVED' | 'INVALID' | 'VALID' | 'PUBLISHED';
/**
 * UNPUBLISHED: not in the answer, since this reader sees of that region what is published, and nothing else. OF_OFFICE,
 * OF_REGIONS: the collection plan expects it from the national office alone, or from the regions.
 */
export type ShownState = StateAnswer | 'UNPUBLISHED' | 'OF_OFFICE' | 'OF_REGIONS';

export interface DatasetAnswer {
  readonly dataset: DatasetCode;
  readonly expected: boolean;
  readonly state: StateAnswer;
  readonly late: boolean;
  readonly demonstration: boolean;
  /** French sentence; null when nothing is missing. */
  readonly missing: string | null;
}

export interface RegionAnswer {
  readonly region: { readonly code: string; readonly name: string };
  readonly deadline: string | null;
  readonly datasets: readonly DatasetAnswer[];
}

export interface FollowUpAnswer {
  readonly viewer: { readonly role: Role; readonly name: string | null };
  readonly campaign: CampaignAnswer;
}

export interface CampaignAnswer {
  readonly year: number;
  readonly deadline: string | null;
  readonly demonstration: boolean;
  readonly plan: { readonly datasets: readonly { readonly dataset: DatasetCode; readonly handedInBy: HandedInBy }[] };
  readonly office: Omit<RegionAnswer, 'region'>;
  readonly regions: readonly RegionAnswer[];
}

/** How far a year's collection has come, as whoever asks may see it. */
export const followUpQuery = (year: number): Query => ({
  text: `query Suivi($annee: Int!) {
  viewer { role name }
  campaign(year: $annee) {
    year
    deadline
    demonstration
    plan { datasets { dataset handedInBy } }
    office { deadline datasets { dataset expected state late demonstration missing } }
    regions {
      region { code name }
      deadline
      datasets { dataset expected state late demonstration missing }
    }
  }
}
`,
  variables: { annee: year },
});
