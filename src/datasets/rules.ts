import type { RowRule } from './dataset';

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
    return { later, earlier, laterDate: frenchDate(to), earlierDate: frenchDate(from) };
  },
});

/** `2025-12-31` as people write it: `31/12/2025`. */
export const frenchDate = (iso: string): string => iso.split('-').reverse().join('/');

/** A number as people write it: `1234,5`. */
export const frenchNumber = (value: number): string => String(value).replace('.', ',');
