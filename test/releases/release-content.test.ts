import { createHash } from 'node:crypto';
import { CON, NAT, PUB, startClient, type Client } from '../http/files-client';

const EVENTS = 'type,intitule,date,participants\nWEBINAIRE,Rentrée,2023-09-01,12\n';

interface Release {
  readonly id: string;
  readonly contentHash: string;
  readonly contentUrl: string;
}

let client: Client;
let release: Release;

beforeAll(async () => {
  client = await startClient({ RATE_LIMIT_PUBLIC: '1000', RATE_LIMIT_USER: '1000' });
  const { id } = (await client.post('/submissions?dataset=evenements&region=bretagne&year=2023', EVENTS, CON)).json();
  await client.query('mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { code } } }', { id });
  const { data } = await client.query(
    'mutation { createRelease(year: 2023, label: "Chiffres") { release { id contentHash contentUrl } } }',
  );
  release = data.createRelease.release;
});
afterAll(() => client.close());

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

test('a content is read at its address: the very bytes that its hash is of, by anybody', async () => {
  for (const sender of [PUB, NAT]) {
    const answer = await client.ask(release.contentUrl, sender);
    expect([answer.status, answer.type]).toEqual([200, 'application/json; charset=utf-8']);
    expect(sha256(answer.bytes)).toBe(release.contentHash);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="chiffres-2023-version-1.json"');
  }
  const { data } = await client.query('query ($id: ID!) { release(id: $id) { content } }', { id: release.id }, PUB);
  expect(sha256(data.release.content)).toBe(release.contentHash);
});

test('whoever has it is told so by its tag', async () => {
  const { headers } = await client.ask(release.contentUrl);
  const tag = headers.get('etag') ?? '';
  expect(tag).toBe(`"${release.contentHash}"`);
  const again = await client.ask(release.contentUrl, PUB, { headers: { 'if-none-match': tag } });
  expect([again.status, again.bytes.length]).toEqual([304, 0]);
});

test.each(['rien', 'UmVnaW9uOmJyZXRhZ25l', '..%2F..%2Fpackage'])(
  'an address that names no release is not found: %s',
  async (id) => {
    const answer = await client.ask(`/exports/versions/${id}.json`);
    expect([answer.status, answer.json().errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
  },
);

test('a content costs by its bytes, under however many names it is asked for', async () => {
  const aliased = (count: number) =>
    `query ($id: ID!) { ${Array.from({ length: count }, (_, at) => `a${at}: release(id: $id) { content }`).join(' ')} }`;
  const spread =
    'query ($id: ID!) { a: release(id: $id) { ...C } b: release(id: $id) { ...C } } fragment C on Release { c: content d: content }';
  const variables = { id: release.id };
  for (const query of [aliased(2), aliased(24), spread]) {
    const { errors, data } = await client.query(query, variables, PUB);
    expect([data, errors[0].extensions.code]).toEqual([undefined, 'TOO_COMPLEX']);
  }
  expect((await client.query(aliased(1), variables, PUB)).errors).toBeUndefined();
  expect((await client.query(aliased(24), variables, NAT)).errors[0].extensions.code).toBe('TOO_COMPLEX');
});

test('contents have a rate of their own, which leaves everything else alone', async () => {
  const statuses = [];
  for (let at = 0; at < 40; at++) statuses.push((await client.ask(release.contentUrl)).status);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(30);
  const { data } = await client.query('{ federation { name } }', {}, PUB);
  expect(data.federation.name).toBeTruthy();
});
