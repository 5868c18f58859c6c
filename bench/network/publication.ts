import { join } from 'node:path';
import { openDatabase } from '../../src/data-source';
import { announceLeases } from '../../src/storage/reading-lease';
import { load } from '../../src/loading/load';
import { PACKAGE_ROOT } from '../../src/kernel/package-root';
import type { OpenOptions } from '../../src/storage/options';
import type { Engine } from '../../test/support/engine';
import { median } from '../median';
import type { Line } from '../table';
import { LATEST, storeFormations, publishStored } from './network';

const ROWS = 10_000;

/** Publishing one dataset of 10,000 rows where there are very many others, against doing it where there are none. */
export async function publicationLines(engine: Engine, large: OpenOptions, rounds: number): Promise<Line[]> {
  const empty = await engine.place();
  const databases = { large: await openDatabase(large), empty: await openDatabase(empty) };
  await load(databases.empty, join(PACKAGE_ROOT, 'data'));
  // Servers have read from the large one: whoever publishes there waits for them.
  await announceLeases(databases.empty);
  const times: Record<keyof typeof databases, number[]> = { large: [], empty: [] };
  // The first round runs cold, and does not count; of fewer than three there is no median.
  for (let version = 2; version < 3 + Math.max(3, rounds); version++)
    for (const where of version % 2 === 0 ? (['large', 'empty'] as const) : (['empty', 'large'] as const)) {
      const uid = await storeFormations(databases[where], { region: 'bretagne', year: LATEST + 2 }, ROWS, version);
      const started = performance.now();
      await publishStored(databases[where], uid);
      times[where].push(performance.now() - started);
    }
  await databases.large.close();
  await databases.empty.close();
  return [
    {
      what: `${engine.name} : publier 10 000 lignes, parmi toutes / seules`,
      took: median(times.large.slice(1)),
      against: median(times.empty.slice(1)),
      most: 1.2,
    },
  ];
}
