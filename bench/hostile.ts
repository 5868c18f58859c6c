import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { issueToken } from '../src/access/issue-token';
import { openDatabase } from '../src/data-source';
import { PACKAGE_ROOT } from '../src/kernel/package-root';
import { load } from '../src/loading/load';
import type { OpenOptions } from '../src/storage/options';
import { HOSTILE, sharedTextBomb } from '../test/support/hostile-workbooks';
import type { Engine } from '../test/support/engine';
import { platformServer, type Server } from './network/server';
import { settled } from './network/settled';
import type { Section } from './section';
import type { Line } from './table';

const AT_ONCE = 20;
const AT = '/submissions?dataset=evenements&region=bretagne&year=2023&dryRun=true';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const VISITS = ['/health/live', '/graphql?query=%7Bfederation%7Bname%7D%7D'];
const QUIET = 2_000;

/** Small workbooks made to be large, twenty at once, and what whoever asks for something else notices of them. */
export const hostileSection: Section = async (list) => {
  const lines: Line[] = [];
  for (const engine of list) lines.push(...(await measured(engine)));
  return lines;
};

async function measured(engine: Engine): Promise<Line[]> {
  const place = await engine.place();
  const database = await openDatabase(place);
  await load(database, join(PACKAGE_ROOT, 'data'));
  await database.close();
  const server = await platformServer(place, true);
  try {
    const send = sender(server, await contributor(place));
    const kinds = Object.values(HOSTILE).map((make) => make());
    const alike = Array<Buffer>(AT_ONCE).fill(sharedTextBomb());
    const mixed = Array.from({ length: AT_ONCE }, (_, at) => kinds[at % kinds.length] ?? Buffer.alloc(0));
    const lines: Line[] = [];
    for (const [what, files] of [
      ['textes répétés', alike],
      ['de toutes sortes', mixed],
    ] as const)
      lines.push(...(await attacked(`${engine.name} : ${AT_ONCE} classeurs à la fois, ${what}`, server, send, files)));
    return lines;
  } finally {
    await server.stop();
    await engine.cleanUp();
  }
}

async function attacked(
  what: string,
  server: Server,
  send: (file: Buffer) => Promise<number>,
  files: readonly Buffer[],
): Promise<Line[]> {
  await settled([server]);
  const quiet = await visited(server, () => wait(QUIET));
  const rest = server.memory();
  server.memoryPeak();
  const refused: number[] = [];
  const busy = await visited(server, async () => {
    refused.push(...(await Promise.all(files.map(send))));
  });
  return [
    { what: `${what} : p99 des autres demandes (ms), et au repos`, took: busy, against: quiet, most: null },
    { what: `${what} : la même (ms)`, took: busy, against: null, most: 500 },
    { what: `${what} : le refus le plus lent (ms)`, took: Math.max(...refused), against: null, most: 5_000 },
    { what: `${what} : mémoire du serveur en plus (Mo)`, took: server.memoryPeak() - rest, against: null, most: 150 },
  ];
}

/** The longest but for one in a hundred of the answers to small questions while something else happens. */
async function visited({ url }: Server, meanwhile: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  let over = false;
  const visits = VISITS.map(async (path) => {
    while (!over) {
      const started = performance.now();
      const answer = await fetch(`${url}${path}`, { headers: { 'apollo-require-preflight': '1' } });
      await answer.text();
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      took.push(performance.now() - started);
      await wait(5);
    }
  });
  await meanwhile().finally(() => (over = true));
  await Promise.all(visits);
  took.sort((a, b) => a - b);
  return took[Math.ceil(took.length * 0.99) - 1] ?? 0;
}

const contributor = ({ dataDir }: OpenOptions): Promise<string> =>
  issueToken(
    { role: 'CONTRIBUTOR', regions: ['bretagne'], name: 'mesure', ttl: 3600 },
    { issuer: 'maillage', audience: 'maillage', dataDir },
  );

/** Answers with the milliseconds until the refusal, which must be one with a sentence. */
const sender =
  ({ url }: Server, token: string) =>
  async (file: Buffer): Promise<number> => {
    const started = performance.now();
    const answer = await fetch(`${url}${AT}`, {
      method: 'POST',
      headers: { 'content-type': XLSX, authorization: `Bearer ${token}` },
      body: new Uint8Array(file),
    });
    const text = await answer.text();
    if (answer.status !== 422 || !text.includes('"code":"WORKBOOK_'))
      throw new Error(`${answer.status} ${text.slice(0, 300)}`);
    return performance.now() - started;
  };
