import type { EntityManager } from 'typeorm';
import { WRITTEN_BY_DEMONSTRATION } from '../access/trail-guard';
import { CampaignEntity } from '../campaign/campaign.entity';
import { DATASETS } from '../datasets/registry';
import { raiseDataVersion } from '../storage/data-version';
import type { Database } from '../kernel/database';
import { AdherentEntity } from '../network/adherent.entity';
import { MembershipEntity } from '../network/membership.entity';
import { AuditEntryEntity } from '../submissions/audit-entry.entity';
import { SubmissionEntity } from '../submissions/submission.entity';
import { writeDemonstrationState } from './demonstration-state';

/**
 * Takes every demonstration submission away, whatever its state, with its rows, figures, and the adherents that only it
 * knows, and its campaign; real data stays as it is. One transaction. It does not come back unless it is asked for. Answers with how many
 * submissions there were.
 */
export const removeDemonstration = (database: Database): Promise<number> =>
  database.write(async (manager) => {
    const removed = await manager.countBy(SubmissionEntity, { origin: 'DEMONSTRATION' });
    await deleteWhere(manager, MembershipEntity, `submission_id IN (${DEMONSTRATIONS})`);
    // What people did to them stays: of the trail, only what the product itself wrote may go.
    await deleteWhere(
      manager,
      AuditEntryEntity,
      `submission_id IN (${DEMONSTRATIONS}) AND ${WRITTEN_BY_DEMONSTRATION}`,
    );
    // Rows and cells go with their submission: the database itself sees to that.
    await deleteWhere(manager, SubmissionEntity, "origin = 'DEMONSTRATION'");
    await deleteWhere(manager, CampaignEntity, 'demonstration = TRUE');
    await deleteWhere(manager, AdherentEntity, `demonstration = TRUE AND ${namedNowhere()}`);
    await writeDemonstrationState(manager, 'REMOVED');
    await raiseDataVersion(manager);
    return removed;
  });

const DEMONSTRATIONS = "SELECT id FROM submissions WHERE origin = 'DEMONSTRATION'";

/** A real row may name one of them, submitted while there was no other register. */
const namedNowhere = (): string =>
  DATASETS.filter(({ namesAdherent }) => namesAdherent)
    .map(({ table }) => `uid NOT IN (SELECT adherent_uid FROM ${table} WHERE adherent_uid IS NOT NULL)`)
    .join(' AND ');

const deleteWhere = (manager: EntityManager, entity: new () => object, condition: string) =>
  manager.createQueryBuilder().delete().from(entity).where(condition).execute();
