import { counted } from '../kernel/french';

/** Tells the day that it is in a time zone, as `2025-12-31`; without one, where the program runs. */
export function dayIn(timeZone: string | undefined): (at: Date) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  return (at) => format.format(at);
}

const DAY = 86_400_000;

/** Whole days from one day to another; negative where that was before. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** « dans 12 jours », « il y a 2 jours », « aujourd’hui ». */
export function daysWords(days: number): string {
  if (days === 0) return 'aujourd’hui';
  return days < 0 ? `il y a ${counted(-days, 'jour')}` : `dans ${counted(days, 'jour')}`;
}
