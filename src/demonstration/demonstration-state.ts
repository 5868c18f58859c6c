import type { EntityManager } from 'typeorm';
import type { Database } from '../kernel/database';
import { FEDERATION_PROFILE } from '../kernel/federation/federation';
import { PlatformStateEntity } from '../storage/platform-state.entity';

const NAME = 'demonstration';

/** ABSENT: never asked for. LOADING: begun, and gone on with at the next start when this one was cut short. */
export type DemonstrationState = 'ABSENT' | 'LOADING' | 'LOADED' | 'REMOVED';

export async function readDemonstrationState(manager: EntityManager): Promise<DemonstrationState> {
  const row = await manager.findOneBy(PlatformStateEntity, { name: NAME });
  return (row?.value ?? 'ABSENT') as DemonstrationState;
}

export const writeDemonstrationState = (manager: EntityManager, value: DemonstrationState) =>
  manager.save(PlatformStateEntity, { name: NAME, value });

/**
 * Whether this start loads demonstration. `asked` is MAILLAGE_DEMO; undefined: only a first start on the embedded
 * database does, and those after it until it is complete. A federation that the demonstration does not imitate has none. To be asked before anything else is loaded, because an empty
 * database is how a first start is told; it is noted at once, so that a start cut short stays a first one.
 */
export async function demonstrationIsDue(database: Database, asked: boolean | undefined): Promise<boolean> {
  if (asked === false || !FEDERATION_PROFILE.demonstration) return false;
  const state = await readDemonstrationState(database.read);
  if (asked === true) return state !== 'LOADED';
  if (database.engine !== 'sqlite') return false;
  if (state !== 'ABSENT') return state === 'LOADING';
  return database.write(async (manager) => {
    if ((await manager.count(PlatformStateEntity)) > 0) return false;
    await writeDemonstrationState(manager, 'LOADING');
    return true;
  });
}
