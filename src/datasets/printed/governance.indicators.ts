import type { PrintedIndicator } from './printed-indicator';

/** Seats of boards and mandates: counts, that name nobody. */
export const governanceIndicators: readonly PrintedIndicator[] = [
  {
    code: 'GOVERNANCE_SEATS',
    label: 'Sièges des instances',
    description: {
      fr: 'Sièges des conseils, bureaux et comités, et mandats tenus ailleurs, pourvus ou non.',
      en: 'Seats of boards, bureaux and committees, and mandates held elsewhere, filled or not.',
    },
    unit: 'COUNT',
    dimensions: ['REGION', 'BODY'],
    aggregation: 'SUM',
  },
  {
    code: 'GOVERNANCE_FILLED',
    label: 'Sièges pourvus',
    description: {
      fr: 'Sièges des instances que quelqu’un occupe.',
      en: 'Seats that somebody holds.',
    },
    unit: 'COUNT',
    dimensions: ['REGION', 'BODY'],
    aggregation: 'SUM',
  },
];
