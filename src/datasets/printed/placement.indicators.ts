import type { PrintedIndicator } from './printed-indicator';

/**
 * Work that structures place people in, at clients: what an AI or a temporary-work structure does. Hours worked (of the
 * yearly survey) are those of every structure, workshops and companies included, so the two are never compared.
 */
export const placementIndicators: readonly PrintedIndicator[] = [
  {
    code: 'ACTIVITY_PLACEMENT_HOURS',
    label: 'Heures de mise à disposition',
    description: {
      fr: 'Heures de travail des personnes mises à disposition d’un client ; les heures travaillées les comprennent, avec celles des ateliers, chantiers et entreprises d’insertion.',
      en: 'Hours worked by people placed with a client; hours worked include them, with those of workshops and integration companies.',
    },
    unit: 'HOURS',
    dimensions: ['REGION', 'DEPARTMENT', 'STRUCTURE_TYPE'],
    aggregation: 'SUM',
  },
  {
    code: 'ACTIVITY_PLACEMENT_FTE',
    label: 'ETP de mise à disposition',
    description: {
      fr: 'Équivalent temps plein des heures de mise à disposition.',
      en: 'Full-time equivalents of the hours of placement.',
    },
    unit: 'FTE',
    dimensions: ['REGION', 'DEPARTMENT', 'STRUCTURE_TYPE'],
    aggregation: 'SUM',
  },
];
