import type { EntityManager } from 'typeorm';
import { CollectionPlans } from './collection-plan';
import { CollectionPlanEntity } from './collection-plan.entity';

/** The plans of all years. One statement. */
export const readCollectionPlans = async (manager: EntityManager): Promise<CollectionPlans> =>
  new CollectionPlans(await manager.find(CollectionPlanEntity));
