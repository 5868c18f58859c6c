import type { Actor } from '../kernel/actor';
import type { DatasetCode } from '../kernel/codes';
import type { Database } from '../kernel/database';
import { asConflict } from '../publication/conflict';
import { CampaignExtensionEntity } from './campaign-extension.entity';
import { CampaignEntity } from './campaign.entity';
import { act, type CampaignRefusal } from './office-act';
import { keepPlan, refusedPlan } from './plan-acts';

interface CampaignToOpen {
  readonly year: number;
  readonly opensOn: string;
  readonly deadline: string;
  /** What the national office alone submits; null leaves the plan as it is. */
  readonly office?: readonly DatasetCode[] | null;
}

/**
 * Opens a year's campaign, or moves its days; null when done. With `office`, sets the year's collection plan along with
 * it. Whoever calls has checked the right to.
 */
export async function openCampaign(
  database: Database,
  { year, opensOn, deadline, office = null }: CampaignToOpen,
  actor: Actor,
  now: Date = new Date(),
): Promise<CampaignRefusal | null> {
  if (deadline < opensOn)
    return {
      code: 'DEADLINE_BEFORE_OPENING',
      message: `La date limite (${deadline}) est avant l’ouverture (${opensOn}). Les échanger, ou corriger l’une des deux.`,
      field: 'deadline',
    };
  const refusal = office === null ? null : refusedPlan({ year, office });
  if (refusal !== null) return refusal;
  await asConflict(
    database.write(async (manager) => {
      await manager.save(CampaignEntity, { year, opensOn, deadline, demonstration: null });
      if (office !== null) await keepPlan(manager, { year, office }, actor, now);
      await act(manager, 'OPEN_CAMPAIGN', `campaign:${year}`, `du ${opensOn} au ${deadline}`, actor, now);
    }),
  );
  return null;
}

/** Gives one region longer, in place of what it was given before; null when done. The region must exist. */
export const grantExtension = (
  database: Database,
  extension: { readonly year: number; readonly region: string; readonly until: string; readonly reason: string },
  actor: Actor,
  now: Date = new Date(),
): Promise<CampaignRefusal | null> =>
  asConflict(
    database.write(async (manager) => {
      const { year, region, until, reason } = extension;
      const campaign = await manager.findOneBy(CampaignEntity, { year });
      if (campaign === null)
        return {
          code: 'NO_CAMPAIGN' as const,
          message: `Aucune campagne n’est ouverte pour ${year} : l’ouvrir d’abord (\`openCampaign\`).`,
          field: 'year',
        };
      if (until <= campaign.deadline)
        return {
          code: 'EXTENSION_NOT_LATER' as const,
          message: `Un délai va au-delà de la date limite (${campaign.deadline}) : donner un jour plus tardif que ${until}.`,
          field: 'until',
        };
      await manager.save(CampaignExtensionEntity, { year, region, until, reason });
      await act(manager, 'GRANT_EXTENSION', `campaign:${year}:${region}`, reason, actor, now);
      return null;
    }),
  );
