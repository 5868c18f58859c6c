import { createHash } from 'node:crypto';
import type { Database } from '../kernel/database';
import { openContent, listReleases } from '../releases/release.repository';

export interface ComparedReleases {
  readonly releases: number;
  /** French sentences, one a release that is no longer what was frozen. */
  readonly differences: readonly string[];
}

/** The content of every release against the hash by which it is cited; one at a time, never whole in memory. */
export async function compareReleases({ read }: Database): Promise<ComparedReleases> {
  const releases = await listReleases(read, null);
  const differences: string[] = [];
  for (const { uid, year, number, contentHash } of releases) {
    const hash = createHash('sha256');
    const found = await openContent(read, uid)
      .then(async (content) => {
        for await (const chunk of content) hash.update(chunk as Buffer);
        return hash.digest('hex');
      })
      .catch(() => null);
    if (found !== contentHash)
      differences.push(
        `Version figée ${number} de ${year} : son contenu ${found === null ? 'ne se lit pas' : `a l’empreinte ${found.slice(0, 12)}…`}, elle est citée sous ${contentHash.slice(0, 12)}….`,
      );
  }
  return { releases: releases.length, differences };
}
