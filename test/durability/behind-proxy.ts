import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { maillage, type Run } from '../support/command-line';
import { publicKeyOf } from './public-key';

const HAPROXY = '/usr/sbin/haproxy';
const CONFIG = resolve(__dirname, '../../docker/haproxy.cfg');

export const hasProxy = (): boolean => existsSync(HAPROXY);

export interface Reply {
  /** 0 when the connection broke. */
  readonly status: number;
  readonly body: string;
}

/** Two server processes as docker-compose.yml starts them, each with a folder of its own, and its proxy before them. */
export class BehindProxy {
  private readonly servers: [Run, Run];
  private readonly proxy: ChildProcess;

  private constructor(
    /** The proxy's, without a slash at the end. */
    readonly url: string,
    /** Where tokens are signed; the servers know its public key only. */
    readonly keyFolder: string,
    private readonly ports: readonly [number, number],
    private readonly folders: readonly string[],
    private readonly env: NodeJS.ProcessEnv,
  ) {
    this.servers = [this.serve(0), this.serve(1)];
    this.proxy = spawn(HAPROXY, ['-db', '-f', CONFIG], {
      stdio: 'ignore',
      env: {
        PROXY_BIND: new URL(url).host,
        SERVER_1: `127.0.0.1:${ports[0]}`,
        SERVER_2: `127.0.0.1:${ports[1]}`,
        TRUSTED_FRONT: '127.0.0.99',
      },
    });
  }

  static async start(databaseUrl: string, more: NodeJS.ProcessEnv = {}): Promise<BehindProxy> {
    const folder = () => mkdtempSync(join(tmpdir(), 'maillage-proxy-'));
    const [keyFolder, ...folders] = [folder(), folder(), folder()];
    const env = {
      DATABASE_URL: databaseUrl,
      JWT_PUBLIC_KEY: await publicKeyOf(keyFolder),
      NODE_ENV: 'production',
      TRUST_PROXY: 'on',
    };
    const [port, one, two] = [await freePort(), await freePort(), await freePort()];
    const url = `http://127.0.0.1:${port}`;
    const setup = new BehindProxy(url, keyFolder, [one, two], folders, { ...env, LOG_LEVEL: 'warn', ...more });
    while (!(await setup.isReady(0)) || !(await setup.isReady(1))) {
      for (const server of setup.servers) if (server.child.exitCode !== null) throw new Error(server.errors());
      await wait(100);
    }
    await wait(1_000);
    return setup;
  }

  /** One request to the proxy, from an address of this machine. */
  send(path: string, more: { from?: string; headers?: Record<string, string>; body?: string } = {}): Promise<Reply> {
    const { from = '127.0.0.1', headers = {}, body } = more;
    return new Promise((done) => {
      const method = body === undefined ? 'GET' : 'POST';
      const asked = request(`${this.url}${path}`, { method, headers, localAddress: from }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.once('end', () => done({ status: response.statusCode ?? 0, body: text }));
        response.once('error', () => done({ status: 0, body: text }));
      });
      asked.once('error', () => done({ status: 0, body: '' }));
      asked.end(body);
    });
  }

  graphql = (query: string, more: { from?: string; headers?: Record<string, string> } = {}): Promise<Reply> =>
    this.send('/graphql', {
      ...more,
      headers: { 'content-type': 'application/json', ...more.headers },
      body: JSON.stringify({ query }),
    });

  /** GraphQL operations that a server has answered, as it counts them. */
  async answered(server: 0 | 1): Promise<number> {
    const metrics = await (await fetch(`http://127.0.0.1:${this.ports[server]}/metrics`)).text();
    return Number(/operation_duration_seconds_count\{kind="query"\} (\d+)/.exec(metrics)?.[1] ?? 0);
  }

  async isReady(server: 0 | 1): Promise<boolean> {
    const answer = await fetch(`http://127.0.0.1:${this.ports[server]}/health/ready`).catch(() => null);
    return answer?.status === 200;
  }

  /** Resolves when the process has ended. */
  async end(server: 0 | 1, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.servers[server].child.kill(signal);
    await this.servers[server].ended;
  }

  async startAgain(server: 0 | 1): Promise<void> {
    this.servers[server] = this.serve(server);
    while (!(await this.isReady(server))) await wait(100);
  }

  async delete(): Promise<void> {
    this.proxy.kill('SIGKILL');
    for (const server of [0, 1] as const) await this.end(server, 'SIGKILL');
    for (const folder of [this.keyFolder, ...this.folders]) rmSync(folder, { recursive: true, force: true });
  }

  private serve(server: 0 | 1): Run {
    const own = { PORT: String(this.ports[server]), DATA_DIR: this.folders[server] };
    return maillage(['serve'], { ...this.env, ...own });
  }
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
