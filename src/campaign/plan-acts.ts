import type { EntityManager } from 'typeorm';
import { DATASETS, datasetOf } from '../datasets/registry';
import type { Actor } from '../kernel/actor';
import type { DatasetCode } from '../kernel/codes';
import type { Database } from '../kernel/database';
import { asConflict } from '../publication/conflict';
import { CollectionPlanEntity } from '../submissions/collection-plan.entity';
import type { PlannedDataset } from '../submissions/collection-plan';
import { isExpected } from './missing-words';
import { act, type CampaignRefusal } from './office-act';

/** The plan of a year: what the national office alone submits; each region submits the rest. */
export interface PlanToSet {
  readonly year: number;
  readonly office: readonly DatasetCode[];
}

/**
 * Sets the collection plan of a year, whole, in place of the one that it had; null when done. It holds for the years
 * after, up to the next that has one of its own. Whoever calls has checked the right to, and the year.
 */
export async function setCollectionPlan(
  database: Database,
  plan: PlanToSet,
  actor: Actor,
  now: Date = new Date(),
): Promise<CampaignRefusal | null> {
  const refusal = refusedPlan(plan);
  if (refusal === null) await asConflict(database.write((manager) => keepPlan(manager, plan, actor, now)));
  return refusal;
}

/** Why a plan cannot be set as it is; null where it can. */
export function refusedPlan({ office }: PlanToSet): CampaignRefusal | null {
  const unexpected = office.find((code) => !isExpected(datasetOf(code)));
  if (unexpected === undefined) return null;
  return {
    code: 'DATASET_NOT_PLANNED',
    message: `« ${datasetOf(unexpected).label} » se remet là où il y a des totaux à déclarer, et n’est attendu de personne : le retirer du plan.`,
    field: 'office',
  };
}

/** Keeps the plan in the caller's transaction. */
export async function keepPlan(
  manager: EntityManager,
  { year, office }: PlanToSet,
  actor: Actor,
  now: Date,
): Promise<void> {
  const planned = DATASETS.filter(isExpected).map(({ code }): PlannedDataset => ({
    year,
    dataset: code,
    handedInBy: office.includes(code) ? 'OFFICE' : 'REGIONS',
  }));
  await manager.delete(CollectionPlanEntity, { year });
  await manager.insert(CollectionPlanEntity, planned);
  const names = DATASETS.filter(({ code }) => office.includes(code)).map(({ fileName }) => fileName);
  const reason = names.length === 0 ? 'tout est remis par les délégations' : `le siège seul : ${names.join(', ')}`;
  await act(manager, 'SET_COLLECTION_PLAN', `plan:${year}`, reason, actor, now);
}
