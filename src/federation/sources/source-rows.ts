import type { EntityManager } from 'typeorm';
import { raiseDataVersion } from '../../storage/data-version';
import type { Database } from '../../kernel/database';
import { ExchangeEntity, HarvestSourceEntity, type Outcome, type ShownState } from './source.entity';

/** The regions that a source may speak for. */
export const regionsOf = ({ regions }: Pick<HarvestSourceEntity, 'regions'>): readonly string[] =>
  JSON.parse(regions) as string[];

const HOUR = 3_600_000;

/** What is to be said of a source as a whole at this moment, and since when. */
export function stateNow(
  source: Pick<HarvestSourceEntity, 'failingAs' | 'failingSince' | 'lastSeenAt' | 'staleAfter' | 'madeAt'>,
  now: Date,
): { readonly state: ShownState; readonly since: string } {
  const { failingAs, failingSince, lastSeenAt, staleAfter, madeAt } = source;
  const seen = lastSeenAt ?? madeAt;
  if (failingAs !== null && failingSince !== null) return { state: failingAs, since: failingSince };
  const isStale = now.getTime() - Date.parse(seen) > staleAfter * HOUR;
  return { state: isStale ? 'STALE' : 'LIVE', since: seen };
}

/** Writes what readers are told of a source, and raises the data version where that is another state than before. */
export async function showState(manager: EntityManager, id: number, now: Date): Promise<void> {
  const source = await manager.findOneByOrFail(HarvestSourceEntity, { id });
  const { state, since } = stateNow(source, now);
  if (state === source.shownState && since === source.shownSince) return;
  await manager.update(HarvestSourceEntity, { id }, { shownState: state, shownSince: since });
  if (state !== source.shownState) await raiseDataVersion(manager);
}

export interface Happened {
  readonly outcome: Outcome;
  readonly code?: string | null;
  readonly message: string;
  readonly evidence?: string | null;
}

/** Evidence of any length is kept up to this: enough for any manifest there is. */
const MOST_EVIDENCE = 8 * 2 ** 20;

/** Notes an exchange. The same again only moves the time of the one before: a server that is down for days is one line. */
export async function noteExchange(
  manager: EntityManager,
  sourceId: number,
  { outcome, code = null, message, evidence = null }: Happened,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const [last] = await manager.find(ExchangeEntity, { where: { sourceId }, order: { id: 'DESC' }, take: 1 });
  const text = message.slice(0, 1000);
  if (last !== undefined && last.outcome === outcome && last.code === code && last.message === text) {
    await manager.update(ExchangeEntity, { id: last.id }, { at });
    return;
  }
  const kept = evidence === null ? null : evidence.slice(0, MOST_EVIDENCE);
  await manager.insert(ExchangeEntity, { sourceId, at, outcome, code, message: text, evidence: kept });
}

/** Every source, by name. */
export const allSources = (database: Pick<Database, 'read'>): Promise<HarvestSourceEntity[]> =>
  database.read.find(HarvestSourceEntity, { order: { name: 'ASC', id: 'ASC' } });
