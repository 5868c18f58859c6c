import type { Database } from '../kernel/database';
import { Network } from '../network/network';
import { frozenNow } from '../releases/freeze-anew';
import { listReleases, readContent } from '../releases/release.repository';
import type { FrozenSubmission } from '../releases/content';
import type { Thresholds } from '../secrecy/thresholds';
import { OnlyRead } from '../storage/still-database';

/** What freezing a year gave when the backup was made, of each release whose submissions were those published then. */
export interface NotedReleases {
  /** From when on the public saw nothing of a cell. */
  readonly secrecy: Thresholds;
  /** Hashes by the uid of the release. One that is not that of the release: something else has changed since it was frozen. */
  readonly hashes: Readonly<Record<string, string>>;
}

const namesOf = (submissions: readonly FrozenSubmission[]): string => submissions.map(({ uid }) => uid).join();

/** Null where something of the year was never shown: what the public may see of it is decided by writing it down. */
const ifDecided = <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: unknown) => {
    if (error instanceof OnlyRead) return null;
    throw error;
  });

/** Reads alone. A year is frozen once, whatever the number of its releases. */
export async function noteReleases(database: Database, secrecy: Thresholds): Promise<NotedReleases> {
  const { read } = database;
  const network = await Network.read(read);
  const hashes: Record<string, string> = {};
  const years = new Map<number, Awaited<ReturnType<typeof frozenNow>> | null>();
  for (const { uid, year } of await listReleases(read, null)) {
    const now = years.has(year) ? years.get(year) : await ifDecided(frozenNow(database, network, secrecy, year));
    years.set(year, now ?? null);
    if (now == null) continue;
    const { submissions } = await readContent(read, uid);
    if (namesOf(submissions) === namesOf(now.submissions)) hashes[uid] = now.hash;
  }
  return { secrecy, hashes };
}
