/**
 * Years of which no report prints anything and nobody has handed anything in, so that what is invented never stands
 * beside what is real. A test holds them against the transcribed reports.
 */
export const DEMONSTRATION_YEARS = [2020, 2021] as const;
export type DemonstrationYear = (typeof DEMONSTRATION_YEARS)[number];

/** What the generator must know of the network; {@link Network} is one. */
export interface ReferenceLike {
  readonly regions: readonly { readonly code: string; readonly departments: readonly { readonly code: string }[] }[];
}

/** The year whose collection is under way: one region has submitted its register, and is late with the rest. */
export const COLLECTED_YEAR = 2021;
const LATE_REGION = 'ocean-indien';

export const isSubmitted = (dataset: string, region: string, year: number): boolean =>
  dataset === 'ADHERENTS' || region !== LATE_REGION || year !== COLLECTED_YEAR;
