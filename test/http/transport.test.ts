import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditServer } from 'graphql-http';
import { PUBLIC_ACTOR } from '../../src/kernel/actor';
import type { Role } from '../../src/kernel/codes';
import { StartFault } from '../../src/kernel/start-fault';
import { documentHash, trustedDocuments } from '../../src/saved-queries/trusted-documents';
import { CONTENT_SECURITY_POLICY } from '../../src/http/hooks/security-headers';
import { answerOf, ask, codesOf, post, startSmallServer, type Answer, type SmallServer } from './small-server';

let small: SmallServer;
beforeAll(async () => {
  small = await startSmallServer();
});
afterAll(() => small.close());

const HELLO = JSON.stringify({ query: '{ hello }' });
const CHANGE = JSON.stringify({ query: 'mutation { change }' });
const JSON_TYPE = { 'content-type': 'application/json' };

const call = async (path: string, init: RequestInit = {}): Promise<Answer> =>
  answerOf(await fetch(`${small.url}${path}`, { redirect: 'manual', ...init }));

/** A refusal in the contract's shape, and nothing ran. */
async function refused(asking: () => Promise<Answer>, status: number, code: string): Promise<Answer> {
  const before = small.calls.resolvers;
  const answer = await asking();
  expect({ status: answer.status, codes: codesOf(answer) }).toEqual({ status, codes: [code] });
  expect(answer.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8$/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-powered-by')).toBeNull();
  expect(small.calls.resolvers).toBe(before);
  return answer;
}

test('the 61 audits of GraphQL over HTTP pass, without a warning', async () => {
  const results = await auditServer({ url: `${small.url}/graphql` });
  const failing = results.filter(({ status }) => status !== 'ok').map(({ id, name, status }) => ({ id, name, status }));
  expect(failing).toEqual([]);
  expect(results).toHaveLength(61);
});

describe('a subscription is refused before anything runs, and is no incident', () => {
  const alone = 'subscription { hello }';
  const named = 'query Ask { hello } subscription Follow { hello }';
  const sent = (body: object, accept: string) =>
    call('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify(body),
    });
  const get = (query: string) =>
    call(`/graphql?query=${encodeURIComponent(query)}`, { headers: { 'apollo-require-preflight': '1' } });

  test.each<readonly [string, () => Promise<Answer>]>([
    ['alone', () => sent({ query: alone }, 'application/graphql-response+json')],
    ['by a client that knows one media type', () => sent({ query: alone }, 'application/json')],
    ['by GET', () => get(alone)],
    ['named among several', () => sent({ query: named, operationName: 'Follow' }, '*/*')],
    ['beside the one that is named', () => sent({ query: named, operationName: 'Ask' }, '*/*')],
    ['in fragments', () => sent({ query: 'subscription { ...F } fragment F on Query { hello }' }, '*/*')],
  ])('%s', async (_, send) => {
    const { errors } = await refused(send, 400, 'BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain('« subscription »');
  });
});

describe('a request that could come from another site is refused', () => {
  test('GET with a mutation is 405 and changes nothing', async () => {
    const url = `/graphql?query=${encodeURIComponent('mutation { change }')}`;
    const answer = await refused(() => call(url), 405, 'METHOD_NOT_ALLOWED');
    expect(answer.headers.get('allow')).toBe('POST');
    expect(small.calls.changes).toBe(0);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'image/png',
    'application/xml',
    '',
  ])('POST as « %s » is 415 and runs nothing', async (type) => {
    await refused(
      () => call('/graphql', { method: 'POST', headers: { 'content-type': type }, body: CHANGE }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    );
    expect(small.calls.changes).toBe(0);
  });

  test('a foreign origin gets no CORS header, neither asking nor asking whether it may', async () => {
    const origin = { origin: 'https://ailleurs.example' };
    const asked = await post(small.url, HELLO, origin);
    const preflight = await call('/graphql', {
      method: 'OPTIONS',
      headers: { ...origin, 'access-control-request-method': 'POST' },
    });
    for (const { headers } of [asked, preflight])
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('pages of this very machine may ask where somebody develops, and no other', async () => {
    const open = await startSmallServer({ allowedOrigins: 'LOCAL' });
    const allowed = async (origin: string) =>
      (await post(open.url, HELLO, { origin })).headers.get('access-control-allow-origin');
    for (const origin of ['http://localhost:5173', 'https://localhost', 'http://127.0.0.1:3000', 'http://[::1]:8080'])
      expect(await allowed(origin)).toBe(origin);
    for (const origin of ['http://localhost.example', 'https://ami.example', 'null', 'file://', 'http://localhost:1/x'])
      expect(await allowed(origin)).toBeNull();
    await open.close();
  });

  test('a query by GET that any page may send is answered as the public is, whoever is signed in', async () => {
    const actor = { ...PUBLIC_ACTOR, role: 'ADMIN' as const, name: 'Anne', account: 'a' };
    const session = { uid: 'u', account: 'a', accountId: 1, stage: 'OPEN' as const, actor };
    const open = await startSmallServer({ sessions: { find: () => session } });
    const read = (headers: Record<string, string>) =>
      fetch(`${open.url}/graphql?query={whoami}`, { headers: { cookie: 'maillage-session=s', ...headers } }).then(
        answerOf,
      );
    const foreign: Record<string, string>[] = [
      {},
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', accept: '*/*' },
      { 'sec-fetch-site': 'same-site', origin: 'http://localhost:5173' },
      { 'sec-fetch-site': 'none' },
    ];
    for (const headers of foreign) {
      const answer = await read(headers);
      expect(answer.data).toEqual({ whoami: 'PUBLIC -' });
      expect(answer.headers.get('cache-control')).toBe('public, no-cache');
      // No browser takes it for a script, a style or a picture.
      expect(answer.headers.get('content-type')).toMatch(/json/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
    const own = await read({ 'sec-fetch-site': 'same-origin' });
    expect([own.data, own.headers.get('cache-control')]).toEqual([{ whoami: 'ADMIN Anne' }, 'no-store']);
    await open.close();
  });

  test('an origin on the list gets its own name, never *, and never credentials', async () => {
    const open = await startSmallServer({ allowedOrigins: ['https://ami.example'] });
    const ours = await post(open.url, HELLO, { origin: 'https://ami.example' });
    expect(ours.headers.get('access-control-allow-origin')).toBe('https://ami.example');
    expect(ours.headers.get('access-control-allow-credentials')).toBeNull();
    expect(ours.headers.get('vary')).toContain('Origin');
    for (const origin of ['https://ami.example.org', 'null', 'http://ami.example'])
      expect((await post(open.url, HELLO, { origin })).headers.get('access-control-allow-origin')).toBeNull();
    await open.close();
  });
});

describe('a body that is no request is refused in JSON', () => {
  test('an array of operations is 400', async () => {
    await refused(() => post(small.url, `[${HELLO},${HELLO}]`), 400, 'BAD_USER_INPUT');
  });

  test.each([
    ['no JSON', '{"query": '],
    ['empty', ''],
    ['a number', '12'],
    ['null', 'null'],
    ['an empty object', '{}'],
    ['a query that is an object', '{"query":{"kind":"Document"}}'],
    ['a query that is a list', '{"query":["{ hello }"]}'],
    ['variables that are text', '{"query":"{ hello }","variables":"{}"}'],
    ['variables that are a list', '{"query":"{ hello }","variables":[]}'],
    ['an operation name that is a number', '{"query":"{ hello }","operationName":1}'],
    ['__proto__ as a key', '{"query":"{ hello }","__proto__":{"a":1}}'],
    ['a prototype in a constructor', '{"query":"{ hello }","variables":{"constructor":{"prototype":{"a":1}}}}'],
    ['what is no hash', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}'],
    ['a hash that is a number', '{"documentId":1}'],
    ['a hash that is in no manifest', `{"documentId":"sha256:${'0'.repeat(64)}"}`],
    ['a document that changed under its hash', `{"query":"{ hello }","documentId":"sha256:${'0'.repeat(64)}"}`],
  ])('%s is 400', async (_, body) => {
    await refused(() => post(small.url, body), 400, 'BAD_USER_INPUT');
  });

  test.each(['iso-8859-1', 'utf-16', 'utf-7', 'x'])('charset %s is 415', async (charset) => {
    await refused(
      () => post(small.url, HELLO, { 'content-type': `application/json; charset=${charset}` }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    );
  });

  test('UTF-8 is answered however it is written', async () => {
    for (const type of [
      'application/json; charset=utf-8',
      'application/json;charset="UTF-8"',
      'application/json; charset=utf8',
    ])
      expect((await post(small.url, HELLO, { 'content-type': type })).status).toBe(200);
  });

  test('a packed body is 415', async () => {
    await refused(() => post(small.url, HELLO, { 'content-encoding': 'gzip' }), 415, 'UNSUPPORTED_MEDIA_TYPE');
  });
});

describe('addresses and methods', () => {
  test('an unknown address is 404 in JSON, for a browser too', async () => {
    await refused(() => call('/rien', { headers: { accept: 'text/html' } }), 404, 'NOT_FOUND');
  });

  test('an address that cannot be decoded is 400 in JSON', async () => {
    const answer = await call('/%E0%A4%A');
    expect({ status: answer.status, codes: codesOf(answer) }).toEqual({ status: 400, codes: ['BAD_USER_INPUT'] });
  });

  test('another method is 405 and says which', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const answer = await refused(
        () => call('/graphql', { method, headers: JSON_TYPE, body: HELLO }),
        405,
        'METHOD_NOT_ALLOWED',
      );
      expect(answer.headers.get('allow')).toBe('GET, POST');
    }
    await refused(() => call('/health/live', { method: 'POST' }), 405, 'METHOD_NOT_ALLOWED');
  });

  test('a browser that opens the API is led to the playground', async () => {
    const answer = await call('/graphql', { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/playground']);
  });

  test('what is no HTTP, or has endless headers, is answered in JSON', async () => {
    const { port } = new URL(small.url);
    const say = (text: string) =>
      new Promise<string>((resolve) => {
        let heard = '';
        const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
        socket.on('data', (chunk) => (heard += String(chunk)));
        socket.on('close', () => resolve(heard));
        socket.on('error', () => undefined);
      });
    expect(await say('BONJOUR\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [^]*\{"errors":\[\{"message":"[^]*BAD_USER_INPUT/);
    expect(await say(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(70_000)}\r\n\r\n`)).toContain(
      '"code":"BAD_USER_INPUT"',
    );
  });
});

describe('headers', () => {
  test('every page and every answer has a policy that names no other host', async () => {
    for (const path of ['/', '/playground', '/documentation', '/rien', '/health/live']) {
      const { headers } = await call(path);
      expect(headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
    }
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/https?:|\*|unsafe-eval|[a-z]+\.[a-z]/);
    expect(CONTENT_SECURITY_POLICY).toMatch(/script-src 'self';/);
  });

  test('browsers are told to come by TLS alone, where a setting says so and nowhere else', async () => {
    expect((await call('/health/live')).headers.has('strict-transport-security')).toBe(false);
    const behindTls = await startSmallServer({ hstsSeconds: 3600 });
    for (const path of ['/', '/rien', '/health/live', '/graphql'])
      expect((await fetch(`${behindTls.url}${path}`)).headers.get('strict-transport-security')).toBe('max-age=3600');
    await behindTls.close();
  });

  test('pages that are not built say what to type', async () => {
    for (const path of ['/depot', '/playground', '/documentation']) {
      const answer = await call(path);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.text).toContain('npm run build');
    }
  });

  test('a public answer may be kept and is asked about anew', async () => {
    const init = { headers: { 'apollo-require-preflight': '1' } };
    const answer = await call('/graphql?query={hello}', init);
    expect(answer.headers.get('cache-control')).toBe('public, no-cache');
    expect(answer.headers.get('vary')).toContain('Authorization');
    const etag = answer.headers.get('etag') ?? '';
    const again = await call('/graphql?query={hello}', { headers: { ...init.headers, 'if-none-match': etag } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test('a personal answer, a posted one and one with an error are kept nowhere', async () => {
    const authorization = `Bearer ${await small.token('ANALYST')}`;
    const answers = [
      await call('/graphql?query={whoami}', { headers: { authorization, 'apollo-require-preflight': '1' } }),
      await ask(small.url, '{ whoami }', {}, { authorization }),
      await ask(small.url, 'mutation { change }'),
      await call('/graphql?query={fail}', { headers: { 'apollo-require-preflight': '1' } }),
    ];
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('etag')).toBeNull();
    }
  });
});

describe('who asks', () => {
  test('is the public without a token, and the holder with one', async () => {
    expect((await ask(small.url, '{ whoami }')).data).toEqual({ whoami: 'PUBLIC -' });
    const authorization = `Bearer ${await small.token('CONTRIBUTOR', ['bretagne'])}`;
    expect((await ask(small.url, '{ whoami }', {}, { authorization })).data).toEqual({ whoami: 'CONTRIBUTOR Anne' });
  });

  test.each(['Bearer x.y.z', 'Basic YTpi', ''])(
    'with the header « %s » is refused with 401 before anything runs',
    async (authorization) => {
      const answer = await refused(() => post(small.url, HELLO, { authorization }), 401, 'UNAUTHENTICATED');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    },
  );

  test('does not matter to health and pages', async () => {
    for (const path of ['/health/live', '/depot', '/metrics'])
      expect((await call(path, { headers: { authorization: 'Bearer x.y.z' } })).status).toBe(200);
  });
});

describe('trusted documents', () => {
  const servers: SmallServer[] = [];
  const opened = async (options: Parameters<typeof startSmallServer>[0]) => {
    const server = await startSmallServer(options);
    servers.push(server);
    return server;
  };
  afterAll(() => Promise.all(servers.map((server) => server.close())));
  const QUERY = 'query Hello($name: String) { hello(name: $name) }';
  const ID = `sha256:${documentHash(QUERY)}`;
  const manifest = join(mkdtempSync(join(tmpdir(), 'maillage-documents-')), 'manifest.json');
  const trusted = (entries: object, only: Role[] = []) => {
    writeFileSync(manifest, JSON.stringify(entries));
    return trustedDocuments({ manifests: [manifest], only });
  };
  const variables = encodeURIComponent('{"name":"Anne"}');

  test('are answered by their hash, as by their text, in whichever way clients say it', async () => {
    const open = await opened({ documents: trusted({ [ID]: QUERY }) });
    const persisted = { persistedQuery: { version: 1, sha256Hash: documentHash(QUERY) } };
    const get = async (path: string) => answerOf(await fetch(open.url + path));
    const answers = [
      await post(open.url, JSON.stringify({ documentId: ID, variables: { name: 'Anne' } })),
      await post(open.url, JSON.stringify({ extensions: persisted, variables: { name: 'Anne' } })),
      await post(open.url, JSON.stringify({ query: QUERY, extensions: persisted, variables: { name: 'Anne' } })),
      await get(`/graphql?documentId=${ID}&variables=${variables}`),
      await get(`/graphql?variables=${variables}&extensions=${encodeURIComponent(JSON.stringify(persisted))}`),
      await get(`/documents/${ID}?variables=${variables}`),
      await get(`/documents/${documentHash(QUERY)}?variables=${variables}`),
    ];
    for (const { status, data, errors } of answers)
      expect({ status, data, errors }).toEqual({ status: 200, data: { hello: 'Bonjour Anne' } });
  });

  test('at their own address are one answer for everybody, which a cache in front may keep', async () => {
    const whoami = '{ whoami }';
    const open = await opened({ documents: trusted({ [documentHash(whoami)]: whoami, [ID]: QUERY }) });
    const get = async (path: string, headers: Record<string, string> = {}) =>
      answerOf(await fetch(open.url + path, { headers }));
    const address = `/documents/${documentHash(whoami)}`;
    const first = await get(address, { cookie: 'maillage-session=s' });
    expect(first.data).toEqual({ whoami: 'PUBLIC -' });
    expect(first.headers.get('cache-control')).toBe('public, max-age=1, s-maxage=10');
    expect(first.headers.get('vary')).toBe('Accept-Encoding');
    expect(first.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    const again = await get(address, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
    const withToken = await get(address, { authorization: `Bearer ${await open.token('ADMIN')}` });
    expect([withToken.data, withToken.headers.get('cache-control')]).toEqual([{ whoami: 'PUBLIC -' }, 'no-store']);
    for (const wrong of ['variables={', 'variables=[]', 'variables=%22x%22']) {
      const refusal = await get(`/documents/${ID}?${wrong}`);
      expect([refusal.status, codesOf(refusal)]).toEqual([400, ['BAD_USER_INPUT']]);
      expect(refusal.errors?.[0]?.message).toContain('« variables » doit être un objet');
      expect(refusal.headers.get('cache-control')).toBe('no-store');
    }
    expect((await get(`/documents/sha256:${'0'.repeat(64)}`)).errors?.[0]?.message).toContain('DOCUMENTS_MANIFEST');
  });

  test('may be all that a role asks, by any door', async () => {
    const open = await opened({ documents: trusted({ [ID]: QUERY }, ['PUBLIC']) });
    const free = await post(open.url, JSON.stringify({ query: '{ hello }' }));
    expect([free.status, codesOf(free)]).toEqual([403, ['FORBIDDEN']]);
    expect((await post(open.url, JSON.stringify({ documentId: ID }))).data).toEqual({ hello: 'Bonjour ' });
    expect((await post(open.url, JSON.stringify({ query: QUERY }))).data).toEqual({ hello: 'Bonjour ' });
    const authorization = `Bearer ${await open.token('ANALYST')}`;
    expect((await ask(open.url, '{ hello }', {}, { authorization })).data).toEqual({ hello: 'Bonjour ' });
  });

  test('a manifest says all its faults at once, and no server starts with one', () => {
    const faults = () => trusted({ abc: '{ hello }', [ID]: '{ hello }', [`sha256:${'0'.repeat(64)}`]: 7 });
    expect(faults).toThrow(StartFault);
    expect(faults).toThrow(/« abc » n’est pas une empreinte[^]*a changé sous son empreinte|entrée 3/);
    expect(() => trustedDocuments({ manifests: ['/nulle/part.json'], only: [] })).toThrow(/ne se lit pas/);
    const apollo = {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: documentHash(QUERY), body: QUERY, name: 'Hello', type: 'query' }],
    };
    expect(trusted(apollo).textOf(ID)).toBe(QUERY);
  });
});

test('data beside errors are 294 under the media type of GraphQL, and 200 for clients that know only JSON', async () => {
  const query = JSON.stringify({ query: '{ hello fail }' });
  const statusFor = async (accept: string) => (await post(small.url, query, { accept })).status;
  expect(await statusFor('application/graphql-response+json')).toBe(294);
  expect(await statusFor('application/graphql-response+json, application/json;q=0.9')).toBe(294);
  expect(await statusFor('application/json')).toBe(200);
  expect((await post(small.url, HELLO, { accept: 'application/graphql-response+json' })).status).toBe(200);
});
