import type { EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor';
import { raiseDataVersion } from '../storage/data-version';
import { recordOfficeAct } from '../access/office-act';
import type { OfficeActEntity } from '../access/office-act.entity';

/** Why a campaign, or a plan, stays as it was, for the caller to mend. */
export interface CampaignRefusal {
  readonly code: 'DEADLINE_BEFORE_OPENING' | 'NO_CAMPAIGN' | 'EXTENSION_NOT_LATER' | 'DATASET_NOT_PLANNED';
  readonly message: string;
  readonly field: string;
}

/** Leaves a trail, and tells whoever keeps answers that the campaign or the plan is another. Last in its transaction. */
export async function act(
  manager: EntityManager,
  action: OfficeActEntity['action'],
  subject: string,
  reason: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  await recordOfficeAct(manager, { action, subject, reason }, actor, now);
  await raiseDataVersion(manager);
}
