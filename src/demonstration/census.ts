import type { DemonstrationYear } from './scope';

/** What an adherent is counted as, in the words of files. */
export const CENSUS_TYPES = ['AI', 'ACI', 'EI', 'ETTI', 'ETT_ESS', 'GES', 'EBE', 'PROXIM', 'OF', 'AUTRE'] as const;
export type CensusType = (typeof CENSUS_TYPES)[number];

/**
 * Adherents on 31 December of the last year, in the order of {@link CENSUS_TYPES}. Invented, and smaller than the
 * network on purpose: no total and no line is one that a report prints.
 */
export const CENSUS: Readonly<Record<string, readonly number[]>> = {
  'auvergne-rhone-alpes': [16, 13, 4, 3, 1, 2, 1, 1, 1, 1],
  'bourgogne-franche-comte': [12, 6, 2, 2, 1, 1, 1, 1, 0, 1],
  bretagne: [14, 6, 4, 1, 1, 2, 1, 1, 0, 1],
  'centre-val-de-loire': [11, 5, 2, 2, 0, 1, 1, 0, 1, 1],
  'hauts-de-france': [17, 12, 2, 3, 1, 2, 1, 1, 1, 1],
  'ile-de-france': [19, 9, 3, 4, 1, 2, 1, 1, 1, 1],
  normandie: [13, 8, 2, 3, 1, 1, 0, 1, 1, 1],
  'nouvelle-aquitaine': [33, 11, 5, 3, 1, 2, 2, 1, 1, 2],
  occitanie: [16, 8, 2, 2, 1, 2, 1, 0, 1, 1],
  'pays-de-la-loire': [18, 11, 2, 3, 0, 1, 0, 1, 1, 2],
  'provence-alpes-cote-d-azur': [15, 6, 2, 3, 1, 2, 1, 1, 0, 2],
  guadeloupe: [3, 2, 1, 1, 0, 0, 0, 0, 0, 0],
  guyane: [4, 3, 1, 0, 0, 0, 0, 0, 0, 1],
  'ocean-indien': [4, 4, 1, 1, 0, 0, 0, 0, 0, 0],
};

/** The one adherent outside every delegation; it joined in the last year. */
export const OUTSIDE = { type: 'GES', department: '2A' } as const;

type Moves = Readonly<Record<string, readonly CensusType[]>>;

/** Who joined in the last year. */
export const JOINED: Moves = {
  'auvergne-rhone-alpes': ['ACI', 'EI'],
  'bourgogne-franche-comte': ['ACI'],
  'centre-val-de-loire': ['AI'],
  'hauts-de-france': ['ACI', 'EBE'],
  'ile-de-france': ['ACI', 'ETTI'],
  'nouvelle-aquitaine': ['ACI', 'EBE', 'EI'],
  'pays-de-la-loire': ['AI'],
  'provence-alpes-cote-d-azur': ['AI', 'ACI'],
  guyane: ['AI'],
};

/** Who left in the year: rows of its register that are not counted at its end. */
export const LEFT: Readonly<Record<DemonstrationYear, Moves>> = {
  2020: {
    'bourgogne-franche-comte': ['AUTRE'],
    'hauts-de-france': ['AI'],
    'ile-de-france': ['ACI'],
    'nouvelle-aquitaine': ['AI'],
    occitanie: ['AUTRE'],
    'pays-de-la-loire': ['PROXIM'],
    'provence-alpes-cote-d-azur': ['AI'],
  },
  2021: {
    'auvergne-rhone-alpes': ['AI', 'AUTRE'],
    bretagne: ['AI'],
    'hauts-de-france': ['EI', 'AI'],
    'ile-de-france': ['PROXIM'],
    normandie: ['ACI', 'AUTRE'],
    'nouvelle-aquitaine': ['AI'],
    occitanie: ['AI'],
    'provence-alpes-cote-d-azur': ['ACI'],
  },
};

/** AIs whose temporary-work agency became what they are counted as in the last year. */
export const TURNED_AGENCY: Readonly<Record<string, 'ETTI' | 'ETT_ESS'>> = {
  'auvergne-rhone-alpes': 'ETTI',
  'hauts-de-france': 'ETTI',
  'pays-de-la-loire': 'ETTI',
  normandie: 'ETT_ESS',
};
