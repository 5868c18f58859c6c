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
