import { once } from 'node:events';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../support/server';
import { answerOf, ask, codesOf, startSmallServer } from './small-server';

const get = async (url: string, init: RequestInit = {}) => answerOf(await fetch(url, init));

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

describe('health', () => {
  test('is live and ready when the data is in', async () => {
    const small = await startSmallServer();
    expect((await get(`${small.url}/health/live`)).status).toBe(200);
    const ready = await get(`${small.url}/health/ready`);
    expect([ready.status, ready.text, ready.headers.get('cache-control')]).toEqual([
      200,
      '{"status":"ready"}',
      'no-store',
    ]);
    await small.close();
  });

  test('is ready while it computes behind its answers, and says so', async () => {
    const small = await startSmallServer({ underWay: () => 'Recalcul des chiffres, 3 sur 14 dépôts.' });
    const ready = await get(`${small.url}/health/ready`);
    expect([ready.status, JSON.parse(ready.text)]).toEqual([
      200,
      { status: 'ready', underWay: 'Recalcul des chiffres, 3 sur 14 dépôts.' },
    ]);
    await small.close();
  });

  test.each([
    ['data missing', () => Promise.resolve('les données de référence manquent'), 'les données de référence manquent'],
    ['no database', () => Promise.reject(new Error('connect ECONNREFUSED')), 'la base de données ne répond pas'],
    ['a database that does not answer', () => new Promise<null>(() => undefined), 'la base de données ne répond pas'],
  ])('%s: live, and not ready with 503 in JSON', async (_, whyNotReady, words) => {
    const small = await startSmallServer({ whyNotReady });
    expect((await get(`${small.url}/health/live`)).status).toBe(200);
    const ready = await get(`${small.url}/health/ready`);
    expect([ready.status, codesOf(ready)]).toEqual([503, ['SERVICE_UNAVAILABLE']]);
    expect(ready.errors?.[0]?.message).toContain(words);
    expect((await get(`${small.url}/metrics`)).text).toContain('maillage_db_up 0');
    await small.close();
  });
});

test('metrics count requests, durations, operations, errors by code and statements, and nothing that a client wrote', async () => {
  const small = await startSmallServer();
  await ask(small.url, 'query Canari { hello }');
  await ask(small.url, 'mutation { change }');
  await ask(small.url, '{ fail }');
  await ask(small.url, '{ canari }');
  await get(`${small.url}/canari/1`);
  const { text } = await get(`${small.url}/metrics`);
  expect(text).toContain('maillage_http_request_duration_seconds_count{method="POST",route="/graphql",status="200"} 3');
  expect(text).toContain('maillage_http_request_duration_seconds_count{method="GET",route="unknown",status="404"} 1');
  expect(text).toContain('maillage_graphql_operation_duration_seconds_count{kind="mutation"} 1');
  expect(text).toContain('maillage_graphql_operation_duration_seconds_count{kind="refused"} 1');
  expect(text).toContain('maillage_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1');
  expect(text).toContain('maillage_errors_total{code="INTERNAL_SERVER_ERROR"} 1');
  expect(text).toContain('maillage_errors_total{code="NOT_FOUND"} 1');
  expect(text).toContain('maillage_db_statements_total');
  expect(text).not.toMatch(/canari/i);
  await small.close();
});

describe('metrics behind a door', () => {
  const TOKEN = 'mesures-7f3a9c21e4';
  const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

  test('with a token of their own, are for whoever has it', async () => {
    const small = await startSmallServer({ metricsDoor: { token: TOKEN } });
    const refused = await get(`${small.url}/metrics`);
    expect([refused.status, codesOf(refused)]).toEqual([401, ['UNAUTHENTICATED']]);
    expect(refused.text).not.toContain('maillage_db');
    expect((await get(`${small.url}/metrics`, bearer(`${TOKEN}x`))).status).toBe(401);
    expect((await get(`${small.url}/metrics`, bearer(await small.token('ADMIN')))).status).toBe(401);
    expect((await get(`${small.url}/metrics`, bearer(TOKEN))).text).toContain('maillage_db_statements_total');
    expect((await get(`${small.url}/health/live`)).status).toBe(200);
    await small.close();
  });

  test('with an address of their own, are nowhere else, and there is nothing else there', async () => {
    const port = await freePort();
    const server = await startServer({ env: { METRICS_LISTEN: `127.0.0.1:${port}`, METRICS_TOKEN: TOKEN } });
    const own = `http://127.0.0.1:${port}`;
    expect((await get(`${server.url}/metrics`, bearer(TOKEN))).status).toBe(404);
    expect((await get(`${own}/metrics`)).status).toBe(401);
    expect((await get(`${own}/metrics`, bearer(TOKEN))).text).toContain('maillage_http_request_duration_seconds');
    expect((await get(`${own}/graphql`)).status).toBe(404);
    await server.close();
    await expect(fetch(`${own}/metrics`)).rejects.toThrow();
  }, 180_000);
});

describe('leaving', () => {
  test('readiness goes first, open requests get their answers, and then nobody is let in', async () => {
    const small = await startSmallServer();
    const open = ask(small.url, '{ slow(ms: 600) }');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const left = small.server.drain(200);
    const ready = await get(`${small.url}/health/ready`);
    expect([ready.status, codesOf(ready)]).toEqual([503, ['SERVICE_UNAVAILABLE']]);
    expect((await ask(small.url, '{ hello }')).status).toBe(200);
    expect((await open).data).toEqual({ slow: 600 });
    await left;
    await expect(fetch(small.url)).rejects.toThrow();
  });

  test('a connection that its client keeps open does not keep the server', async () => {
    const small = await startSmallServer();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const live = () =>
      new Promise<{ status?: number; connection?: string }>((resolve, reject) => {
        request(`${small.url}/health/live`, { agent }, (response) => {
          response
            .resume()
            .on('end', () => resolve({ status: response.statusCode, connection: response.headers.connection }));
        })
          .on('error', reject)
          .end();
      });
    expect(await live()).toMatchObject({ status: 200, connection: 'keep-alive' });
    await small.server.drain();
    agent.destroy();
  });

  test('a second call to leave is the same leaving', async () => {
    const small = await startSmallServer();
    await Promise.all([small.server.drain(), small.server.drain()]);
  });
});

describe('pages', () => {
  test('are served as built: fingerprinted files for ever, pages asked about anew, nothing beside them', async () => {
    const webFolder = await mkdtemp(join(tmpdir(), 'maillage-web-'));
    for (const folder of ['playground/assets', 'documentation'])
      await mkdir(join(webFolder, folder), { recursive: true });
    await writeFile(join(webFolder, 'playground', 'index.html'), '<title>Bac à sable</title>');
    await writeFile(join(webFolder, 'playground', 'assets', 'a-1234.js'), '1');
    await writeFile(join(webFolder, 'documentation', 'index.html'), '<title>Documentation</title>');
    await writeFile(join(webFolder, 'documentation', 'demarrer.html'), '<title>Démarrer</title>');
    const small = await startSmallServer({ webFolder });
    const titles = {
      '/playground': 'Bac à sable',
      '/playground/': 'Bac à sable',
      '/documentation': 'Documentation',
      '/documentation/demarrer.html': 'Démarrer',
    };
    for (const [path, title] of Object.entries(titles)) {
      const page = await get(`${small.url}${path}`);
      expect({ path, status: page.status, text: page.text }).toEqual({
        path,
        status: 200,
        text: `<title>${title}</title>`,
      });
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.headers.get('cache-control')).toBe('no-cache');
      expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    }
    const asset = await get(`${small.url}/playground/assets/a-1234.js`);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    for (const path of ['/playground/assets/b.js', '/..%2f..%2fetc/passwd', '/playground/..%2f..%2fsecret', '/.env']) {
      const answer = await get(`${small.url}${path}`);
      expect({ path, status: answer.status, codes: codesOf(answer) }).toEqual({
        path,
        status: 404,
        codes: ['NOT_FOUND'],
      });
    }
    await small.close();
  });
});
