import { request as httpRequest } from 'node:http';
import { CON, CSV, items, NAT, PUB, startClient, XLSX, type Client } from './files-client';

const EVENTS = 'type,intitule,date,participants\nWEBINAIRE,Rentrée,2023-09-01,12\nATELIER,Été,2023-06-21,\n';
const FAULTY = 'type,intitule,date,participants\nWEBINAR,Rentrée,03/04/23,"1.234,5"\n';
/** The same events in another year. */
const eventsOf = (year: number): string => EVENTS.replaceAll('2023', String(year));
const AT = '/submissions?dataset=evenements&region=bretagne&year=2023';

let client: Client;
beforeAll(async () => (client = await startClient()));
afterAll(() => client.close());
afterEach(() => expect(client.spooled()).toEqual([]));

const codeOf = (answer: { json: () => any }): string => answer.json().errors[0].extensions.code; // oxlint-disable-line
const messageOf = (answer: { json: () => any }): string => answer.json().errors[0].message; // oxlint-disable-line
const stored = async (year = 2023): Promise<number> =>
  (await client.query(`{ submissions(year: ${year}, dataset: EVENTS) { totalCount } }`)).data.submissions.totalCount;

describe('the answers to an upload', () => {
  test('checked: 200, with everything that publishing would change, and nothing is kept', async () => {
    const answer = await client.post(`${AT}&dryRun=true`, EVENTS);
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({
      dataset: 'EVENTS',
      region: { code: 'bretagne' },
      year: 2023,
      version: 1,
      status: 'VALID',
      rowCount: 2,
      issues: [],
      changes: null,
    });
    expect(answer.json().effects).toContainEqual(
      expect.objectContaining({
        territory: expect.objectContaining({ code: 'bretagne' }),
        indicator: expect.objectContaining({ code: 'EVENTS_HELD' }),
        before: null,
        after: 2,
      }),
    );
    expect(await stored()).toBe(0);
    const { data } = await client.query('query ($id: ID!) { submission(id: $id) { id } }', { id: answer.json().id });
    expect(data.submission).toBeNull();
  });

  test('stored: 201; the same file again: 200 and the same version; another file: the next', async () => {
    const first = await client.post(AT, EVENTS);
    expect([first.status, first.json().version]).toEqual([201, 1]);
    expect(first.json()).toMatchObject({ origin: 'REGION', nothingToReport: false, publishedAt: null });
    const again = await client.post(AT, EVENTS);
    expect([again.status, again.json().id]).toEqual([200, first.json().id]);
    const next = await client.post(AT, EVENTS.replace(',12', ',15'));
    expect([next.status, next.json().version]).toEqual([201, 2]);
    const query = '{ submissions(year: 2023, dataset: EVENTS) { nodes { id version fileName checksum rowCount } } }';
    const { data } = await client.query(query);
    expect(data.submissions.nodes[1]).toEqual({
      id: first.json().id,
      version: 1,
      fileName: 'evenements-bretagne-2023.csv',
      checksum: first.json().checksum,
      rowCount: 2,
    });
  });

  test('at fault: 422 with every fault, its place and what to write', async () => {
    const answer = await client.post(AT.replace('2023', '2022'), FAULTY);
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ status: 'INVALID', rowCount: 1, faultyRows: 1, known: false });
    expect(items(answer.json().issues).map(({ cell, code }) => [cell, code])).toEqual([
      ['A2', 'CODE_UNKNOWN'],
      ['C2', 'DATE_AMBIGUOUS'],
      ['D2', 'NUMBER_AMBIGUOUS'],
    ]);
    expect(answer.json().issues[2].message).toContain('1234');
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
  });

  test.each([
    ['dataset=evenements&region=bretagne', /« year » manque/],
    ['dataset=evenements&region=bretagne&year=23', /year vaut « 23 »/],
    ['dataset=evenements&region=bretagne&year=1900', /1985/],
    ['dataset=evenements&region=bretagne&year=2023&dryrun=true', /« dryrun » n’est pas un paramètre.*« dryRun »/],
    ['dataset=evenements&region=bretagne&year=2023&dryRun=oui', /écrire true ou false/],
    ['dataset=evenements&dataset=formations&region=bretagne&year=2023', /plusieurs fois/],
    ['region=bretagne&year=2023', /« dataset » manque/],
  ])('%s: 400', async (query, message) => {
    const answer = await client.post(`/submissions?${query}`, EVENTS);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_USER_INPUT']);
    expect(messageOf(answer)).toMatch(message);
  });

  test('several faults of an address are said at once', async () => {
    const answer = await client.post('/submissions?dryRun=1&anne=2023', EVENTS);
    expect(messageOf(answer)).toMatch(/anne.*year.*dryRun/s);
  });

  test('an unknown region or dataset: 404, with the nearest', async () => {
    const region = await client.post(AT.replace('bretagne', 'bretange'), EVENTS, NAT);
    expect([region.status, codeOf(region)]).toEqual([404, 'NOT_FOUND']);
    expect(messageOf(region)).toContain('au plus près : « bretagne »');
    const dataset = await client.post(AT.replace('evenements', 'evenement'), EVENTS);
    expect([dataset.status, codeOf(dataset)]).toEqual([404, 'NOT_FOUND']);
    expect(messageOf(dataset)).toContain('« evenements »');
  });

  test('who may: nobody signed in 401, analysts and other regions 403, no delegation for publishers alone', async () => {
    const before = await stored();
    expect((await client.post(AT, EVENTS, PUB)).status).toBe(401);
    expect((await client.post(AT, EVENTS, { role: 'ANALYST' })).status).toBe(403);
    expect((await client.post(AT, EVENTS, { role: 'CONTRIBUTOR', regions: ['normandie'] })).status).toBe(403);
    expect((await client.post('/submissions?dataset=evenements&year=2023', EVENTS)).status).toBe(403);
    expect(await stored()).toBe(before);
    const national = await client.post('/submissions?dataset=evenements&year=2023', EVENTS, NAT);
    expect([national.status, national.json().region]).toEqual([201, null]);
    expect((await client.post('/submissions/annotated?dataset=evenements&year=2023', EVENTS)).status).toBe(403);
  });

  test('another format: 415, and what is taken', async () => {
    for (const type of ['application/json', 'text/plain', 'application/pdf', 'text/csv2', null]) {
      const answer = await client.post(AT, Buffer.from(EVENTS), CON, type);
      expect([type, answer.status, codeOf(answer)]).toEqual([type, 415, 'UNSUPPORTED_MEDIA_TYPE']);
      expect(messageOf(answer)).toContain('text/csv');
    }
    const packed = await client.ask(AT, CON, {
      method: 'POST',
      body: EVENTS,
      headers: { 'content-type': CSV, 'content-encoding': 'gzip' },
    });
    expect(packed.status).toBe(415);
  });

  test('declared néant: no file needed, a known zero', async () => {
    const answer = await client.post(`${AT.replace('2023', '2020')}&neant=true`, undefined, CON, null);
    expect([answer.status, answer.json().nothingToReport, answer.json().rowCount]).toEqual([201, true, 0]);
    const register = AT.replace('evenements', 'adherents').replace('2023', '2020');
    expect((await client.post(`${register}&neant=true`, undefined, CON, null)).status).toBe(422);
  });

  test('a GET, and JSON to GraphQL’s neighbour, are told what to do', async () => {
    const answer = await client.ask(AT, CON);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await client.post('/graphql', EVENTS)).status).toBe(415);
  });
});

describe('a form', () => {
  const form = (...names: string[]): RequestInit => {
    const body = new FormData();
    for (const name of names) body.append('fichier', new Blob([eventsOf(2021)]), name);
    return { method: 'POST', body };
  };

  test('carries one file, whose name is a label', async () => {
    const answer = await client.ask(AT.replace('2023', '2021'), CON, form('../../été.csv'));
    expect([answer.status, answer.json().fileName]).toEqual([201, '../../été.csv']);
  });

  test('with two files, or none, is refused', async () => {
    const before = await stored();
    const two = await client.ask(AT, CON, form('a.csv', 'b.csv'));
    expect([two.status, messageOf(two)]).toEqual([400, 'Un seul fichier par dépôt : envoyer les autres à part.']);
    expect((await client.ask(AT, CON, form())).status).toBe(400);
    expect(await stored()).toBe(before);
  });

  test('that is cut short stores nothing', async () => {
    const before = await stored();
    const body = `--x\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\n\r\n${EVENTS.replace('12', '99')}`;
    const answer = await client.post(AT, body, CON, 'multipart/form-data; boundary=x');
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_USER_INPUT']);
    expect((await client.post(AT, 'x', CON, 'multipart/form-data')).status).toBe(400);
    expect(await stored()).toBe(before);
  });
});

describe('what is on its way', () => {
  /** Begins an upload and leaves it unfinished. */
  async function unfinished(path: string) {
    const headers = { ...(await client.headersOf(CON)), 'content-type': CSV, 'content-length': '100000' };
    const sending = httpRequest(`${client.url}${path}`, { method: 'POST', headers });
    sending.on('error', () => undefined);
    sending.write(EVENTS);
    while (client.spooled().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    return sending;
  }

  test('keeps nobody waiting, and when its connection is lost, nothing of it is kept', async () => {
    const before = await stored(2019);
    const slow = await unfinished(AT.replace('2023', '2019'));
    const other = await client.post(AT.replace('2023', '2018'), eventsOf(2018));
    expect(other.status).toBe(201);
    slow.destroy();
    while (client.spooled().length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await stored(2019)).toBe(before);
  });
});

describe('limits', () => {
  let small: Client;
  beforeAll(async () => (small = await startClient({ LIMIT_CSV_BYTES: '2000', LIMIT_XLSX_BYTES: '1000' })));
  afterAll(() => small.close());
  afterEach(() => expect(small.spooled()).toEqual([]));

  const long = EVENTS + 'ATELIER,Tri,2023-06-21,4\n'.repeat(100_000);

  test('a file over its limit is refused with 413, announced or not, as a body or in a form', async () => {
    const form = new FormData();
    form.append('f', new Blob([long]), 'a.csv');
    const chunked = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(long));
        controller.close();
      },
    });
    const streamed = { body: chunked, duplex: 'half', headers: { 'content-type': CSV } } as RequestInit;
    for (const init of [{ body: long, headers: { 'content-type': CSV } }, { body: form }, streamed]) {
      const answer = await small.ask(AT, CON, { method: 'POST', ...init });
      expect([answer.status, codeOf(answer)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
      expect(messageOf(answer)).toContain('Mo au plus');
    }
    expect((await small.post(AT, EVENTS)).status).toBe(201);
  });

  test('a workbook has its own limit, whatever it calls itself', async () => {
    const workbook = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(1500)]);
    expect((await small.post(AT, workbook, CON, XLSX)).status).toBe(413);
    expect((await small.post(AT, workbook, CON, CSV)).status).toBe(413);
  });
});
