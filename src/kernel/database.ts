import type { EntityManager } from 'typeorm';

export type Engine = 'sqlite' | 'mysql';

/**
 * The two ways to the stored data. Rooms take this and never a DataSource, so that on the embedded engine
 * no read can join a writer's open transaction and no two writers meet.
 */
export interface Database {
  readonly engine: Engine;
  /** Reads what is committed. */
  readonly read: EntityManager;
  /**
   * Runs `work` in one transaction: all of it is kept, or, when it throws, none. Writers queue up on the embedded
   * engine. Where it raised the data version, it ends once no server answers under an older one.
   */
  write<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
