import type { Engine } from '../test/support/engine';
import { median } from './median';
import { analyst } from './network/analyst';
import { Client, toPlatform, type Asked } from './network/client';
import { buildNetwork, LATEST } from './network/network';
import { platformServer, type Server } from './network/server';
import { settled } from './network/settled';
import type { Section } from './section';
import type { Line } from './table';

/** Of the million rows of each dataset: what the large year is compared with. */
const SMALL = 0.01;
/** Of each round. */
const TURNS = 4;
const WARM = 3;

const QUERY = `query Table($input: StatisticsInput!) {
  statistics(input: $input) {
    indicator { code }
    keys { dimension key label isTotal }
    value
    state
    coverage { reporting expected }
  }
}`;

const TABLES = [
  {
    what: 'régions × natures, formations',
    indicators: ['FORMATIONS_SESSIONS', 'FORMATIONS_HOURS'],
    by: ['REGION', 'KIND'],
  },
  { what: 'thèmes × canaux, juridique', indicators: ['LEGAL_REQUESTS_RECEIVED'], by: ['THEME', 'CHANNEL'] },
  { what: 'thèmes × publics, formations', indicators: ['FORMATIONS_HOURS'], by: ['THEME', 'AUDIENCE'] },
] as const;
const ASKERS = { PUBLIC: 'public', ANALYST: 'analyste' } as const;

/** A table by two dimensions over a year of very many rows, against the same over a year of few. */
export const statisticsSection: Section = async (list, scale, rounds) => {
  const lines: Line[] = [];
  for (const engine of list) lines.push(...(await measured(engine, scale, rounds)));
  return lines;
};

async function measured(engine: Engine, scale: number, rounds: number): Promise<Line[]> {
  const [large, small] = [await engine.place(), await engine.place()];
  const built = performance.now();
  await Promise.all([buildNetwork(large, scale, [LATEST]), buildNetwork(small, SMALL, [LATEST])]);
  console.log(`${engine.name} : deux années construites en ${((performance.now() - built) / 1000).toFixed(0)} s`);
  const servers: Server[] = [];
  try {
    for (const place of [large, small]) servers.push(await platformServer(place, false));
    const tokens = [await analyst(large), await analyst(small)];
    const clients = servers.map((server, at) => new Client(server, toPlatform(tokens[at] ?? ''), 1));
    const lines: Line[] = [];
    for (const table of TABLES)
      for (const asker of ['PUBLIC', 'ANALYST'] as const) {
        const [took, against] = await compared(clients, asked(table, asker), () => settled(servers), rounds);
        const what = `${engine.name} : ${table.what}, ${ASKERS[asker]}, beaucoup de lignes / 10 000`;
        lines.push({ what, took, against, most: 2 });
      }
    for (const client of clients) client.close();
    return lines;
  } finally {
    for (const server of servers) await server.stop();
    await engine.cleanUp();
  }
}

const asked = ({ what, indicators, by }: (typeof TABLES)[number], asker: Asked['asker']): Asked => ({
  name: what,
  query: QUERY,
  variables: { input: { indicators, years: [LATEST], by, totals: true } },
  asker,
});

/** Medians of a question put to each in turn. Throws when the tables are not equally long: they would not compare. */
async function compared(
  clients: readonly Client[],
  question: Asked,
  quiet: () => Promise<void>,
  rounds: number,
): Promise<[large: number, small: number]> {
  const lengths = await Promise.all(clients.map(async (client) => rowsOf(await client.ask(question))));
  if (lengths[0] !== lengths[1]) throw new Error(`${question.name}: ${lengths.join(' rows and ')}`);
  const times: number[][] = clients.map(() => []);
  await quiet();
  for (let turn = 0; turn < TURNS * rounds + WARM; turn++)
    for (let at = 0; at < clients.length; at++) {
      const who = (at + turn) % clients.length;
      const started = performance.now();
      await clients[who]?.ask(question);
      if (turn >= WARM) times[who]?.push(performance.now() - started);
    }
  return [median(times[0] ?? []), median(times[1] ?? [])];
}

function rowsOf(text: string): number {
  const { data } = JSON.parse(text) as { data: { statistics: readonly unknown[] } | null };
  if (data === null) throw new Error(text.slice(0, 300));
  return data.statistics.length;
}
