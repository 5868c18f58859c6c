import type { Asked } from './client';
import { LATEST, YEARS } from './network';

/** What is asked of the platform and of the limit beside it. */
export interface Question extends Asked {
  readonly name: 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'Q5';
  readonly what: string;
}

const KEY_FIGURES = `
  formations {
    sessions { value breakdown(by: KIND) { key value } }
    trainees { value }
    hours { value }
    satisfactionRate { value }
  }
  legalRequests {
    received { value breakdown(by: THEME) { key value } }
    averageResponseDays { value }
  }
  fg2i { guaranteeTotal { value } subscription { value } fg2iSurety { value } ffaSurety { value } }
  activity { hoursWorked { value } fullTimeEquivalents { value } peopleSupported { value } turnover { value } }`;

const SERIES = {
  sessions: 'FORMATIONS_SESSIONS',
  trainees: 'FORMATIONS_TRAINEES',
  received: 'LEGAL_REQUESTS_RECEIVED',
  hoursWorked: 'ACTIVITY_HOURS_WORKED',
} as const;

export const TYPES_OF_Q4 = ['AI', 'ACI', 'EI'];
export const REGIONS_OF_Q4 = ['bretagne', 'occitanie', 'normandie', 'grand-est'];
export const PAGE_OF_Q4 = 50;
export const ADHERENTS_OF_Q3 = 40;

export const QUESTIONS: readonly Question[] = [
  {
    name: 'Q1',
    what: 'chiffres clés nationaux d’une année',
    query: `query Q1($year: Int!) { federation { keyFigures(year: $year) { ${KEY_FIGURES} } } }`,
    variables: { year: LATEST },
    asker: 'PUBLIC',
  },
  {
    name: 'Q2',
    what: 'les mêmes, pour chacune des 14 régions',
    query: `query Q2($year: Int!) { federation { regions { code keyFigures(year: $year) { ${KEY_FIGURES} } } } }`,
    variables: { year: LATEST },
    asker: 'PUBLIC',
  },
  {
    name: 'Q3',
    what: '14 régions × 40 adhérents × leur activité',
    query: `query Q3($year: Int!, $first: Int!) {
      federation { regions { code adherents(year: $year, first: $first) { nodes {
        name
        keyFigures(year: $year) { activity { hoursWorked { value } fullTimeEquivalents { value } } }
      } } } }
    }`,
    variables: { year: LATEST, first: ADHERENTS_OF_Q3 },
    asker: 'ANALYST',
  },
  {
    name: 'Q4',
    what: 'une page de 50 adhérents par type et région, avec le total',
    query: `query Q4($year: Int!, $first: Int!, $filter: AdherentFilter!) {
      federation { adherents(year: $year, first: $first, filter: $filter, orderBy: NAME) {
        totalCount
        nodes { name siret structureType city postalCode structureTypes region { code } }
      } }
    }`,
    variables: { year: LATEST, first: PAGE_OF_Q4, filter: { structureTypes: TYPES_OF_Q4, regions: REGIONS_OF_Q4 } },
    asker: 'PUBLIC',
  },
  {
    name: 'Q5',
    what: 'dix ans de quatre chiffres nationaux',
    query: `query Q5($from: Int!, $to: Int!) { federation { ${Object.entries(SERIES)
      .map(([alias, code]) => `${alias}: series(indicator: ${code}, from: $from, to: $to) { year value }`)
      .join(' ')} } }`,
    variables: { from: YEARS[0], to: LATEST },
    asker: 'PUBLIC',
  },
];

export const SERIES_OF_Q5 = Object.entries(SERIES);
