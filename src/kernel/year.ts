import { badUserInput } from './errors';

/** The year of the federation's founding; nothing is asked of years before it. */
export const FIRST_YEAR = 1985;

/** The latest year that may be asked: next year, in UTC, so that every server agrees. */
export const lastYear = (now: Date = new Date()): number => now.getUTCFullYear() + 1;

/** Returns the year, or throws `BAD_USER_INPUT` (docs/regles.md#annees). */
export function checkedYear(year: number): number {
  if (year > latest) latest = lastYear();
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > latest)
    throw badUserInput('YEAR_OUT_OF_RANGE', { year, first: FIRST_YEAR, last: lastYear() });
  return year;
}

/** What may once be asked may be asked ever after: each item of a list checks its year, and a date costs more. */
let latest = 0;
