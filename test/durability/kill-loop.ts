import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../../src/data-source';
import { Network } from '../../src/network/network';
import { publishSubmission } from '../../src/publication/acts';
import type { OpenOptions } from '../../src/storage/options';
import type { Engine } from '../support/engine';
import { giveFile, PUBLISHER } from './files';
import { brokenInvariants } from './invariants';
import { forgotten, said, startPublisher } from './processes';

/** When to kill: right before the nth statement, or so many milliseconds after the first. */
type Moment = { readonly statement: number } | { readonly milliseconds: number };

export interface Killed {
  readonly moment: Moment;
  /** What the process had said by then. */
  readonly said: string;
  readonly broken: readonly string[];
}

/** Everything in a database is looked at after each kill: it takes the longer, the more was handed in before. */
const KILLS_A_DATABASE = 25;

/**
 * Kills a process that hands in and publishes, again and again, at moments spread over two files from before the
 * first statement to after the last commit; half of them to the statement, half at random. After each: what does not hold. The file
 * that was under way is then handed in and published once more, which must work and leave everything in order too.
 */
export async function killLoop(engine: Engine, kills: number, seed: number): Promise<readonly Killed[]> {
  let place = await engine.place('LOADED');
  const whole = startPublisher({ place, first: 0, files: 2, killBefore: null });
  await whole.said('READY');
  const started = Date.now();
  await whole.said('STATEMENTS');
  const took = Date.now() - started;
  if ((await whole.ended) !== 0) throw new Error(whole.errors());
  const statements = Number(said(whole.output(), 'STATEMENTS')[0]);

  const random = mulberry32(seed);
  const killed: Killed[] = [];
  for (let at = 0; at < kills; at++) {
    if (at > 0 && at % KILLS_A_DATABASE === 0) place = await engine.place('LOADED');
    // One moment in each part of the whole, wherever in that part.
    const share = (Math.floor(at / 2) + random()) / Math.ceil(kills / 2);
    const moment =
      at % 2 === 0 ? { statement: 1 + Math.floor(share * statements) } : { milliseconds: share * took * 1.1 };
    killed.push(await killOnce(place, 2 + at * 2, moment));
  }
  return killed;
}

async function killOnce(place: OpenOptions, first: number, moment: Moment): Promise<Killed> {
  const child = startPublisher({ place, first, files: 2, killBefore: 'statement' in moment ? moment.statement : null });
  await child.said('READY');
  if ('milliseconds' in moment) {
    await wait(moment.milliseconds);
    child.child.kill('SIGKILL');
  }
  const code = await child.ended;
  const errors = child.errors();
  await forgotten(place);

  const database = await openDatabase(place);
  try {
    const network = await Network.read(database.read);
    const broken = (await brokenInvariants(database, network)).map((each) => `killed: ${each}`);
    if (code !== null && code !== 0) broken.push(`ended by itself with ${code}: ${errors}`);
    broken.push(...(await lostPromises(database, child.output())));
    for (const version of [first, first + 1]) {
      const { submission } = await giveFile(database, network, version);
      const { refusal } = await publishSubmission(database, network, submission.uid, PUBLISHER);
      const done = refusal === null || refusal.code === 'ALREADY_PUBLISHED';
      if (!done) broken.push(`retry of ${version} refused: ${refusal.code}`);
    }
    broken.push(...(await brokenInvariants(database, network)).map((each) => `retried: ${each}`));
    return { moment, said: child.output().replaceAll('\n', ' '), broken };
  } finally {
    await database.close();
  }
}

/** What the process was told is kept must be there. */
async function lostPromises(database: Awaited<ReturnType<typeof openDatabase>>, output: string): Promise<string[]> {
  const lost: string[] = [];
  for (const [word, states] of [
    ['STORED', ['VALID', 'PUBLISHED', 'SUPERSEDED']],
    ['PUBLISHED', ['PUBLISHED', 'SUPERSEDED']],
  ] as const)
    for (const uid of said(output, word)) {
      const [row] = await database.read.query<{ status: string }[]>('SELECT status FROM submissions WHERE uid = ?', [
        uid,
      ]);
      if (!states.some((state) => state === row?.status)) lost.push(`${word} ${uid} is ${row?.status}`);
    }
  return lost;
}

/** A small generator of numbers from 0 to 1: the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
