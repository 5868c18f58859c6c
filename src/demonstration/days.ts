import type { Random } from './random';

const DAY = 86_400_000;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Saturday and Sunday move to the Monday after, or, where that is another year, to the Friday before. */
function onWorkday(time: number): number {
  const weekday = new Date(time).getUTCDay();
  if (weekday !== 0 && weekday !== 6) return time;
  const monday = time + (weekday === 6 ? 2 : 1) * DAY;
  const sameYear = new Date(monday).getUTCFullYear() === new Date(time).getUTCFullYear();
  return sameYear ? monday : time - (weekday === 6 ? 1 : 2) * DAY;
}

/** A working day of the year, `YYYY-MM-DD`; months from 1, both included. */
export const workdayIn = (year: number, random: Random, { from = 1, to = 12 } = {}): string =>
  iso(onWorkday(Date.UTC(year, random.whole(from, to) - 1, random.whole(1, 28))));

/** So many days later, Saturdays and Sundays counted. */
export const daysLater = (day: string, days: number): string => iso(Date.parse(`${day}T00:00:00Z`) + days * DAY);

/** The last day of something that began then; it never runs into another year. */
export function lastDayOf(firstDay: string, days: number): string {
  const last = daysLater(firstDay, days - 1);
  return last.slice(0, 4) === firstDay.slice(0, 4) ? last : `${firstDay.slice(0, 4)}-12-31`;
}
