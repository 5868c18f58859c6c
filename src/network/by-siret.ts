import type { EntityManager } from 'typeorm';
import { marks } from './conditions';

/**
 * Whom a SIRET may name, real ones first; one statement. Identities are older than what is published: whether one may
 * be shown, and with this SIRET, its description says.
 */
export async function uidsOfSirets(
  manager: EntityManager,
  sirets: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  if (sirets.length === 0) return found;
  const rows = await manager.query<{ uid: string; siret: string }[]>(
    `SELECT uid, siret FROM adherents WHERE siret IN (${marks(sirets)}) ORDER BY demonstration, uid`,
    [...sirets],
  );
  for (const { uid, siret } of rows) found.set(siret, [...(found.get(siret) ?? []), uid]);
  return found;
}
