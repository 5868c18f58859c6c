import { FigureReader } from '../figures/figure-reader';
import type { Snapshots } from '../figures/snapshot';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import type { Network } from '../network/network';
import { adherentLoaders } from './network/adherent.loaders';
import { rowLoaders } from './rows/row.loaders';
import { submissionLoaders } from './submissions/submission.loaders';

/** What lives as long as the server. */
export interface Services {
  readonly database: Database;
  /** Reference data, read at start. */
  readonly network: Network;
  readonly snapshots: Snapshots;
}

type Loaders = ReturnType<typeof adherentLoaders> &
  ReturnType<typeof submissionLoaders> &
  ReturnType<typeof rowLoaders>;

/** What lives as long as one request: whatever it holds was read for this actor, and is seen by nobody else. */
export interface RequestContext {
  readonly actor: Actor;
  readonly database: Database;
  readonly network: Network;
  /** Reads figures under one data version, whatever is published meanwhile. The first call costs a statement. */
  readonly figures: () => Promise<FigureReader>;
  readonly loaders: Loaders;
}

/** Touches no database: a request that is refused before it is executed costs none. */
export function createContext({ database, network, snapshots }: Services, actor: Actor): RequestContext {
  let reader: Promise<FigureReader> | undefined;
  const figures = () => (reader ??= snapshots.current().then((snapshot) => new FigureReader(snapshot, database)));
  return {
    actor,
    database,
    network,
    figures,
    loaders: {
      ...adherentLoaders(database, actor, figures),
      ...submissionLoaders(database, actor),
      ...rowLoaders(database, actor, figures),
    },
  };
}
