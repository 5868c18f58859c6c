import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { getIntrospectionQuery } from 'graphql';
import { ask, codesOf, LIMITS, post, startSmallServer, type Answer, type SmallServer } from './small-server';

let small: SmallServer;
beforeAll(async () => {
  small = await startSmallServer();
});
afterAll(() => small.close());

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');
const nested = (depth: number): string => `${'{ self '.repeat(depth - 2)}{ name }${' }'.repeat(depth - 2)}`;

/** Refused with 4xx, and no resolver ran for it. */
async function refused(asking: () => Promise<Answer>, code = 'TOO_COMPLEX', status = 400): Promise<Answer> {
  const before = small.calls.resolvers;
  const answer = await asking();
  expect({ status: answer.status, resolvers: small.calls.resolvers - before }).toEqual({ status, resolvers: 0 });
  expect(codesOf(answer)).toContain(code);
  expect(answer.text.length).toBeLessThan(5000);
  return answer;
}
const answered = async (query: string, variables = {}, headers = {}): Promise<void> => {
  const answer = await ask(small.url, query, variables, headers);
  expect({ status: answer.status, errors: answer.errors }).toEqual({ status: 200, errors: undefined });
};

describe('a document is refused before anything runs when', () => {
  test('it is deeper than 10 levels; 10 are answered', async () => {
    await answered(`{ federation ${nested(10)} }`);
    await refused(() => ask(small.url, `{ federation ${nested(11)} }`));
  });

  test('its depth is hidden in fragments', async () => {
    const chain = times(9, (i) => `fragment F${i} on Federation { self { ...F${i + 1} } }`);
    await refused(() => ask(small.url, `{ federation { ...F0 } } ${chain} fragment F9 on Federation { name }`));
  });

  test('its fragments go round in a circle', async () => {
    await refused(() => ask(small.url, '{ federation { ...A } } fragment A on Federation { self { ...A } }'));
    const both = 'fragment A on Federation { ...B } fragment B on Federation { ...A }';
    await refused(() => ask(small.url, `{ federation { ...A } } ${both}`, {}, { accept: 'application/json' }));
  });

  test('its fragments fan out', async () => {
    const fan = times(20, (i) => `fragment F${i} on Federation { a: name ...F${i + 1} b: name ...F${i + 1} }`);
    await refused(() => ask(small.url, `{ federation { ...F0 } } ${fan} fragment F20 on Federation { name }`));
  });

  test('it has more than 30 aliases, __typename included', async () => {
    await answered(`{ ${times(30, (i) => `a${i}: __typename`)} }`);
    await refused(() => ask(small.url, `{ ${times(31, (i) => `a${i}: __typename`)} }`));
  });

  test('it has more than 10 directives', async () => {
    await answered(`{ hello ${times(1, () => '@include(if: true)')} }`);
    await refused(() => ask(small.url, `{ ${times(11, (i) => `h${i}: hello @include(if: true)`)} }`));
    await refused(() => ask(small.url, `{ hello ${times(50, () => '@nothing')} }`));
  });

  test('it repeats the same fields', async () => {
    await refused(() => ask(small.url, `{ federation { ${times(400, () => 'name')} } }`));
    await refused(() => ask(small.url, `{ ${times(150, () => 'federation { name }')} }`));
  });

  test('it has more than 1000 tokens, or 200,000 brackets', async () => {
    await refused(() => ask(small.url, `{ ${times(1100, () => 'hello')} }`));
    await refused(() => ask(small.url, `{ echo(filter: ${'['.repeat(200_000)}`));
    await refused(() => ask(small.url, '['.repeat(200_000)), 'GRAPHQL_PARSE_FAILED');
  });

  test('pages of pages of pages multiply, whether a literal or a variable says so', async () => {
    const pages =
      'query ($n: Int) { federation { adherents(first: $n) { nodes { adherents(first: $n) { nodes { adherents(first: $n) { nodes { name } } } } } } } }';
    await answered(pages, { n: 2 });
    await refused(() => ask(small.url, pages, { n: 100 }));
    await refused(() => ask(small.url, pages));
    await refused(() => ask(small.url, pages, { n: 100 }), 'TOO_COMPLEX');
    await refused(() => ask(small.url, pages.replaceAll('$n)', '100)').replace('($n: Int)', '')));
    await refused(() => ask(small.url, pages.replace('$n: Int', '$n: Int = 90')));
  });

  test('page sizes outside 1 to 100 are no way round', async () => {
    const pages =
      'query ($n: Int, $m: Int) { federation { adherents(first: $n) { nodes { adherents(first: $m) { nodes { name region { name } } } } } } }';
    await answered(pages, { n: -5000, m: 100 });
    await refused(() => ask(small.url, pages, { n: 100, m: 2_000_000_000 }));
    await refused(() => ask(small.url, pages, { n: 100, m: null }));
  });

  test('edges, inline fragments and skipped fields are counted alike', async () => {
    const page = (inner: string) =>
      `query ($no: Boolean!) { federation { adherents(first: 100) { edges { node { ... on Adherent { adherents(first: 100) @skip(if: $no) { edges { node { ${inner} } } } name } } } } } }`;
    await refused(() => ask(small.url, page('name'), { no: false }));
    await answered(page('name'), { no: true });
  });

  test('a list without page size counts as its argument is long, or as 14', async () => {
    const regions =
      '{ federation { regions { federation { regions { federation { regions { name federation { name } } } } } } } }';
    await refused(() => ask(small.url, regions));
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { name } }';
    await answered(nodes, { ids: ['a'] });
    await refused(() => ask(small.url, nodes, { ids: Array<string>(5001).fill('a') }));
  });

  test('signed in, an operation may cost four times as much', async () => {
    const page = '{ federation { adherents(first: 100) { nodes { adherents(first: 100) { totalCount } } } } }';
    await refused(() => ask(small.url, page));
    await answered(page, {}, { authorization: `Bearer ${await small.token('ANALYST')}` });
  });

  test('introspection is nested or repeated; the query of every tool is answered', async () => {
    await answered(
      getIntrospectionQuery({
        descriptions: true,
        directiveIsRepeatable: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    );
    await refused(() =>
      ask(small.url, '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }'),
    );
    await refused(() => ask(small.url, `{ ${times(20, (i) => `s${i}: __schema { types { name } }`)} }`));
  });

  test('several operations: only the one that runs is counted, and the document as a whole', async () => {
    const two =
      'query A { hello } query B { federation { adherents(first: 100) { nodes { adherents(first: 100) { totalCount } } } } }';
    const run = (operationName: string) => post(small.url, JSON.stringify({ query: two, operationName }));
    expect((await run('A')).data).toEqual({ hello: 'Bonjour ' });
    await refused(() => run('B'));
    await refused(() => run('C'), 'BAD_USER_INPUT');
  });
});

describe('errors in bulk', () => {
  test('a document with a hundred faults is answered with five', async () => {
    const answer = await refused(
      () => ask(small.url, `{ ${times(100, (i) => `nothing${i}`)} }`),
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(answer.errors).toHaveLength(5);
  });

  test('variables with a hundred faults are answered with five, and none of the values', async () => {
    const filter = { inner: Array.from({ length: 100 }, () => ({ year: 'canari' })) };
    const answer = await refused(
      () => ask(small.url, 'query ($f: Filter) { echo(filter: $f) }', { f: filter }),
      'BAD_USER_INPUT',
    );
    expect(answer.errors).toHaveLength(5);
    expect(answer.text).not.toContain('canari');
    expect(answer.errors?.[0]?.message).toBe(
      'La variable « $f » ne convient pas (à « f.inner[0].year »). Type attendu : Int.',
    );
  });

  test('variables nested 100,000 deep are refused as what they are', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const body = `{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { name } }","variables":{"ids":${deep}}}`;
    await refused(() => post(small.url, body), 'BAD_USER_INPUT');
  });
});

describe('the body', () => {
  test('over 256 KB, in the document or the variables, is 413', async () => {
    const huge = 'x'.repeat(LIMITS.bodyBytes);
    await refused(() => ask(small.url, '{ hello }', { name: huge }), 'PAYLOAD_TOO_LARGE', 413);
    await refused(() => ask(small.url, `{ hello } # ${huge}`), 'PAYLOAD_TOO_LARGE', 413);
  });

  test('over 256 KB without a declared length is 413', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = httpRequest(
        `${small.url}/graphql`,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sending.on('error', reject);
      for (let i = 0; i < 40; i += 1) sending.write(' '.repeat(10_000));
      sending.end();
    });
    expect(status).toBe(413);
  });

  test('may carry a dataset as text of 10 MB from those who hand in, and nothing else of that size', async () => {
    const from = async (role: 'ANALYST' | 'CONTRIBUTOR', variables: Record<string, unknown>, query = QUERY) =>
      ask(small.url, query, variables, { authorization: `Bearer ${await small.token(role, ['bretagne'])}` });
    const QUERY = 'query ($input: Text) { size(input: $input) }';
    const text = 'a;b\n'.repeat(2_500_000);
    const answer = await from('CONTRIBUTOR', { input: { csv: text } });
    expect(answer.data).toEqual({ size: 10_000_000 });
    const tooMuch: [() => Promise<Answer>][] = [
      [() => ask(small.url, QUERY, { input: { csv: text } })],
      [() => from('ANALYST', { input: { csv: text } })],
      [() => from('CONTRIBUTOR', { input: { csv: `${text}${text}` } })],
      [() => from('CONTRIBUTOR', { input: { csv: text.slice(0, 100), note: text } })],
      [() => from('CONTRIBUTOR', { input: { csv: text } }, `${QUERY} # ${'x'.repeat(LIMITS.bodyBytes)}`)],
    ];
    for (const [asking] of tooMuch) await refused(asking, 'PAYLOAD_TOO_LARGE', 413);
  });

  test('that comes too slowly is cut off with 408', async () => {
    const hasty = await startSmallServer({ limits: { ...LIMITS, headersTimeout: 300, bodyTimeout: 600 } });
    const { port } = new URL(hasty.url);
    const say = (text: string) =>
      new Promise<string>((resolve) => {
        let heard = '';
        const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
        socket.on('data', (chunk) => (heard += String(chunk)));
        socket.on('close', () => resolve(heard));
      });
    const body =
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"query"';
    for (const heard of await Promise.all([say(body), say('POST /graphql HTTP/1.1\r\nHost: x\r\n')])) {
      expect(heard).toContain('408 Request Timeout');
      expect(heard).toContain('"code":"REQUEST_TIMEOUT"');
    }
    expect(hasty.calls.resolvers).toBe(0);
    await hasty.close();
  });
});

describe('time', () => {
  test('an operation over its time is answered with an error, and its work is told to stop', async () => {
    const hasty = await startSmallServer({ limits: { ...LIMITS, queryTimeout: 100 } });
    const answer = await ask(hasty.url, '{ slow(ms: 1000) }');
    expect({ status: answer.status, codes: codesOf(answer) }).toEqual({ status: 503, codes: ['SERVICE_UNAVAILABLE'] });
    expect(hasty.calls.signal?.aborted).toBe(true);
    await hasty.close();
  });

  test('when the client leaves, its work is told to stop', async () => {
    const leaving = new AbortController();
    const asking = fetch(`${small.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ slow(ms: 400) }' }),
      signal: leaving.signal,
    });
    setTimeout(() => leaving.abort(), 100);
    await expect(asking).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(small.calls.signal?.aborted).toBe(true);
  });

  test('an answer in time leaves nothing told to stop', async () => {
    await ask(small.url, '{ slow(ms: 1) }');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(small.calls.signal?.aborted).toBe(false);
  });
});
