import type { EntityManager } from 'typeorm';
import { nameOf, type Actor } from '../kernel/actor';
import type { SettlementDecision } from '../kernel/codes';
import { raiseDataVersion } from '../storage/data-version';
import type { Database } from '../kernel/database';
import { recordOfficeAct } from '../access/office-act';
import type { Network } from '../network/network';
import { Ledger } from '../published/ledger';
import type { Discrepancy } from '../figures/reconciliation/discrepancy';
import { reconcile } from '../figures/reconciliation/reconcile';
import { SettlementEntity } from '../published/settlement.entity';
import { readSnapshot } from '../published/snapshot';
import { asConflict } from './conflict';

export interface SettlementToMake {
  readonly discrepancy: string;
  readonly decision: SettlementDecision;
  readonly reason: string;
}

/** Why nothing was settled, for the caller to mend. */
export interface SettlementRefusal {
  readonly code: 'NO_LONGER_DISAGREES' | 'REASON_MISSING';
  readonly message: string;
  readonly field: 'id' | 'reason';
}

export interface Settled {
  /** With what was decided of it; null where nothing was. */
  readonly discrepancy: Discrepancy | null;
  readonly refusal: SettlementRefusal | null;
}

const REFUSED = (refusal: SettlementRefusal): Settled => ({ discrepancy: null, refusal });

/**
 * Decides what becomes of a discrepancy, in place of what was decided before, in one transaction: it must disagree there
 * and then. A side that is decided to be wrong carries no figure from now on. Whoever calls has checked the right to.
 */
export async function settleDiscrepancy(
  database: Database,
  network: Network,
  { discrepancy: uid, decision, reason }: SettlementToMake,
  actor: Actor,
  now: Date = new Date(),
): Promise<Settled> {
  if (reason.trim() === '')
    return REFUSED({
      code: 'REASON_MISSING',
      message: 'Une décision se motive, et tous lisent le motif : écrire la raison dans `reason`.',
      field: 'reason',
    });
  return asConflict(
    database.write(async (manager) => {
      const found = await discrepancyIn(manager, network, uid);
      if (found === undefined)
        return REFUSED({
          code: 'NO_LONGER_DISAGREES',
          message:
            'Ces deux chiffres ne se contredisent plus, ou plus par ces valeurs : relire la liste des contradictions.',
          field: 'id',
        });
      const settlement = {
        decision,
        reason: reason.trim(),
        settledAt: now.toISOString(),
        settledBy: nameOf(actor),
      };
      const { subject, statedBy } = found;
      await manager.save(SettlementEntity, { discrepancy: uid, subject, stated: statedBy.join(','), ...settlement });
      const said = `${decision} : ${settlement.reason}`.slice(0, LONGEST_TRAIL);
      const trail = { action: 'SETTLE_DISCREPANCY', subject: `discrepancy:${uid}`, reason: said } as const;
      await recordOfficeAct(manager, trail, actor, now);
      await raiseDataVersion(manager);
      return { discrepancy: { ...found, settlement }, refusal: null };
    }),
  );
}

const LONGEST_TRAIL = 500;

async function discrepancyIn(manager: EntityManager, network: Network, uid: string): Promise<Discrepancy | undefined> {
  const ledger = new Ledger(await readSnapshot(manager, network, 0), manager);
  return (await reconcile(ledger, null)).find((each) => each.uid === uid);
}
