/** The groups of a page of key figures, in its order, and the indicators of each. */
export const GROUPS: readonly {
  readonly id: string;
  readonly title: string;
  readonly indicators: readonly string[];
}[] = [
  {
    id: 'adherents',
    title: 'Les adhérents',
    indicators: [
      'ADHERENTS_TOTAL',
      'ADHERENTS_TYPE_MEMBERSHIPS',
      'ADHERENTS_SIAE_RATE',
      'ADHERENTS_JOINED',
      'ADHERENTS_LEFT',
    ],
  },
  {
    id: 'activite',
    title: 'Leur activité',
    indicators: [
      'ACTIVITY_HOURS_WORKED',
      'ACTIVITY_FTE',
      'ACTIVITY_PEOPLE_SUPPORTED',
      'ACTIVITY_INSERTION_EMPLOYEES',
      'ACTIVITY_POSITIVE_EXIT_RATE',
      'ACTIVITY_TURNOVER',
      'ACTIVITY_PUBLIC_FUNDING_RATE',
      'ACTIVITY_WAGES',
      'ACTIVITY_RESPONSE_RATE',
    ],
  },
  {
    id: 'formations',
    title: 'Les formations',
    indicators: [
      'FORMATIONS_SESSIONS',
      'FORMATIONS_TRAINEES',
      'FORMATIONS_HOURS',
      'FORMATIONS_ADHERENTS',
      'FORMATIONS_SATISFACTION_RATE',
    ],
  },
  {
    id: 'juridique',
    title: 'Les sollicitations juridiques',
    indicators: ['LEGAL_REQUESTS_RECEIVED', 'LEGAL_REQUESTS_ANSWERED', 'LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS'],
  },
  {
    id: 'fg2i',
    title: 'Le fonds de garantie FG2I',
    indicators: ['FG2I_MEMBERS', 'FG2I_GUARANTEE_TOTAL', 'FG2I_SUBSCRIPTION', 'FG2I_MOBILISATIONS'],
  },
  {
    id: 'reseau',
    title: 'Programmes et vie du réseau',
    indicators: [
      'PROGRAMMES_PARTICIPATIONS',
      'PROGRAMMES_PEOPLE',
      'PROGRAMMES_ADHERENTS',
      'PROGRAMMES_CERTIFICATIONS',
      'EVENTS_HELD',
      'EVENTS_PARTICIPANTS',
      'EVENTS_ADHERENTS_PRESENT',
    ],
  },
];

export const KEY_INDICATORS: readonly string[] = GROUPS.flatMap((group) => group.indicators);

/** What the tile map can show. */
export const MAP_INDICATORS: readonly string[] = [
  'ADHERENTS_TOTAL',
  'ACTIVITY_HOURS_WORKED',
  'FORMATIONS_TRAINEES',
  'LEGAL_REQUESTS_RECEIVED',
];

interface Bars {
  readonly id: string;
  readonly indicator: string;
  readonly dimension: 'STRUCTURE_TYPE' | 'THEME';
  readonly title: string;
}

export const BARS: readonly Bars[] = [
  {
    id: 'types',
    indicator: 'ADHERENTS_TOTAL',
    dimension: 'STRUCTURE_TYPE',
    title: 'Adhérents par type de structure',
  },
  {
    id: 'heures-types',
    indicator: 'ACTIVITY_HOURS_WORKED',
    dimension: 'STRUCTURE_TYPE',
    title: 'Heures travaillées par type de structure',
  },
  { id: 'formations-themes', indicator: 'FORMATIONS_SESSIONS', dimension: 'THEME', title: 'Formations par thème' },
  {
    id: 'juridique-themes',
    indicator: 'LEGAL_REQUESTS_RECEIVED',
    dimension: 'THEME',
    title: 'Sollicitations juridiques par thème',
  },
];

export const SERIES: readonly { readonly id: string; readonly indicator: string }[] = [
  { id: 'serie-adherents', indicator: 'ADHERENTS_TOTAL' },
  { id: 'serie-heures', indicator: 'ACTIVITY_HOURS_WORKED' },
  { id: 'serie-personnes', indicator: 'ACTIVITY_PEOPLE_SUPPORTED' },
  { id: 'serie-stagiaires', indicator: 'FORMATIONS_TRAINEES' },
];
