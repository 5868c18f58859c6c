import { SuiviDocument, type DatasetState, type EtatDeJeuFragment, type SuiviQuery } from '../generated/graphql';
import { query, type Query } from '../query';

export type StateAnswer = DatasetState;
/**
 * UNPUBLISHED: not in the answer, since this reader sees of that region what is published, and nothing else. OF_OFFICE,
 * OF_REGIONS: the collection plan expects it from the national office alone, or from the regions.
 */
export type ShownState = StateAnswer | 'UNPUBLISHED' | 'OF_OFFICE' | 'OF_REGIONS';

export type FollowUpAnswer = SuiviQuery;
export type CampaignAnswer = SuiviQuery['campaign'];
export type RegionAnswer = CampaignAnswer['regions'][number];
export type DatasetAnswer = EtatDeJeuFragment;

/** How far a year's collection has come, as whoever asks may see it. */
export const followUpQuery = (year: number): Query<FollowUpAnswer> => query(SuiviDocument, { annee: year });
