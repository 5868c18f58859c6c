import { Announcer } from '../announcements/announcer';
import type { Database } from '../kernel/database';
import type { Network } from '../network/network';
import type { Snapshots } from '../published/snapshot';
import { FigureReader } from '../reading/figure-reader';
import { ReaderRights } from '../secrecy/reader-rights';
import { USUAL_THRESHOLDS, type Thresholds } from '../secrecy/thresholds';
import { makeMessages } from './messages';

interface Read {
  readonly snapshots: Snapshots;
  readonly secrecy?: Thresholds;
}

/** Notices what the public sees change, and has the servers told that want to know. */
export const announcerOf = (
  database: Database,
  network: Network,
  { snapshots, secrecy = USUAL_THRESHOLDS }: Read,
  report: (error: unknown) => void,
): Announcer =>
  new Announcer({
    database,
    publicReader: async () => {
      await snapshots.look();
      return new FigureReader(await snapshots.current(), database, ReaderRights.ofPublic(secrecy));
    },
    onAnnounced: (manager, announced, moves) => makeMessages(manager, network, announced, moves),
    report,
  });
