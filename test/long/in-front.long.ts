import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type TestServer } from '../support/server';

jest.setTimeout(120_000);

const DOCS = join(__dirname, '..', '..', 'docs');
const has = (tool: string): boolean => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** By hand: `fetch` asks caches to stand aside where it is given a tag. */
const statusOf = (url: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    }).on('error', reject);
  });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

(has('haproxy') ? describe : describe.skip)('HAProxy, set up as the documentation says', () => {
  let proxy: ChildProcess;
  let front: string;
  const manifest = JSON.parse(readFileSync(join(__dirname, '..', '..', 'schema', 'documents.json'), 'utf8')) as Record<
    string,
    string
  >;
  const idOf = (operation: string): string =>
    Object.entries(manifest).find(([, text]) => text.startsWith(`query ${operation}`))?.[0] ?? '';

  beforeAll(async () => {
    const port = await freePort();
    front = `http://127.0.0.1:${port}`;
    const [, config = ''] = /```haproxy\n([^]*?)```/.exec(readFileSync(join(DOCS, 'clients.md'), 'utf8')) ?? [];
    const file = join(mkdtempSync(join(tmpdir(), 'maillage-haproxy-')), 'haproxy.cfg');
    const defaults = 'defaults\n  mode http\n  timeout connect 5s\n  timeout client 30s\n  timeout server 30s\n\n';
    writeFileSync(
      file,
      defaults +
        config.replace('127.0.0.1:8080', `127.0.0.1:${port}`).replace('127.0.0.1:4000', new URL(server.url).host),
    );
    proxy = spawn('haproxy', ['-db', '-f', file], { stdio: 'ignore' });
    for (let tries = 0; tries < 100; tries += 1) {
      const answers = await fetch(`${front}/health/live`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (answers) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('HAProxy does not answer');
  });
  afterAll(() => proxy?.kill());

  test('gives the answer to a known document again without asking the server, and to a browser that has it a 304', async () => {
    const address = `/documents/${idOf('ChoixDeLaPage')}`;
    const asked = async () => {
      const text = await (await fetch(`${server.url}/metrics`)).text();
      const counts = [
        ...text.matchAll(/^maillage_http_request_duration_seconds_count\{[^}]*documents[^}]*\} (\d+)$/gm),
      ];
      return counts.reduce((sum, [, count]) => sum + Number(count), 0);
    };
    const before = await asked();
    const first = await fetch(front + address);
    const text = await first.text();
    expect(JSON.parse(text)).toHaveProperty('data.federation.years');
    for (let time = 0; time < 5; time += 1) expect(await (await fetch(front + address)).text()).toBe(text);
    expect((await asked()) - before).toBe(1);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect(await statusOf(front + address, { 'if-none-match': etag })).toBe(304);
    expect((await asked()) - before).toBe(1);
  });

  test('keeps nothing that was asked otherwise', async () => {
    const query = `/graphql?query=${encodeURIComponent('{ federation { years } }')}`;
    for (let time = 0; time < 2; time += 1)
      expect((await fetch(front + query)).headers.get('cache-control')).toBe('public, no-cache');
    expect((await fetch(`${front}/documents/sha256:${'0'.repeat(64)}`)).status).toBe(400);
  });
});

(has('promtool') ? test : test.skip)('promtool has nothing to say of measures of ours', async () => {
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  let said = '';
  try {
    said = execFileSync('promtool', ['check', 'metrics'], { input: metrics, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    said = String((error as { stderr: unknown }).stderr);
  }
  expect(said.split('\n').filter((line) => line.startsWith('maillage_'))).toEqual([]);
  expect(said).not.toMatch(/error while linting|parse error/i);
});
