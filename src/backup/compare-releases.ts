import { createHash } from 'node:crypto';
import type { Database } from '../kernel/database';
import { Network } from '../network/network';
import { frozenAnew } from '../releases/freeze-anew';
import type { ReleaseEntity } from '../releases/release.entity';
import { openContent, listReleases, readContent } from '../releases/release.repository';
import { USUAL_THRESHOLDS } from '../secrecy/thresholds';
import type { NotedReleases } from './noted-releases';

export interface ComparedReleases {
  readonly releases: number;
  /** Those that have their hash, or the one that the backup noted, when they are frozen anew. */
  readonly recomputed: number;
  /** French sentences, one a release that is no longer what was frozen, or is not computed as when it was saved. */
  readonly differences: readonly string[];
}

const short = (hash: string): string => `${hash.slice(0, 12)}…`;

/**
 * The content of every release against the hash by which it is cited, and every release frozen anew from the rows of its
 * submissions. What the backup noted must come out again; what was published otherwise since, or is counted otherwise by
 * a later product, may come out as another, and is then what its content says.
 */
export async function compareReleases(database: Database, noted: NotedReleases | null): Promise<ComparedReleases> {
  const { read } = database;
  const network = await Network.read(read);
  const releases = await listReleases(read, null);
  const differences: string[] = [];
  let recomputed = 0;
  for (const release of releases) {
    const { uid, year, number, contentHash } = release;
    const called = `Version figée ${number} de ${year}`;
    const found = await storedHash(database, release);
    if (found !== contentHash)
      differences.push(
        `${called} : son contenu ${found === null ? 'ne se lit pas' : `a l’empreinte ${short(found)}`}, elle est citée sous ${short(contentHash)}.`,
      );
    if (found === null) continue;
    const expected = noted?.hashes[uid];
    const anew = await frozenAnew(database, network, noted?.secrecy ?? USUAL_THRESHOLDS, await readContent(read, uid));
    if (anew !== null && (anew === contentHash || anew === expected)) recomputed += 1;
    else if (expected !== undefined)
      differences.push(
        `${called} : recalculée des lignes restaurées, elle a l’empreinte ${anew === null ? 'd’une année sans ses dépôts' : short(anew)} ; la sauvegarde avait relevé ${short(expected)}.`,
      );
  }
  return { releases: releases.length, recomputed, differences };
}

/** One at a time, never whole in memory; null where it cannot be read. */
async function storedHash({ read }: Database, { uid }: ReleaseEntity): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of await openContent(read, uid)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
