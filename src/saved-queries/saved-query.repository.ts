import type { EntityManager } from 'typeorm';
import { SavedQueryEntity } from './saved-query.entity';

/** Every question that a reader saved, by name. One statement. */
export const readSavedQueries = (manager: EntityManager): Promise<SavedQueryEntity[]> =>
  manager.find(SavedQueryEntity, { order: { name: 'ASC' } });
