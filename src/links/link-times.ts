import { Cron } from 'croner';

/** In which schedules are written. */
export const ZONE = 'Europe/Paris';
/** A shared drive is not asked more often than that, whatever is written. */
const LEAST_APART = 15 * 60_000;

/** What people choose from; anything else is written as cron writes it. */
export const SCHEDULES = {
  '0 6 * * *': 'Chaque jour à 6\u00a0h',
  '0 6 * * 1': 'Chaque lundi à 6\u00a0h',
  '0 6 1 * *': 'Le premier du mois à 6\u00a0h',
  '0 * * * *': 'Chaque heure',
} as const satisfies Readonly<Record<string, string>>;

export const scheduleWords = (schedule: string): string =>
  (SCHEDULES as Readonly<Record<string, string>>)[schedule] ?? schedule;

/** Why a schedule is none, in French; null for one. */
export function faultOfSchedule(schedule: string): string | null {
  const times = cronOf(schedule)?.nextRuns(3) ?? [];
  const [first, second] = times;
  if (first === undefined || second === undefined)
    return `« ${schedule.slice(0, 40)} » n’est pas un rythme. Écrire cinq champs (minute heure jour mois jour-de-semaine), par exemple 0 6 * * 1 : chaque lundi à 6 h.`;
  return second.getTime() - first.getTime() < LEAST_APART
    ? 'Pas plus d’une demande par quart d’heure : écrire par exemple 0 6 * * * (chaque jour à 6 h).'
    : null;
}

/** The next time after `now`; of a schedule that has none any more, never. */
export const nextTime = (schedule: string, now: Date): string =>
  (cronOf(schedule)?.nextRun(now) ?? new Date('9999-12-31T00:00:00Z')).toISOString();

function cronOf(schedule: string): Cron | null {
  if (schedule.trim().split(/\s+/).length !== 5) return null;
  try {
    return new Cron(schedule, { timezone: ZONE, paused: true });
  } catch {
    return null;
  }
}
