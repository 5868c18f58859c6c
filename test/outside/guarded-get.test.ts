import type { lookup } from 'node:dns';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { guardedGet } from '../../src/outside/guarded-get';
import { mayBeAsked } from '../../src/outside/addresses';

const BOUNDS = { most: 1000, milliseconds: 2000 };
const LOOPBACK = ['127.0.0.0/8'];

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'not an address',
])('%s leads inside, and is not asked', (address) => expect(mayBeAsked(address, [])).toBe(false));

test.each(['93.184.216.34', '2a00:1450:4007:80e::200e'])('%s is outside', (address) =>
  expect(mayBeAsked(address, [])).toBe(true),
);

describe('an address that somebody gave', () => {
  let server: Server;
  let url: string;
  let asked: string[];
  const answers: Record<string, (response: ServerResponse) => void> = {
    '/file': (response) => void response.setHeader('etag', '"1"').end('a,b\n1,2\n'),
    '/inside': (response) => void response.writeHead(302, { location: 'https://169.254.169.254/latest' }).end(),
    '/plain': (response) => void response.writeHead(302, { location: 'http://93.184.216.34/' }).end(),
    '/round': (response) => void response.writeHead(302, { location: '/round' }).end(),
    '/once': (response) => void response.writeHead(307, { location: 'file' }).end(),
    '/scheme': (response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    '/long': (response) => void response.end('x'.repeat(1001)),
    '/slow': (response) => void response.write('x'),
    '/cut': (response) => {
      response.writeHead(200, { 'content-length': '50' });
      response.write('x', () => response.destroy());
    },
    '/known': (response) => void response.writeHead(304).end(),
    '/gone': (response) => void response.writeHead(404).end(),
    '/locked': (response) => void response.writeHead(403).end(),
    '/packed': (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      answers[request.url ?? '']?.(response);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  });
  beforeEach(() => (asked = []));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const get = (path: string, inside = LOOPBACK, bounds = BOUNDS) => guardedGet(`${url}${path}`, {}, bounds, inside);

  test('is fetched from a network that was named, redirects followed', async () => {
    const got = await get('/once');
    expect(got).toMatchObject({ status: 200, etag: '"1"', address: `${url}/file` });
    expect(got.body.toString()).toBe('a,b\n1,2\n');
    expect(await get('/known')).toMatchObject({ status: 304 });
  });

  test.each([
    ['/inside', 'INSIDE'],
    ['/plain', 'INSIDE'],
    ['/scheme', 'ADDRESS'],
    ['/round', 'REDIRECTS'],
    ['/long', 'TOO_LARGE'],
    ['/cut', 'CUT'],
    ['/gone', 'STATUS'],
    ['/locked', 'STATUS'],
    ['/packed', 'STATUS'],
  ])('%s is refused: %s', async (path, code) => await expect(get(path)).rejects.toMatchObject({ code }));

  test('that drips is given up', async () =>
    await expect(get('/slow', LOOPBACK, { ...BOUNDS, milliseconds: 100 })).rejects.toMatchObject({ code: 'TOO_SLOW' }));

  test.each([
    ['file:///etc/passwd', 'ADDRESS'],
    ['http://exemple.fr/a.csv', 'ADDRESS'],
    ['https://nom:secret@exemple.fr/a.csv', 'ADDRESS'],
    ['n’importe quoi', 'ADDRESS'],
    ['https://2130706433/', 'INSIDE'],
    ['https://0x7f.1/', 'INSIDE'],
    ['https://[::ffff:127.0.0.1]/', 'INSIDE'],
    ['https://localhost/', 'INSIDE'],
  ])('%s is refused before anything is sent: %s', async (address, code) => {
    await expect(guardedGet(address, {}, BOUNDS, [])).rejects.toMatchObject({ code });
    expect(asked).toEqual([]);
  });

  test('whose name leads inside by the time of the connection is refused', async () => {
    const { port } = new URL(url);
    const rebinding = ((_host: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ])) as unknown as typeof lookup;
    await expect(guardedGet(`https://exemple.fr:${port}/file`, {}, BOUNDS, [], rebinding)).rejects.toMatchObject({
      code: 'INSIDE',
    });
    expect(asked).toEqual([]);
  });
});
