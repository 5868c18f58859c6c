import { may } from '../access/rights';
import type { Actor } from '../kernel/actor';
import { readDataVersion } from '../kernel/data-version';
import type { Database } from '../kernel/database';
import type { Network } from '../network/network';
import { templateFor } from './template';

/** Templates kept: those of a campaign, when all regions fetch theirs. */
const MOST = 32;

/**
 * {@link templateFor}, made once for all who may see the same of it: writing a workbook keeps the whole server busy
 * for a tenth of a second, and anyone may ask for one. The data version is part of the key, so nothing stale is given.
 */
export function templateShelf(database: Database, network: Network) {
  const kept = new Map<string, Promise<Buffer>>();
  return async (actor: Actor, place: { readonly region: string; readonly year: number }): Promise<Buffer> => {
    const contacts = may(actor, 'readContacts', place.region);
    const key = JSON.stringify([await readDataVersion(database.read), place.region, place.year, contacts]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = templateFor(database, network, actor, place);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST) break;
      kept.delete(oldest);
    }
    return made;
  };
}
