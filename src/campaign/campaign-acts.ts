import type { EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor';
import { raiseDataVersion } from '../kernel/data-version';
import type { Database } from '../kernel/database';
import { OfficeActEntity } from '../kernel/office-act.entity';
import { asConflict } from '../publication/race';
import { CampaignExtensionEntity } from './campaign-extension.entity';
import { CampaignEntity } from './campaign.entity';

/** Why a campaign stays as it was, for the caller to mend. */
export interface CampaignRefusal {
  readonly code: 'DEADLINE_BEFORE_OPENING' | 'NO_CAMPAIGN' | 'EXTENSION_NOT_LATER';
  readonly message: string;
  readonly field: string;
}

/** Opens a year's campaign, or moves its days; null when done. Whoever calls has checked the right to. */
export async function openCampaign(
  database: Database,
  { year, opensOn, deadline }: { readonly year: number; readonly opensOn: string; readonly deadline: string },
  actor: Actor,
  now: Date = new Date(),
): Promise<CampaignRefusal | null> {
  if (deadline < opensOn)
    return {
      code: 'DEADLINE_BEFORE_OPENING',
      message: `La date limite (${deadline}) est avant l’ouverture (${opensOn}). Les échanger, ou corriger l’une des deux.`,
      field: 'deadline',
    };
  await asConflict(
    database.write(async (manager) => {
      await manager.save(CampaignEntity, { year, opensOn, deadline, demonstration: null });
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

/** Leaves a trail, and tells whoever keeps answers that the campaign is another. Last in its transaction. */
async function act(
  manager: EntityManager,
  action: OfficeActEntity['action'],
  subject: string,
  reason: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  await manager.insert(OfficeActEntity, {
    at: now.toISOString(),
    actor: actor.name ?? actor.role,
    action,
    subject,
    reason,
  });
  await raiseDataVersion(manager);
}
