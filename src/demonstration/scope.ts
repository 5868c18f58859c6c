/** Years without any real register, so that demonstration never stands beside real data. */
export const DEMONSTRATION_YEARS = [2021, 2022, 2023] as const;
export type DemonstrationYear = (typeof DEMONSTRATION_YEARS)[number];

/** What the generator must know of the network; {@link Network} is one. */
export interface ReferenceLike {
  readonly regions: readonly { readonly code: string; readonly departments: readonly { readonly code: string }[] }[];
}

/** In 2022 this region handed in its register and nothing else, so that an incomplete year shows. */
const REGISTER_ONLY = { region: 'ocean-indien', year: 2022 };

/** Nobody handed in these, and nobody declared that there was nothing. */
const NOT_HANDED_IN: readonly string[] = ['LEGAL_REQUESTS|normandie|2021', 'LEGAL_REQUESTS|guadeloupe|2021'];

export const isHandedIn = (dataset: string, region: string, year: number): boolean =>
  (dataset === 'ADHERENTS' || region !== REGISTER_ONLY.region || year !== REGISTER_ONLY.year) &&
  !NOT_HANDED_IN.includes(`${dataset}|${region}|${year}`);
