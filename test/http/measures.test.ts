import { recordSpans } from '../support/recorded-spans';
import { NAT, PUB, startClient } from './files-client';

const spans = recordSpans();

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

describe('a page of another site that may call the API', () => {
  const origin = 'https://tableau.example';
  const preflight = (path: string, method: string, headers: Record<string, string> = { origin }) =>
    client.ask(path, PUB, { method: 'OPTIONS', headers: { 'access-control-request-method': method, ...headers } });

  test('may read what stands beside the answer', async () => {
    const { headers } = await ask('{ lexicon { acronym } }', {}, PUB, { origin });
    const exposed = headers.get('access-control-expose-headers')?.split(', ') ?? [];
    for (const name of ['etag', 'content-disposition', 'x-rows', 'x-cost', 'x-data-version', 'retry-after'])
      expect(exposed).toContain(name);
  });

  test.each([
    ['POST', '/graphql'],
    ['GET', '/exports'],
    ['GET', '/exports/adherents-par-departement.csv'],
    ['GET', '/exports/donnees/adherents.csv?annee=2023'],
    ['POST', '/exports/resultat.csv'],
    ['GET', '/templates/bretagne/2025.xlsx'],
    ['GET', '/templates/formations.csv'],
    ['POST', '/submissions?dataset=formations&region=bretagne&year=2023'],
    ['POST', '/submissions/annotated'],
    ['GET', '/datasets/formations/schema.json'],
  ])('may ask %s %s, with what clients send, and another may not', async (method, path) => {
    const may = await preflight(path, method);
    expect([may.status, may.bytes.length]).toEqual([204, 0]);
    expect(may.headers.get('access-control-allow-origin')).toBe(origin);
    expect(may.headers.get('access-control-allow-methods')?.split(', ')).toContain(method);
    expect(may.headers.get('access-control-allow-credentials')).toBeNull();
    expect(may.headers.get('vary')).toBe('Origin');
    const accepted = may.headers.get('access-control-allow-headers')?.split(', ') ?? [];
    for (const name of ['apollographql-client-name', 'apollographql-client-version', 'traceparent', 'authorization'])
      expect(accepted).toContain(name);
    // It is what proves a page of this very server.
    expect(accepted).not.toContain('maillage-page');
    const other = await preflight(path, method, { origin: 'https://ailleurs.example' });
    expect([...other.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('has no door where programs have none', async () => {
    for (const path of ['/rien', '/connexion', '/compte', '/siege'])
      expect((await preflight(path, 'POST')).headers.get('access-control-allow-methods')).toBeNull();
  });

  test('is told apart by caches, whatever else the answer depends on', async () => {
    for (const path of [
      '/exports',
      '/templates/formations.csv',
      '/exports/donnees/evenements.csv?annee=2023',
      '/rien',
    ]) {
      const { headers } = await client.ask(path, PUB, { headers: { origin } });
      expect(headers.get('vary')?.split(', ')).toContain('Origin');
      expect(headers.get('access-control-allow-origin')).toBe(origin);
    }
  });
});

describe('traces', () => {
  const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
  const CALLER = '00f067aa0ba902b7';
  const traceparent = `00-${TRACE}-${CALLER}-01`;
  const ofTrace = () => spans.getFinishedSpans().filter((span) => span.spanContext().traceId === TRACE);
  beforeEach(() => spans.reset());

  test('go on with the trace of whoever asks: request, execution, statements', async () => {
    const { headers } = await ask('{ federation { adherents(first: 2) { nodes { city } } } }', {}, PUB, {
      traceparent,
    });
    // The span ends when the answer has left.
    for (let tries = 0; tries < 50 && !ofTrace().some(({ name }) => name === 'POST /graphql'); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    const found = ofTrace();
    const request = found.find(({ name }) => name === 'POST /graphql');
    const execution = found.find(({ name }) => name === 'graphql execute');
    expect(request?.parentSpanContext?.spanId).toBe(CALLER);
    expect(headers.get('traceparent')).toBe(`00-${TRACE}-${request?.spanContext().spanId}-01`);
    expect(execution?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
    const within = found.filter(({ parentSpanContext: of }) => of?.spanId === execution?.spanContext().spanId);
    expect(within.map(({ name }) => name)).toContain('sql SELECT');
    expect(request?.attributes).toMatchObject({ 'http.route': '/graphql', 'http.response.status_code': 200 });
  });

  test('hold what is handed in and published, and not a word of it', async () => {
    const { json } = await client.ask('/submissions?dataset=evenements&region=normandie&year=2023', NAT, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', traceparent },
      body: 'type,intitule,date,participants\nWEBINAIRE,Secret-canari,2023-09-01,12\n',
    });
    await ask('mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }', { id: json().id }, NAT, {
      traceparent,
    });
    const names = ofTrace().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['maillage intake', 'maillage publication', 'sql INSERT']));
    expect(JSON.stringify(ofTrace().map(({ name, attributes }) => [name, attributes]))).not.toContain('canari');
  });

  test.each(['', 'x', `00-${'0'.repeat(32)}-${CALLER}-01`, `ff-${TRACE}-${CALLER}-01`, `${traceparent}-more`])(
    'begin anew where « %s » is no traceparent',
    async (wrong) => {
      const { headers } = await ask('{ lexicon { acronym } }', {}, PUB, { traceparent: wrong });
      expect(headers.get('traceparent')).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
      expect(headers.get('traceparent')).not.toContain(TRACE);
    },
  );

  test('an id of a request goes back as it came where a log can hold it, and is made anew where not', async () => {
    const idFor = async (id: string) =>
      (await ask('{ lexicon { acronym } }', {}, PUB, { 'x-request-id': id })).headers.get('x-request-id');
    expect(await idFor('req-7f3a:12.b')).toBe('req-7f3a:12.b');
    for (const wrong of ['<script>', 'a b', 'é', 'x'.repeat(200), '{"a":1}'])
      expect(await idFor(Buffer.from(wrong).toString('latin1'))).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  });
});
