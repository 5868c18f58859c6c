import { governanceIndicators } from './governance.indicators';
import { placementIndicators } from './placement.indicators';
import type { PrintedIndicator } from './printed-indicator';

/** What reports count beyond the datasets: one code per kind of count, split by PROGRAMME, KIND or THEME. */
export const printedIndicators: readonly PrintedIndicator[] = [
  ...placementIndicators,
  ...governanceIndicators,
  {
    code: 'DELEGATIONS',
    label: 'Délégations régionales',
    description: {
      fr: 'Délégations régionales que compte la fédération.',
      en: 'Regional delegations that make up the federation.',
    },
    unit: 'COUNT',
    dimensions: [],
    aggregation: 'SUM',
  },
  {
    code: 'DELEGATION_STAFF',
    label: 'Salariés de la délégation',
    description: {
      fr: 'Personnes salariées par une délégation régionale.',
      en: 'People employed by a regional delegation.',
    },
    unit: 'PEOPLE',
    dimensions: ['REGION'],
    aggregation: 'SUM',
  },
  {
    code: 'TRAINERS',
    label: 'Formateurs',
    description: {
      fr: 'Formateurs qui interviennent pour le réseau, internes ou externes.',
      en: 'Trainers who work for the network, from inside or outside.',
    },
    unit: 'PEOPLE',
    dimensions: ['REGION', 'KIND'],
    aggregation: 'SUM',
  },
  {
    code: 'LEGAL_ANIMATIONS',
    label: 'Animations juridiques et innovation',
    description: {
      fr: 'Animations menées par les équipes juridique et innovation auprès du réseau.',
      en: 'Sessions led for the network by the legal and innovation teams.',
    },
    unit: 'COUNT',
    dimensions: ['REGION', 'THEME'],
    aggregation: 'SUM',
  },
  {
    code: 'PUBLICATIONS',
    label: 'Publications',
    description: {
      fr: 'Documents publiés dans l’année : articles, notes, bilans, guides, lettres d’actualités.',
      en: 'Documents published in the year: articles, notes, reviews, guides, newsletters.',
    },
    unit: 'COUNT',
    dimensions: ['REGION', 'KIND'],
    aggregation: 'SUM',
  },
  {
    code: 'WORKING_GROUPS',
    label: 'Groupes de travail',
    description: {
      fr: 'Groupes de travail actifs dans l’année.',
      en: 'Working groups active in the year.',
    },
    unit: 'COUNT',
    dimensions: ['REGION', 'THEME'],
    aggregation: 'SUM',
  },
  {
    code: 'WORKING_GROUP_MEETINGS',
    label: 'Réunions des groupes de travail',
    description: {
      fr: 'Réunions tenues par les groupes de travail.',
      en: 'Meetings held by working groups.',
    },
    unit: 'COUNT',
    dimensions: ['REGION', 'THEME'],
    aggregation: 'SUM',
  },
  {
    code: 'PROGRAMMES_ACCOMPANIERS',
    label: 'Accompagnants',
    description: {
      fr: 'Accompagnants habilités à conduire une démarche auprès des adhérents.',
      en: 'People entitled to guide adherents through a programme.',
    },
    unit: 'PEOPLE',
    dimensions: ['REGION', 'PROGRAMME'],
    aggregation: 'SUM',
  },
  {
    code: 'PROGRAMMES_DELEGATIONS',
    label: 'Délégations engagées',
    description: {
      fr: 'Délégations régionales engagées dans un programme.',
      en: 'Regional delegations involved in a programme.',
    },
    unit: 'COUNT',
    dimensions: ['REGION', 'PROGRAMME'],
    aggregation: 'SUM',
  },
  {
    code: 'PROGRAMMES_EMPLOYMENT_RATE',
    label: 'Taux en emploi après un programme',
    description: {
      fr: 'Part des personnes d’un programme qui occupent un emploi ou une mission au moment du bilan.',
      en: 'Share of the people of a programme who are in a job or an assignment when it is reviewed.',
    },
    unit: 'RATE',
    dimensions: ['REGION', 'PROGRAMME'],
    aggregation: 'WEIGHTED_MEAN',
  },
  {
    code: 'EVENTS_VIEWING_HOURS',
    label: 'Heures de visionnage',
    description: {
      fr: 'Heures passées par l’ensemble des participants à suivre des évènements en ligne.',
      en: 'Hours that all participants together spent watching online events.',
    },
    unit: 'HOURS',
    dimensions: ['REGION', 'KIND'],
    aggregation: 'SUM',
  },
  {
    code: 'FG2I_SURETY_RATE',
    label: 'Taux de la caution FG2I',
    description: {
      fr: 'Caution du FG2I rapportée à la garantie financière totale.',
      en: 'FG2I surety over the total financial guarantee.',
    },
    unit: 'RATE',
    dimensions: ['REGION'],
    aggregation: 'RATIO',
    ratio: { numerator: 'FG2I_SURETY', denominator: 'FG2I_GUARANTEE_TOTAL' },
  },
  {
    code: 'FG2I_FFA_SURETY_RATE',
    label: 'Taux de la caution FFA',
    description: {
      fr: 'Caution de FFA rapportée à la garantie financière totale.',
      en: 'FFA surety over the total financial guarantee.',
    },
    unit: 'RATE',
    dimensions: ['REGION'],
    aggregation: 'RATIO',
    ratio: { numerator: 'FG2I_FFA_SURETY', denominator: 'FG2I_GUARANTEE_TOTAL' },
  },
];
