import { NAT, PUB, startClient } from './files-client';

let client: Awaited<ReturnType<typeof startClient>>;
beforeAll(async () => (client = await startClient({ ALLOWED_ORIGINS: 'https://tableau.example' })));
afterAll(() => client.close());

const JSON_BODY = { 'content-type': 'application/json' };
const ask = (query: string, variables = {}, sender = PUB, headers = {}) =>
  client.ask('/graphql', sender, {
    method: 'POST',
    headers: { ...JSON_BODY, ...headers },
    body: JSON.stringify({ query, variables }),
  });
const measures = ({ headers }: { headers: Headers }) => [headers.get('x-cost'), headers.get('x-data-version')];

const PAGE = 'query ($n: Int) { federation { adherents(first: $n) { nodes { name } } } }';

test('an answer says its cost, which grows with what the variables ask for, and the version of its data', async () => {
  const [small, large] = [await ask(PAGE, { n: 1 }), await ask(PAGE, { n: 100 })];
  const [costs, versions] = [[small, large].map((each) => Number(measures(each)[0])), measures(small)[1]];
  expect(costs[0]).toBeGreaterThan(0);
  expect(costs[1]).toBeGreaterThan((costs[0] ?? 0) * 10);
  expect(versions).toMatch(/^\d+$/);
  expect(measures(large)[1]).toBe(versions);
});

test('a publication raises the version of what is answered afterwards, whether or not it is about figures', async () => {
  const before = Number(measures(await ask('{ federation { keyFigures(year: 2023) { year } } }'))[1]);
  expect(Number(measures(await ask('{ lexicon { acronym } }'))[1])).toBe(before);
  const { json } = await client.post(
    '/submissions?dataset=evenements&region=bretagne&year=2023',
    'type,intitule,date,participants\nWEBINAIRE,Rentrée,2023-09-01,12\n',
  );
  const publish = await ask(
    'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }',
    { id: json().id },
    NAT,
  );
  expect(publish.json().errors).toBeUndefined();
  for (const query of ['{ federation { keyFigures(year: 2023) { year } } }', '{ lexicon { acronym } }'])
    expect(Number(measures(await ask(query))[1])).toBeGreaterThan(before);
});

test('what is refused for its cost says how much it would have been, and of no data', async () => {
  const regions = Array.from({ length: 20 }, (_, i) => `a${i}: adherents(first: 100) { nodes { name city siret } }`);
  const refused = await ask(`{ federation { ${regions.join(' ')} } }`);
  expect(refused.json().errors[0].extensions.code).toBe('TOO_COMPLEX');
  expect(Number(measures(refused)[0])).toBeGreaterThan(5000);
  expect(measures(refused)[1]).toBeNull();
  expect(measures(await ask('{ nothing }'))).toEqual([null, null]);
});

test('measures stand beside the answer: its ETag is of its bytes, and a 304 has them too', async () => {
  const address = `/graphql?query=${encodeURIComponent('{ lexicon { acronym } }')}`;
  const headers = { 'apollo-require-preflight': '1' };
  const first = await client.ask(address, PUB, { headers });
  const etag = first.headers.get('etag') ?? '';
  expect(etag).not.toBe('');
  const again = await client.ask(address, PUB, { headers: { ...headers, 'if-none-match': etag } });
  expect([again.status, again.bytes.length]).toEqual([304, 0]);
  expect(measures(again)).toEqual(measures(first));
  expect(measures(first).every((each) => each !== null)).toBe(true);
});

test('a page of another site that may call the API may read them', async () => {
  const { headers } = await ask('{ lexicon { acronym } }', {}, PUB, { origin: 'https://tableau.example' });
  expect(headers.get('access-control-expose-headers')).toBe('retry-after, x-cost, x-data-version');
});
