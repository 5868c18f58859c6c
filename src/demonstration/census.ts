import type { DemonstrationYear } from './scope';

/** What an adherent is counted as, in the words of files. */
export const CENSUS_TYPES = ['AI', 'ACI', 'EI', 'ETTI', 'ETT_ESS', 'GES', 'EBE', 'PROXIM', 'OF', 'AUTRE'] as const;
export type CensusType = (typeof CENSUS_TYPES)[number];

/**
 * Adherents on 31 December 2023, in the order of {@link CENSUS_TYPES}. Columns add up to what the federation prints for
 * 2023 (p. 4: AI 269, ACI 148, EI 43, ETTI and ETT-ESS 52, Proxim'Services 10, GES 25, others 39 of which 11 EBE),
 * together with {@link OUTSIDE}; Bretagne's line is the one that it prints itself (p. 6). The other lines are invented.
 */
export const CENSUS_2023: Readonly<Record<string, readonly number[]>> = {
  'auvergne-rhone-alpes': [23, 20, 5, 5, 1, 3, 1, 2, 1, 1],
  'bourgogne-franche-comte': [19, 8, 3, 2, 1, 1, 1, 1, 0, 2],
  bretagne: [18, 7, 3, 2, 1, 3, 0, 0, 0, 2],
  'centre-val-de-loire': [16, 6, 3, 2, 0, 1, 1, 0, 1, 1],
  'hauts-de-france': [24, 18, 3, 4, 1, 3, 2, 1, 1, 1],
  'ile-de-france': [29, 12, 4, 3, 1, 3, 1, 1, 1, 1],
  normandie: [17, 12, 3, 4, 2, 1, 0, 1, 1, 1],
  'nouvelle-aquitaine': [41, 17, 8, 5, 1, 3, 3, 2, 1, 3],
  occitanie: [23, 12, 3, 4, 1, 2, 1, 0, 1, 2],
  'pays-de-la-loire': [25, 17, 3, 5, 0, 1, 0, 1, 1, 3],
  'provence-alpes-cote-d-azur': [21, 8, 2, 4, 1, 3, 1, 1, 0, 2],
  guadeloupe: [3, 2, 1, 1, 0, 0, 0, 0, 0, 0],
  guyane: [5, 4, 1, 0, 0, 0, 0, 0, 0, 1],
  'ocean-indien': [5, 5, 1, 1, 0, 0, 0, 0, 0, 0],
};

/** The one adherent outside every delegation; it joined in 2023, as the one that the federation names did (p. 15). */
export const OUTSIDE = { type: 'GES', department: '2A' } as const;

type Moves = Readonly<Record<string, readonly CensusType[]>>;

/** In 2023 by region and type as the federation prints them (p. 15). They are other structures, under invented names. */
export const JOINED: Readonly<Partial<Record<DemonstrationYear, Moves>>> = {
  2023: {
    'auvergne-rhone-alpes': ['EI', 'ACI', 'ACI', 'ACI'],
    'hauts-de-france': ['AI'],
    'ile-de-france': ['AI', 'AI', 'AI', 'ACI', 'ACI'],
    'nouvelle-aquitaine': ['AI', 'AI', 'EBE', 'EBE', 'ACI'],
    occitanie: ['EBE', 'ACI', 'EI'],
    guyane: ['AUTRE', 'ACI', 'ACI'],
    'ocean-indien': ['ACI'],
  },
  2022: {
    'auvergne-rhone-alpes': ['ACI'],
    'bourgogne-franche-comte': ['EI'],
    bretagne: ['AI'],
    'centre-val-de-loire': ['AI'],
    'hauts-de-france': ['ACI', 'EBE'],
    'ile-de-france': ['ACI', 'ETTI'],
    'nouvelle-aquitaine': ['ACI', 'ACI', 'EBE'],
    occitanie: ['ACI', 'AUTRE'],
    'pays-de-la-loire': ['EI'],
    'provence-alpes-cote-d-azur': ['AI'],
    guadeloupe: ['ACI'],
    guyane: ['AI'],
    'ocean-indien': ['ACI'],
  },
};

/**
 * Who left in the year: rows of its register that are not counted at its end. With the newcomers and the changes of
 * type, 2022 adds up to its printed 588, each printed type as printed; the 18 that the print leaves open are EBE and OF.
 */
export const LEFT: Readonly<Record<DemonstrationYear, Moves>> = {
  2023: {
    'auvergne-rhone-alpes': ['AI', 'PROXIM'],
    'bourgogne-franche-comte': ['ACI'],
    'centre-val-de-loire': ['PROXIM'],
    'hauts-de-france': ['AI', 'AI', 'ACI', 'AUTRE'],
    'ile-de-france': ['ACI', 'EI', 'AUTRE'],
    normandie: ['AI', 'OF'],
    'nouvelle-aquitaine': ['AI', 'EI', 'PROXIM', 'AUTRE', 'AUTRE'],
    occitanie: ['ACI', 'AUTRE'],
    'pays-de-la-loire': ['AI', 'EBE', 'AUTRE'],
    'provence-alpes-cote-d-azur': ['AI', 'AUTRE'],
  },
  2022: {
    'auvergne-rhone-alpes': ['AI', 'AUTRE'],
    'bourgogne-franche-comte': ['AI', 'PROXIM'],
    bretagne: ['AI'],
    'hauts-de-france': ['EI'],
    'ile-de-france': ['PROXIM'],
    normandie: ['ACI', 'AUTRE'],
    'nouvelle-aquitaine': ['AI'],
    occitanie: ['AI'],
    'pays-de-la-loire': ['AI'],
    'provence-alpes-cote-d-azur': ['ACI'],
  },
  2021: {
    'bourgogne-franche-comte': ['AUTRE'],
    'centre-val-de-loire': ['AI'],
    'hauts-de-france': ['AI'],
    'ile-de-france': ['ACI'],
    'nouvelle-aquitaine': ['AI'],
    occitanie: ['AUTRE'],
    'pays-de-la-loire': ['PROXIM'],
    'provence-alpes-cote-d-azur': ['AI'],
  },
};

/** AIs whose temporary-work agency became what they are counted as in 2023. */
export const TURNED_AGENCY_2023: Readonly<Record<string, 'ETTI' | 'ETT_ESS'>> = {
  'auvergne-rhone-alpes': 'ETTI',
  'hauts-de-france': 'ETTI',
  'nouvelle-aquitaine': 'ETTI',
  'pays-de-la-loire': 'ETTI',
  normandie: 'ETT_ESS',
  occitanie: 'ETT_ESS',
};
