import { daysBetween, dayIn, daysWords } from '../../../src/campaign/day';
import { writeDay } from '../../../src/kernel/french';
import { TIME_ZONE } from '../depot/time-zone';
import type { Answer, CampaignDays } from './queries';

const today = dayIn(TIME_ZONE);

/** Until when an answer is of use, and what becomes of one that comes later. */
export function deadlineWords(
  { survey, year, region }: Pick<Answer, 'survey' | 'year' | 'region'>,
  { office, regions, plan }: CampaignDays,
  now = new Date(),
): string {
  const byOffice = plan.datasets.some(({ dataset, handedInBy }) => dataset === survey && handedInBy === 'OFFICE');
  const own = byOffice ? office : regions.find((each) => each.region.code === region?.code);
  const who = byOffice || region === null ? 'le siège' : 'votre délégation';
  const deadline = own?.deadline ?? null;
  if (deadline === null)
    return `Aucune date limite n’est fixée pour ${year} : ${who} reprend votre réponse avec celles des autres.`;
  const days = daysBetween(today(now), deadline);
  const day = `${writeDay(deadline)}, ${daysWords(days)}`;
  return days < 0
    ? `Le dernier jour de la collecte était le ${day}. Votre réponse se remet encore ; elle ne compte que si ${who} la reprend.`
    : `Dernier jour de la collecte : ${day}. Remettre votre réponse avant : ${who} doit encore la reprendre. Passé ce jour, elle se remet encore, et ne compte que si ${who} la reprend.`;
}
