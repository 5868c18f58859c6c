/** The words of the public schema, as constants: what the schema's enums, the files and the database all say. */

/** A kind of structure, as the schema writes it: the federation says which there are. */
export type StructureType = string;

export const FIGURE_STATES = ['KNOWN', 'PARTIAL', 'NOT_REPORTED', 'NOT_APPLICABLE', 'SUPPRESSED'] as const;
export type FigureState = (typeof FIGURE_STATES)[number];

/** A consolidation whose parts differ in basis is MIXED. */
export const FIGURE_BASES = ['COMPUTED', 'DECLARED', 'PRINTED', 'MIXED'] as const;
export type FigureBasis = (typeof FIGURE_BASES)[number];

export const UNITS = ['COUNT', 'PEOPLE', 'HOURS', 'DAYS', 'FTE', 'EUR', 'RATE'] as const;
export type Unit = (typeof UNITS)[number];

/** Decimals of `Figure.value` (docs/regles.md#arrondis). */
export const PRECISION: Readonly<Record<Unit, number>> = {
  COUNT: 0,
  PEOPLE: 0,
  HOURS: 2,
  DAYS: 2,
  FTE: 2,
  EUR: 2,
  RATE: 4,
};

/** DISTINCT: units counted once each; parts that share some add up to more than their whole. */
export const AGGREGATIONS = ['SUM', 'WEIGHTED_MEAN', 'RATIO', 'DISTINCT'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];
/** Whether such a figure is a number by itself, and not over a base or a weight. */
export const standsAlone = (aggregation: Aggregation): boolean => aggregation === 'SUM' || aggregation === 'DISTINCT';

export { DIMENSIONS, type Dimension } from './dimensions';

/** Those of the product; a federation may have others of its own. */
type ProductDataset =
  | 'ADHERENTS'
  | 'FORMATIONS'
  | 'LEGAL_REQUESTS'
  | 'FG2I_GUARANTEES'
  | 'ACTIVITY'
  | 'PROGRAMMES'
  | 'EVENTS'
  | 'FINANCES'
  | 'STAFF'
  | 'GOVERNANCE'
  | 'PUBLICATIONS'
  | 'PARTNERS'
  | 'FIGURES';
export type DatasetCode = ProductDataset | (string & {});

export const FORMATION_KINDS = ['INTRA', 'INTER', 'SERVICE'] as const;
export type FormationKind = (typeof FORMATION_KINDS)[number];

export const SUBMISSION_STATUSES = ['INVALID', 'VALID', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'] as const;
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

export const SUBMISSION_ORIGINS = ['REGION', 'REPORT', 'DEMONSTRATION'] as const;
export type SubmissionOrigin = (typeof SUBMISSION_ORIGINS)[number];

export const SEVERITIES = ['ERROR', 'WARNING'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const DISCREPANCY_KINDS = [
  'TOTAL_AND_PARTS',
  'PRINTED_TWICE',
  'RATE_AND_BASE',
  'COMPUTED_AND_PRINTED',
  'COUNTED_TWICE',
] as const;
export type DiscrepancyKind = (typeof DISCREPANCY_KINDS)[number];

export const SETTLEMENT_DECISIONS = ['EXPLAINED', 'STATED_WRONG', 'FOUND_WRONG'] as const;
export type SettlementDecision = (typeof SETTLEMENT_DECISIONS)[number];

export const ROLES = ['PUBLIC', 'ADHERENT', 'ANALYST', 'CONTRIBUTOR', 'PUBLISHER', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

export const ADHERENT_ORDERS = ['NAME', 'CITY', 'MEMBER_SINCE'] as const;
export type AdherentOrder = (typeof ADHERENT_ORDERS)[number];
