import type { EntityManager } from 'typeorm';
import { CampaignEntity } from '../campaign/campaign.entity';
import { raiseDataVersion } from '../storage/data-version';
import { COLLECTED_YEAR } from './scope';

const DAY = 86_400_000;
/** Days before the loading: so that the collection is under way, and whoever is missing is late. */
const OPENED = 60;
const DUE = 7;

/** Opens a campaign of the demonstration for the year that is collected, unless there is one already. */
export async function openDemonstrationCampaign(manager: EntityManager, now: Date): Promise<void> {
  const year = COLLECTED_YEAR;
  if (await manager.existsBy(CampaignEntity, { year })) return;
  const dayBefore = (days: number): string => new Date(now.getTime() - days * DAY).toISOString().slice(0, 10);
  await manager.insert(CampaignEntity, {
    year,
    opensOn: dayBefore(OPENED),
    deadline: dayBefore(DUE),
    demonstration: true,
  });
  await raiseDataVersion(manager);
}
