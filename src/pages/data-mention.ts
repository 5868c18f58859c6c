import { mentionOf } from '../exports/facts';
import type { Snapshot } from '../published/snapshot';

/** Who is to be named with what a page shows, and of when it is. No statement. */
export function dataMention({ publications }: Pick<Snapshot, 'publications'>): string {
  const published = publications.all().flatMap(({ publishedAt }) => (publishedAt === null ? [] : [publishedAt]));
  return mentionOf({ publishedAt: published.sort().at(-1) ?? null });
}
