import { Agent } from 'node:http';
import { join } from 'node:path';
import { openDatabase } from '../../src/data-source';
import { load } from '../../src/loading/load';
import { PACKAGE_ROOT } from '../../src/kernel/package-root';
import type { OpenOptions } from '../../src/storage/options';
import type { Engine } from '../../test/support/engine';
import { fetched } from '../fetched';
import { median } from '../median';
import { analyst } from '../network/analyst';
import { LATEST, publishStored, storeFormations } from '../network/network';
import { scriptServer, platformServer, type Server } from '../network/server';
import { settled } from '../network/settled';
import type { Section } from '../section';
import type { Line } from '../table';

const ROWS = 100_000;
const FEWER = 10;
const REGION = 'bretagne';
/** The large publication stands in one year, the small one in the next. */
const YEARS = { large: LATEST + 1, small: LATEST + 2 } as const;

/** One dataset as CSV, whole, beside the driver alone that writes the same bytes. */
export const exportsSection: Section = async (list, scale, rounds) => {
  const rows = Math.max(FEWER, Math.round(ROWS * scale));
  const lines: Line[] = [];
  for (const engine of list) lines.push(...(await measured(engine, rows, rounds)));
  return lines;
};

async function fill(place: OpenOptions, rows: number): Promise<void> {
  const database = await openDatabase(place);
  await load(database, join(PACKAGE_ROOT, 'data'));
  for (const [year, count] of [
    [YEARS.large, rows],
    [YEARS.small, Math.round(rows / FEWER)],
  ] as const)
    await publishStored(database, await storeFormations(database, { region: REGION, year }, count, 1));
  await database.close();
}

async function measured(engine: Engine, rows: number, rounds: number): Promise<Line[]> {
  const place = await engine.place();
  await fill(place, rows);
  const servers: Server[] = [];
  const agent = new Agent({ keepAlive: true });
  try {
    const platform = await platformServer(place, false);
    servers.push(platform);
    const bare = await scriptServer(join(__dirname, 'bare-export.ts'), [JSON.stringify(place)]);
    servers.push(bare);
    const headers = { authorization: `Bearer ${await analyst(place)}` };
    const ours = (year: number, keep = false) =>
      fetched(agent, `${platform.url}/exports/donnees/formations.csv?annee=${year}&region=${REGION}`, headers, keep);
    const theirs = (keep = false) => fetched(agent, `${bare.url}/${YEARS.large}`, {}, keep);
    const growth: Record<keyof typeof YEARS, number> = { small: 0, large: 0 };
    await settled(servers);
    const rest = platform.memory();
    for (const size of ['small', 'large'] as const) {
      platform.memoryPeak();
      await ours(YEARS[size]);
      growth[size] = platform.memoryPeak() - rest;
    }
    sameBytes((await ours(YEARS.large, true)).body, (await theirs(true)).body);
    const times: Record<'ours' | 'theirs', number[]> = { ours: [], theirs: [] };
    await settled(servers);
    for (let turn = 0; turn < rounds; turn++)
      for (const who of turn % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)) {
        const started = performance.now();
        await (who === 'ours' ? ours(YEARS.large) : theirs());
        times[who].push(performance.now() - started);
      }
    const on = `${engine.name} : ${rows} lignes en CSV`;
    return [
      { what: `${on} / pilote seul`, took: median(times.ours), against: median(times.theirs), most: 2 },
      { what: `${on}, mémoire en plus du repos (Mo)`, took: growth.large, against: null, most: 32 },
      { what: `${on}, la même pour dix fois moins de lignes (Mo)`, took: growth.small, against: null, most: null },
    ];
  } finally {
    agent.destroy();
    for (const server of servers) await server.stop();
    await engine.cleanUp();
  }
}

function sameBytes(ours: Buffer | null, theirs: Buffer | null): void {
  if (ours === null || theirs === null || ours.length === 0) throw new Error('nothing was exported');
  if (ours.equals(theirs)) return;
  const at = ours.findIndex((byte, index) => byte !== theirs[index]);
  const near = (bytes: Buffer) => JSON.stringify(bytes.subarray(Math.max(0, at - 40), at + 40).toString());
  throw new Error(`the files differ at ${at}: ${near(ours)} and ${near(theirs)}`);
}
