import type { OpenOptions } from '../../src/storage/options';
import type { Engine } from '../../test/support/engine';
import { analyst } from '../network/analyst';
import { Client, toPlatform } from '../network/client';
import { buildNetwork } from '../network/network';
import { regionsOf } from '../network/regions';
import { platformServer } from '../network/server';
import { settled } from '../network/settled';
import type { Section } from '../section';
import type { Line } from '../table';
import { load, percentile, READINGS, type Latencies, type Reading, type Told } from './load';
import { publishBeside } from './publisher';

const ROWS = 500;
const EVERY = 5_000;
/** At full scale. */
const PUBLICATIONS = 12;
const BURST = 700;
const ROWS_OF_BURST = 50;
/** What a server gives one question. */
const TIME_LIMIT = 10_000;
const CONNECTIONS = 256;
/** Until a new network answers, each within the time of one question. */
const ATTEMPTS = 20;

/** Readers of a server on which nothing is published, and of the same while another process publishes. */
export const publishingSection: Section = async (list, scale) => {
  const lines: Line[] = [];
  for (const engine of list) lines.push(...(await measured(engine, scale)));
  return lines;
};

async function measured(engine: Engine, scale: number): Promise<Line[]> {
  const place = await engine.place();
  await buildNetwork(place, scale);
  const regions = await regionsOf(place);
  const server = await platformServer(place, true);
  try {
    const client = new Client(server, toPlatform(await analyst(place)), CONNECTIONS);
    await warmed(client);
    await settled([server]);
    const count = Math.max(3, Math.round(PUBLICATIONS * Math.min(1, scale * 10)));
    const ends = performance.now() + count * EVERY;
    const told: Told = new Map();
    await loopDelay(client);
    const quiet = await load(client, told, () => performance.now() < ends);
    const quietDelay = await loopDelay(client);
    const work = { place, count, rows: ROWS, every: EVERY, where: 'COLLECTED', regions } as const;
    let goesOn = true;
    const publishing = publishBeside(work, ({ year, rows }) => void told.set(year, rows)).finally(
      () => (goesOn = false),
    );
    const busy = await load(client, told, () => goesOn);
    await publishing;
    const busyDelay = await loopDelay(client);
    for (const error of new Set([...quiet.errors, ...busy.errors])) console.error(`${engine.name} : ${error}`);
    const lines = [
      ...comparison(engine.name, quiet, busy),
      line(engine, 'fil du serveur tenu au plus, sans publier (ms)', quietDelay, null),
      line(engine, 'fil du serveur tenu au plus, en publiant (ms)', busyDelay, null),
      ...(await ofItsOwnPart(engine, place, regions, client)),
      ...(await afterMany(engine, place, regions, client, scale)),
    ];
    client.close();
    return lines;
  } finally {
    await server.stop();
  }
}

function comparison(on: string, quiet: Latencies, busy: Latencies): Line[] {
  const at = (share: number, most: number | null): Line => ({
    what: `${on} : p${Math.round(share * 100)} en publiant / sans publier`,
    took: percentile(busy.sorted, share),
    against: percentile(quiet.sorted, share),
    most,
  });
  const alone = (what: string, took: number, most: number | null): Line => ({
    what: `${on} : ${what}`,
    took,
    against: null,
    most,
  });
  return [
    at(0.5, null),
    at(0.95, null),
    at(0.99, 2),
    alone('p99 en publiant (ms)', percentile(busy.sorted, 0.99), 150),
    alone('p99 de ce qui vient d’être publié (ms)', percentile(busy.ofItself, 0.99), null),
    alone('la plus lente en publiant (ms)', percentile(busy.sorted, 1), null),
    alone('refus ou pannes', quiet.errors.length + busy.errors.length, 0),
    alone('réponses périmées', quiet.stale + busy.stale, 0),
  ];
}

/** Until everything has been answered twice: what nobody had asked of a new network takes its time to be decided. */
async function warmed(client: Client): Promise<void> {
  for (const { read } of [...READINGS, ...READINGS])
    for (let attempt = 1; ; attempt++)
      try {
        await read(client);
        break;
      } catch (error) {
        if (attempt === ATTEMPTS) throw error;
      }
}

/** Right after a publication of the year that is asked for: each waits for its own part alone. */
async function ofItsOwnPart(
  engine: Engine,
  place: OpenOptions,
  regions: readonly string[],
  client: Client,
): Promise<Line[]> {
  await publishBeside({ place, count: 1, rows: ROWS, every: 0, where: 'ASKED', regions });
  const timed = async ({ name, read }: Reading): Promise<Line> => {
    const began = performance.now();
    await read(client).catch((error: unknown) => console.error(`${engine.name} : ${String(error)}`));
    return line(engine, `${name}, de l’année publiée (ms)`, performance.now() - began, TIME_LIMIT);
  };
  return Promise.all(READINGS.map(timed));
}

/** The first answer to each after very many submissions, of which nothing was asked meanwhile. */
async function afterMany(
  engine: Engine,
  place: OpenOptions,
  regions: readonly string[],
  client: Client,
  scale: number,
): Promise<Line[]> {
  const count = Math.max(14, Math.round(BURST * scale));
  await publishBeside({ place, count, rows: ROWS_OF_BURST, every: 0, where: 'EVERYWHERE', regions });
  const lines: Line[] = [];
  for (const { name, read } of READINGS) {
    const began = performance.now();
    const failed = await read(client).then(
      () => false,
      (error: unknown) => String(error),
    );
    if (failed !== false) console.error(`${engine.name}, après ${count} publications : ${failed}`);
    const took = failed === false ? performance.now() - began : Infinity;
    lines.push(line(engine, `première réponse après ${count} publications, ${name} (ms)`, took, TIME_LIMIT));
  }
  return lines;
}

const line = ({ name }: Engine, what: string, took: number, most: number | null): Line => ({
  what: `${name} : ${what}`,
  took,
  against: null,
  most,
});

/** Milliseconds for which the server's thread was held longest since this was last asked. */
async function loopDelay(client: Client): Promise<number> {
  const text = await client.open('/metrics');
  return 1000 * Number(/^nodejs_eventloop_lag_max_seconds ([\d.e-]+)/m.exec(text)?.[1] ?? 0);
}
