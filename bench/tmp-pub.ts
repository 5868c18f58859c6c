import { cpSync, rmSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { analyst } from './network/analyst';
import { Client, toPlatform } from './network/client';
import { regionsOf } from './network/regions';
import { platformServer } from './network/server';
import { settled } from './network/settled';
import { READINGS, percentile } from './publishing/load';
import { publishBeside, WATCHED } from './publishing/publisher';

const SRC = process.env['NET'] ?? '/tmp/net-sqlite-0.3';
const RUN = '/tmp/net-run';
const COUNT = Number(process.env['COUNT'] ?? 6);
const SESSIONS = `query Sessions($region: String!, $year: Int!) { region(code: $region) { keyFigures(year: $year) { formations { sessions { value } } } } }`;
async function main() {
  rmSync(RUN, { recursive: true, force: true });
  cpSync(SRC, RUN, { recursive: true });
  const place = { dataDir: RUN } as never;
  const regions = await regionsOf(place);
  const server = await platformServer(place, true);
  try {
    const client = new Client(server, toPlatform(await analyst(place)), 256);
    for (const { read } of [...READINGS, ...READINGS, ...READINGS]) await read(client).catch((e) => console.error(String(e)));
    await settled([server]);
    const told = new Map<number, number>();
    const own = { name: 'own', read: (c: Client) => c.ask({ name: 'Q1', what: 's', query: SESSIONS, variables: { region: WATCHED, year: [...told.keys()][0] ?? 2024 }, asker: 'PUBLIC' } as never) };
    const readings = [...READINGS, own];
    const run = async (goesOn: () => boolean) => {
      const took: { name: string; at: number; ms: number }[] = [];
      const under: Promise<void>[] = [];
      const began = performance.now();
      for (let at = 0; goesOn(); at++) {
        const due = began + at * 5;
        await wait(Math.max(0, due - performance.now()));
        const r = readings[at % readings.length]!;
        under.push(r.read(client).then(() => void took.push({ name: r.name, at: due, ms: performance.now() - due }), (e) => console.error(r.name, String(e))));
      }
      await Promise.all(under);
      return took;
    };
    const show = (label: string, took: { name: string; at: number; ms: number }[]) => {
      const s = took.map(({ ms }) => ms).sort((a, b) => a - b);
      console.log(label, s.length, 'p50', percentile(s, 0.5).toFixed(1), 'p95', percentile(s, 0.95).toFixed(1), 'p98', percentile(s, 0.98).toFixed(1), 'p99', percentile(s, 0.99).toFixed(1), 'max', s.at(-1)!.toFixed(0), '>20:', s.filter((x) => x > 20).length);
    };
    const sig = () => { try { process.kill(Number(readFileSync('/tmp/prof.pid', 'utf8')), 'SIGUSR2'); } catch {} };
    const ends = performance.now() + 10_000;
    show('rest', await run(() => performance.now() < ends));
    if (process.env['SIG']) { sig(); await run(((e) => () => performance.now() < e)(performance.now() + 3000)); }
    let on = true;
    const pubs: number[] = [];
    const p = publishBeside({ place, count: COUNT, rows: 500, every: 5000, where: 'COLLECTED', regions } as never, ({ year, rows }) => { told.set(year, rows); pubs.push(performance.now()); }).then(async () => { await wait(3000); on = false; });
    const busy = await run(() => on);
    await p;
    if (process.env['SIG']) { sig(); await wait(3000); }
    show('busy', busy);
    for (const [i, t] of pubs.entries()) {
      const w = busy.filter((x) => x.at > t - 2500 && x.at < t + 2500);
      show(`pub ${i}`, w);
      const slow = w.filter((x) => x.ms > 20).sort((a, b) => a.at - b.at);
      console.log('   ', slow.map((x) => `${(x.at - t).toFixed(0)}:${x.name.replace('page ', 'p')}=${x.ms.toFixed(0)}`).join(' ').slice(0, 900));
    }
    client.close();
  } finally { await server.stop(); }
}
void main();
