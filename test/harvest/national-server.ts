import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { issueToken } from '../../src/access/issue-token';
import type { Role } from '../../src/kernel/codes';
import { maillage, type Run } from '../support/command-line';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });

/** A national server as a process of its own, which can be killed; of several on one database, each has its own. */
export class NationalServer {
  readonly dataDir: string;
  private running: Run | null = null;
  private port = 0;

  constructor(
    private readonly env: NodeJS.ProcessEnv,
    dataDir?: string,
  ) {
    this.dataDir = dataDir ?? mkdtempSync(join(tmpdir(), 'maillage-national-'));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.port ||= await freePort();
    const own = { DATA_DIR: this.dataDir, PORT: String(this.port), FEDERATION_NEARBY: 'on', MAILLAGE_DEMO: 'off' };
    const limits = { RATE_LIMIT_PUBLIC: '0', RATE_LIMIT_USER: '0', LOG_LEVEL: 'silent' };
    this.running = maillage(['serve'], { ...own, ...limits, ...this.env });
    const { ended, errors } = this.running;
    let gone = false;
    void ended.then(() => (gone = true));
    for (let tries = 0; tries < 1_200 && !gone; tries++) {
      if ((await fetch(`${this.url}/health/ready`).catch(() => null))?.status === 200) return;
      await wait(50);
    }
    throw new Error(`a national server did not start: ${errors()}`);
  }

  /** At once, whatever it is doing. */
  async kill(): Promise<void> {
    this.running?.child.kill('SIGKILL');
    await this.running?.ended;
    this.running = null;
  }

  async ask<T>(query: string, variables: object = {}, role: Role = 'ADMIN'): Promise<T> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await this.headers(role)) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** The rows that are published, as the export gives them; null for none. */
  async exported(dataset: string, region: string, year: number): Promise<string | null> {
    const path = `/exports/donnees/${dataset}.csv?annee=${year}&region=${region}&dialecte=standard`;
    const response = await fetch(this.url + path, { headers: await this.headers('ADMIN') });
    return response.status === 200 ? response.text() : null;
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private async headers(role: Role): Promise<Record<string, string>> {
    const request = { role, regions: [], name: role, ttl: 3_600 };
    const token = await issueToken(request, { dataDir: this.dataDir, issuer: 'maillage', audience: 'maillage' });
    return { authorization: `Bearer ${token}` };
  }
}
