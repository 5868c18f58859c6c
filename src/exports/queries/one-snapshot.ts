import { Snapshots, type Snapshot } from '../../published/snapshot';
import type { Services } from '../../graphql/context';

/** Reads one snapshot for ever: every page of a list is of one data version, whatever is published meanwhile. */
export class OneSnapshot extends Snapshots {
  constructor(
    services: Services,
    private readonly snapshot: Snapshot,
  ) {
    super(services.database, services.network);
  }

  override current(): Promise<Snapshot> {
    return Promise.resolve(this.snapshot);
  }
}
