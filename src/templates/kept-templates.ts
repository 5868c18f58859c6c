import { may } from '../access/rights';
import type { Actor } from '../kernel/actor';
import { BoundedMemory } from '../kernel/bounded-memory';
import { readDataVersion } from '../storage/data-version';
import type { Database } from '../kernel/database';
import { MaillageError } from '../kernel/errors';
import type { Network } from '../network/network';
import { OFFICE } from '../datasets/names';
import { templateFor } from './template';

/** Templates kept: those of a campaign, when all regions fetch theirs. */
const MOST = 32;
/** Templates that wait to be written; whoever comes after them is asked to come back. */
const MOST_WAITING = 20;

/**
 * {@link templateFor}, made once for all who may see the same of it, and one at a time: writing a workbook keeps the
 * server busy for a tenth of a second, and anyone may ask for one. The data version is part of the key, so nothing
 * stale is given. Throws SERVICE_UNAVAILABLE when too many wait.
 */
export function templateShelf(database: Database, network: Network) {
  const kept = new BoundedMemory<Promise<Buffer>>(MOST);
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  function inTurn(work: () => Promise<Buffer>): Promise<Buffer> {
    if (waiting >= MOST_WAITING)
      throw new MaillageError('SERVICE_UNAVAILABLE', {
        reason: 'trop de modèles demandés à la fois ; réessayer dans quelques secondes',
      });
    waiting++;
    const done = last.then(work).finally(() => waiting--);
    last = done.catch(() => undefined);
    return done;
  }

  return async (actor: Actor, slot: { readonly region: string; readonly year: number }): Promise<Buffer> => {
    const contacts = slot.region !== OFFICE && may(actor, 'readContacts', slot.region);
    const key = JSON.stringify([await readDataVersion(database.read), slot.region, slot.year, contacts]);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = inTurn(() => templateFor(database, network, actor, slot));
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    return made;
  };
}
