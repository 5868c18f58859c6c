import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { LATEST, publishStored, storeFormations } from '../../bench/network/network';
import { issueToken } from '../../src/access/issue-token';
import { openDatabase } from '../../src/data-source';
import type { Download } from '../../src/exports/formats/download';
import { KeptDownloads } from '../../src/exports/queries/kept-downloads';
import type { OpenOptions } from '../../src/storage/options';
import { describeOnProduction } from '../support/database';
import { startServer, type TestServer } from '../support/server';

const VERSION = 7;
const now = () => Promise.resolve(VERSION);

/** Offers of one tag, and how often the file was made. */
function offered(body: () => Download['body'], tag = '"a"') {
  const made = { times: 0 };
  const make = (): Promise<Download> => {
    made.times++;
    return Promise.resolve({ mediaType: 'text/csv', fileName: 'a.csv', rowCount: 1, body: body() });
  };
  return { made, offer: { tag, version: VERSION, make } };
}

async function* pieces(breaks = false): AsyncGenerator<string> {
  yield 'é;1\n';
  if (breaks) throw new Error('the database went away');
  yield '2\n';
}

const textOf = async ({ body }: Download): Promise<string> =>
  (Buffer.isBuffer(body) ? body : await buffer(body as Readable)).toString();

describe('files that are kept', () => {
  test.each([
    ['a generator', () => pieces()],
    ['a stream', () => Readable.from(pieces(), { objectMode: false })],
    ['bytes', () => Buffer.from('é;1\n2\n')],
  ])('%s is made once, and given again byte for byte', async (_, body) => {
    const kept = new KeptDownloads(1000);
    const { made, offer } = offered(body);
    for (let turn = 0; turn < 3; turn++) expect(await textOf(await kept.of(offer, now))).toBe('é;1\n2\n');
    expect(made.times).toBe(1);
    const other = offered(() => pieces(), '"b"');
    await textOf(await kept.of(other.offer, now));
    expect(other.made.times).toBe(1);
  });

  test('what breaks on its way is seen to break, and is not kept', async () => {
    const kept = new KeptDownloads(1000);
    const { made, offer } = offered(() => pieces(true));
    for (let turn = 0; turn < 2; turn++)
      await expect(kept.of(offer, now).then(textOf)).rejects.toThrow('the database went away');
    expect(made.times).toBe(2);
  });

  test('a reader who leaves before the end, or before the beginning, ends the work and leaves nothing', async () => {
    const kept = new KeptDownloads(1000);
    for (const reads of [true, false]) {
      const source = Readable.from(pieces(), { objectMode: false });
      const { offer } = offered(() => source);
      const { body } = await kept.of(offer, now);
      if (reads) await new Promise((resolve) => (body as Readable).once('data', resolve));
      const closed = new Promise((resolve) => source.once('close', resolve));
      (body as Readable).destroy();
      await closed;
      expect(source.destroyed).toBe(true);
    }
    const { made, offer } = offered(() => pieces());
    await textOf(await kept.of(offer, now));
    expect(made.times).toBe(1);
  });

  test('what was made while something was published is not kept', async () => {
    const kept = new KeptDownloads(1000);
    const { made, offer } = offered(() => pieces());
    for (let turn = 0; turn < 2; turn++) await textOf(await kept.of(offer, () => Promise.resolve(VERSION + 1)));
    expect(made.times).toBe(2);
  });

  test('what is too large, or of a server that keeps nothing, is made each time', async () => {
    for (const most of [0, 8 * 6]) {
      const kept = new KeptDownloads(most);
      const { made, offer } = offered(() => pieces());
      for (let turn = 0; turn < 2; turn++) expect(await textOf(await kept.of(offer, now))).toBe('é;1\n2\n');
      expect(made.times).toBe(2);
    }
  });
});

describeOnProduction('a server that keeps files', (_, engine) => {
  let place: OpenOptions;
  let server: TestServer;
  beforeAll(async () => {
    place = await engine.place('LOADED');
    const { dataDir, url } = place;
    server = await startServer({
      env: { DATA_DIR: dataDir, ...(url === undefined ? {} : { DATABASE_URL: url }), SECRECY_MIN_UNITS: '1' },
    });
  });
  afterAll(async () => {
    await server.close();
    await engine.cleanUp();
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers });
  /** The length is known beforehand of what is kept, and only of that. */
  const isKept = (answer: Response): boolean => answer.headers.has('content-length');

  test('gives it with the same headers, and 304 as before', async () => {
    const path = '/exports/sources.csv';
    const [first, second] = [await get(path), await get(path)];
    expect([isKept(first), isKept(second)]).toEqual([false, true]);
    expect(await second.text()).toBe(await first.text());
    // What is as short as this is packed on its way alone: another form of the same file.
    const tags = [first, second].map(({ headers }) => headers.get('etag')?.replace(/^W\//, ''));
    expect(tags[1]).toBe(tags[0]);
    for (const name of ['x-rows', 'content-type', 'content-disposition', 'cache-control', 'vary'])
      expect([name, second.headers.get(name)]).toEqual([name, first.headers.get(name)]);
    expect((await get(path, { 'if-none-match': second.headers.get('etag') ?? '' })).status).toBe(304);
  });

  test('shows what another server published in the next answer', async () => {
    const elsewhere = await openDatabase(place);
    const year = LATEST + 1;
    const path = `/exports/formations-par-region.csv?annee=${year}&dialecte=standard`;
    const bretagne = async () =>
      (await (await get(path)).text()).split('\n').find((line) => /^bretagne,Bretagne,,Total,.*SESSIONS/.test(line));
    for (const rows of [1, 2, 3]) {
      await publishStored(elsewhere, await storeFormations(elsewhere, { region: 'bretagne', year }, rows, rows));
      const [made, again] = [await bretagne(), await bretagne()];
      expect(made).toMatch(`,${rows},,,KNOWN,`);
      expect(again).toBe(made);
    }
    await elsewhere.close();
  });

  test('keeps nothing of who is signed in, and gives them nothing that is not theirs', async () => {
    const token = await issueToken(
      { role: 'ANALYST', regions: [], name: 'Anne', ttl: 600 },
      { issuer: 'maillage', audience: 'maillage', dataDir: place.dataDir },
    );
    const path = '/exports/donnees/adherents.csv?annee=2024';
    const [open] = [await get(path), await get(path)];
    for (let turn = 0; turn < 2; turn++) {
      const own = await get(path, { authorization: `Bearer ${token}` });
      expect([own.status, isKept(own), own.headers.get('cache-control')]).toEqual([200, false, 'no-store']);
      expect(own.headers.get('etag')).not.toBe(open?.headers.get('etag'));
    }
  });

  test('keeps a workbook for each address that it names', async () => {
    const paths = ['?annee=2024', '?annee=2024&region='].map((query) => `/exports/donnees/adherents.xlsx${query}`);
    const tags = new Set<string | null>();
    for (const path of [...paths, ...paths]) tags.add((await get(path)).headers.get('etag'));
    expect(tags.size).toBe(2);
  });
});
