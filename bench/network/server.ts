import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/kernel/package-root';
import type { OpenOptions } from '../../src/storage/options';
import type { Peer } from './peer-server';

/** A server in a process of its own. */
export interface Server {
  readonly url: string;
  /** The address of the database that it asks; none where that is in its own process, or is not known. */
  readonly database?: string | undefined;
  /** Milliseconds from its start until it took a connection, and from then until its first answer. */
  readonly started: { readonly listening: number; readonly answering: number };
  /** Milliseconds of processor time that it has used, and what it runs in processes of their own. */
  cpu(): number;
  /** Megabytes that it takes now, by the system's count. */
  memory(): number;
  /** The most that it took since this was last asked. */
  memoryPeak(): number;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** The product as it is installed, on a database that is there; rate limits off, and quiet. */
export async function platformServer({ url, dataDir }: OpenOptions, keepAnswers: boolean): Promise<Server> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [join(PACKAGE_ROOT, 'bin', 'maillage.js'), 'serve'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      ...(url === undefined ? {} : { DATABASE_URL: url }),
      MAILLAGE_DEMO: 'off',
      RATE_LIMIT_PUBLIC: '0',
      RATE_LIMIT_USER: '0',
      LOG_LEVEL: 'error',
      ...(keepAnswers ? {} : { ANSWERS_KEPT_MB: '0' }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const address = `http://127.0.0.1:${port}`;
  const listening = await untilListening(child, address, started);
  await fetch(`${address}/graphql?query=%7B__typename%7D`, { headers: { 'apollo-require-preflight': '1' } });
  return {
    url: address,
    database: url,
    started: { listening: listening - started, answering: performance.now() - listening },
    ...running(child),
  };
}

/** `bare-server.ts` in a process of its own. */
export const bareServer = (place: OpenOptions, regions: readonly string[]): Promise<Server> =>
  scriptServer(join(__dirname, 'bare-server.ts'), [JSON.stringify(place), JSON.stringify(regions)]);

/** `peer-server.ts` in a process of its own. */
export const peerServer = (peer: Peer, place: OpenOptions, regions: readonly string[]): Promise<Server> =>
  scriptServer(join(__dirname, 'peer-server.ts'), [peer, JSON.stringify(place), JSON.stringify(regions)]);

/** A script that prints its address when it listens, in a process of its own. */
export async function scriptServer(path: string, words: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, ['-r', '@swc-node/register', path, ...words], {
    env: { ...process.env, SWCRC: 'true' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
    child.once('exit', () => reject(new Error('the bare server did not start')));
  });
  return { url, started: { listening: 0, answering: 0 }, ...running(child) };
}

async function untilListening(child: ChildProcess, url: string, started: number): Promise<number> {
  while (performance.now() - started < 60_000 && child.exitCode === null) {
    const isUp = await fetch(`${url}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return performance.now();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill('SIGKILL');
  throw new Error('the platform did not start');
}

/** The system counts time in hundredths of a second. */
const TICK = 10;
/** See proc(5), `clear_refs`. */
const RESET_PEAK = '5';

function megabytes(child: ChildProcess, name: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024;
}

const childrenOf = ({ pid }: ChildProcess): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

/** Those that it ran and that have ended included; nothing for one that has just ended itself. */
export function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return TICK * fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
  } catch {
    return 0;
  }
}

const running = (child: ChildProcess): Pick<Server, 'cpu' | 'memory' | 'memoryPeak' | 'stop'> => ({
  cpu: () => [child.pid ?? 0, ...childrenOf(child)].map(cpuOf).reduce((sum, time) => sum + time, 0),
  memory: () => megabytes(child, 'VmRSS'),
  memoryPeak: () => {
    const peak = megabytes(child, 'VmHWM');
    writeFileSync(`/proc/${child.pid}/clear_refs`, RESET_PEAK);
    return peak;
  },
  stop: () =>
    new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    }),
});
