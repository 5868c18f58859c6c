import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../../src/data-source';
import type { OpenOptions } from '../../src/storage/options';
import { LATEST, storeFormations, YEARS } from '../network/network';
import { installedPublisher } from './installed';

/** The slot that is published again and again, each version with a session more than the one before. */
export const WATCHED = 'bretagne';
/** The year that is being collected: readers ask for the one before. */
export const COLLECTED = LATEST + 1;

export interface Published {
  readonly year: number;
  readonly rows: number;
}

/** What another process publishes: so many submissions, so many rows each, with so many milliseconds between them. */
export interface Work {
  readonly place: OpenOptions;
  readonly count: number;
  readonly rows: number;
  readonly every: number;
  /** A slot of the year that is being collected, or of the one that everybody asks for; or one slot of the network after the other. */
  readonly where: 'COLLECTED' | 'ASKED' | 'EVERYWHERE';
  readonly regions: readonly string[];
}

/** Begins it in a process of its own; resolves when all is published. */
export async function publishBeside(work: Work, onPublished: (what: Published) => void = () => undefined) {
  const child = fork(__filename, [JSON.stringify(work)], {
    execArgv: ['-r', '@swc-node/register'],
    env: { ...process.env, SWCRC: 'true' },
  });
  let published = 0;
  child.on('message', (what: Partial<Published>) => {
    if (!isPublished(what)) return;
    published++;
    onPublished(what);
  });
  // What it said last arrives before the line is cut, and may arrive after it has ended.
  await Promise.all([once(child, 'exit'), once(child, 'disconnect')]);
  if (published !== work.count) throw new Error(`the publisher published ${published} of ${work.count}`);
}

const isPublished = (what: Partial<Published>): what is Published => typeof what.rows === 'number';

async function publishAll({ place, count, rows, every, where, regions }: Work): Promise<void> {
  const database = await openDatabase(place);
  const publisher = await installedPublisher(place);
  const began = performance.now();
  for (let at = 0; at < count; at++) {
    const late = began + at * every - performance.now();
    if (late > 0) await wait(late);
    const isWatched = where !== 'EVERYWHERE';
    const years = { COLLECTED, ASKED: LATEST, EVERYWHERE: YEARS[at % YEARS.length] ?? LATEST };
    const year = years[where];
    const region = isWatched ? WATCHED : (regions[Math.floor(at / YEARS.length) % regions.length] ?? WATCHED);
    const version = (isWatched ? 100 : 100_000) + at;
    const size = isWatched ? rows + at : rows;
    const uid = await storeFormations(database, { region, year }, size, version);
    await publisher.publish(uid);
    process.send?.({ year, rows: size } satisfies Published);
  }
  await Promise.all([publisher.close(), database.close()]);
}

if (require.main === module)
  void publishAll(JSON.parse(process.argv[2] ?? '{}') as Work).then(() => process.disconnect());
