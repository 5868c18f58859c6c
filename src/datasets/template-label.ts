import type { Column } from './column';

const UNITS: Readonly<Record<NonNullable<Column['unit']>, string | null>> = {
  COUNT: null,
  PEOPLE: 'personnes',
  HOURS: 'heures',
  DAYS: 'jours',
  FTE: 'ETP',
  EUR: '€',
  RATE: null,
  PERCENT: '%',
};

/** Second header of templates: French label, unit, and an asterisk where the column must be filled. */
export function templateLabel({ label, unit, required }: Column): string {
  const shownUnit = unit === null ? null : UNITS[unit];
  return `${label}${shownUnit === null ? '' : ` (${shownUnit})`}${required ? ' *' : ''}`;
}
