import type { IndicatorCode } from '../../typescript/src/generated/graphql';

/** What the page shows, in its order. A code that the schema does not have does not compile. */
export const INDICATORS: IndicatorCode[] = [
  'ADHERENTS_TOTAL',
  'ADHERENTS_SIAE_RATE',
  'ACTIVITY_HOURS_WORKED',
  'ACTIVITY_PLACEMENT_HOURS',
  'ACTIVITY_PEOPLE_SUPPORTED',
  'FORMATIONS_TRAINEES',
  'LEGAL_REQUESTS_RECEIVED',
];
