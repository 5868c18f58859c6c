import type { TrailAct } from '../generated/graphql';

/** The filters of the trail as its addresses write them: of the page, and of its files. Each is a text, or is not there. */
export const TRAIL_PARAMETERS = ['qui', 'acte', 'region', 'annee', 'du', 'au'] as const;
export type TrailParameter = (typeof TRAIL_PARAMETERS)[number];
export type TrailAsked = Readonly<Partial<Record<TrailParameter, string>>>;

/** Variables of the query of the trail; what is no year or no day is left as it was written, for the API to refuse. */
export const trailVariables = ({ qui, acte, region, annee, du, au }: TrailAsked) => ({
  who: qui ?? null,
  act: (acte ?? null) as TrailAct | null,
  region: region ?? null,
  year: annee === undefined ? null : Number(annee),
  since: du ?? null,
  until: au ?? null,
});
