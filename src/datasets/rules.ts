import type { RowRule } from './dataset';
import { typedDate } from '../kernel/french';

/** A date is not before another one. */
export const notBefore = (later: string, earlier: string): RowRule => ({
  code: 'DATES_REVERSED',
  severity: 'ERROR',
  column: later,
  message: '{later} ({laterDate}) est avant {earlier} ({earlierDate}). Corriger l’une des deux dates.',
  description: { fr: `${later} n’est pas avant ${earlier}.`, en: `${later} is not before ${earlier}.` },
  check(row) {
    const [from, to] = [row[earlier], row[later]];
    if (typeof from !== 'string' || typeof to !== 'string' || to >= from) return null;
    return { later, earlier, laterDate: typedDate(to), earlierDate: typedDate(from) };
  },
});

/** A count that is a part of another is not above it. */
export const notAbove = (part: string, whole: string, code: string): RowRule => ({
  code,
  severity: 'ERROR',
  column: part,
  message: '{part} ({partValue}) dépasse {whole} ({wholeValue}). Corriger l’un des deux nombres.',
  description: { fr: `${part} ne dépasse pas ${whole}.`, en: `${part} is not above ${whole}.` },
  check(row) {
    const [partValue, wholeValue] = [row[part], row[whole]];
    if (typeof partValue !== 'number' || typeof wholeValue !== 'number' || partValue <= wholeValue) return null;
    return { part, whole, partValue, wholeValue };
  },
});

/** A year is not before another one. */
export const yearNotBefore = (later: string, earlier: string): RowRule => ({
  code: 'YEARS_REVERSED',
  severity: 'ERROR',
  column: later,
  message: '{later} ({laterYear}) est avant {earlier} ({earlierYear}). Corriger l’une des deux années.',
  description: { fr: `${later} n’est pas avant ${earlier}.`, en: `${later} is not before ${earlier}.` },
  check(row) {
    const [laterYear, earlierYear] = [row[later], row[earlier]];
    if (typeof laterYear !== 'number' || typeof earlierYear !== 'number' || laterYear >= earlierYear) return null;
    return { later, earlier, laterYear, earlierYear };
  },
});
