import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import type { Network } from '../network/network';
import { Snapshots, type Snapshot } from '../published/snapshot';
import { DecisionsAhead } from '../secrecy/decisions-ahead';
import type { Thresholds } from '../secrecy/thresholds';
import type { Services } from './context';

/** Milliseconds between two looks for what others published: where no reader comes, it is decided ahead all the same. */
const LOOK = 1_000;

export type ServicesFor = (actor: Actor) => Services;

/** What is kept of each database that is read from: a snapshot of its own latest version, and what is withheld of it. */
export function sourcesOf(primary: Database, replicas: readonly Database[], network: Network, secrecy: Thresholds) {
  let onNew: (snapshot: Snapshot) => void = () => undefined;
  let looks: NodeJS.Timeout | undefined;
  let looking: Promise<unknown> | null = null;
  const sources = new Map(
    [primary, ...replicas].map((database) => {
      const ahead = new DecisionsAhead(database, primary, secrecy);
      const snapshots = new Snapshots(database, network, (snapshot) => {
        ahead.turnTo(snapshot);
        onNew(snapshot);
      });
      return [database, { ahead, services: { database, network, snapshots, secrecy } }];
    }),
  );
  return {
    of(database: Database): Services {
      const source = sources.get(database);
      if (source === undefined) throw new Error('a database that nobody reads from');
      return source.services;
    },
    /** From then on what is withheld is decided ahead, whoever publishes it. */
    begin(): void {
      for (const { ahead } of sources.values()) ahead.begin();
      looks = setInterval(() => {
        if (looking !== null) return;
        const all = [...sources.values()].map(({ services }) => services.snapshots.look());
        looking = Promise.allSettled(all).finally(() => (looking = null));
      }, LOOK).unref();
    },
    /** Called whenever something that was published is read first. */
    set onNew(listener: (snapshot: Snapshot) => void) {
      onNew = listener;
    },
    async stop(): Promise<void> {
      clearInterval(looks);
      await looking;
      await Promise.all([...sources.values()].map(({ ahead }) => ahead.stop()));
    },
  };
}
