import type { Database } from '../kernel/database';
import type { Network } from '../network/network';
import { Snapshots, type Snapshot } from './snapshot';

/** Reads one snapshot for ever: all that is asked under it is of one data version, whatever is published meanwhile. */
export class OneSnapshot extends Snapshots {
  constructor(
    { database, network }: { readonly database: Database; readonly network: Network },
    private readonly snapshot: Snapshot,
  ) {
    super(database, network);
  }

  override current(): Promise<Snapshot> {
    return Promise.resolve(this.snapshot);
  }
}
