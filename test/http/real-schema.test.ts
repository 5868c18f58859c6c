import { getIntrospectionQuery } from 'graphql';
import { startServer, type TestServer } from '../support/server';
import { ask, codesOf, post } from './small-server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ env: { NODE_ENV: 'test' } });
  // What it makes ahead of its readers is read from the database too.
  for (let before = -1, now = 0; now !== before;) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    now = await statements();
  }
}, 120_000);
afterAll(() => server.close());

/** Statements that the server has sent to its database so far, but for its looks at what others published. */
async function statements(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  const counts = text.matchAll(/^maillage_db_statements_total\{verb="(?!LOOK)[^}]*\} (\d+)$/gm);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}

/** Until what is made ahead of readers is done. */
async function settled(): Promise<void> {
  for (let before = -1, quiet = 0; quiet < 5;) {
    const now = await statements();
    quiet = now === before ? quiet + 1 : 0;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test('the query of every tool is answered', async () => {
  expect((await ask(server.url, getIntrospectionQuery())).status).toBe(200);
});

describe('refused before a statement reaches the database', () => {
  beforeAll(settled);
  const regions = Array.from({ length: 31 }, (_, i) => `r${i}: region(code: "bretagne") { name }`).join(' ');
  const cases: [string, string, Record<string, unknown>, string][] = [
    [
      'pages of pages of pages',
      'query ($n: Int) { federation { adherents(first: $n) { nodes { region { adherents(first: $n) { nodes { region { adherents(first: $n) { totalCount } } } } } } } } }',
      { n: 100 },
      'TOO_COMPLEX',
    ],
    [
      'contributions of contributions',
      '{ federation { regions { departments { keyFigures { adherents { total { contributions { territory { adherents: keyFigures { adherents { total { value } } } } } } } } } } } }',
      {},
      'TOO_COMPLEX',
    ],
    ['31 aliases', `{ ${regions} }`, {}, 'TOO_COMPLEX'],
    [
      'a circle',
      '{ federation { ...A } } fragment A on Federation { regions { departments { region { ...B } } } } fragment B on Region { departments { region { ...B } } }',
      {},
      'TOO_COMPLEX',
    ],
    ['a field that does not exist', '{ federation { chiffres } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an object where a code is due',
      'query ($c: String!) { region(code: $c) { name } }',
      { c: { $ne: '' } },
      'BAD_USER_INPUT',
    ],
  ];
  test.each(cases)('%s', async (_, query, variables, code) => {
    await ask(server.url, '{ federation { name } }');
    const before = await statements();
    const answer = await ask(server.url, query, variables);
    expect({ status: answer.status, code: codesOf(answer)[0] }).toEqual({ status: 400, code });
    expect(await statements()).toBe(before);
  });

  test('a refused token', async () => {
    const before = await statements();
    const answer = await post(server.url, JSON.stringify({ query: '{ federation { years } }' }), {
      authorization: 'Bearer a.b.c',
    });
    expect([answer.status, codesOf(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
    expect(await statements()).toBe(before);
  });
});

test.each([
  ['an operation that the document has not', 'query Une { federation { name } }', 'Autre', /ne nomme aucune opération/],
  ['none of several', 'query A { federation { name } } query B { federation { name } }', undefined, /dire laquelle/],
])('%s is refused as a bad request, each time it is asked', async (_, query, operationName, words) => {
  for (let time = 0; time < 3; time++) {
    const answer = await post(server.url, JSON.stringify({ query, operationName }));
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
    expect(answer.text).toMatch(words);
  }
});

test('a page of 100 takes as many statements as a page of 10', async () => {
  const page =
    'query ($n: Int) { federation { adherents(year: 2024, first: $n) { nodes { name region { name } department { name } keyFigures(year: 2024) { adherents { total { value } } } } totalCount } } }';
  const cost = async (n: number) => {
    const before = await statements();
    const answer = await ask(server.url, page, { n });
    expect(answer.errors).toBeUndefined();
    return (await statements()) - before;
  };
  // Whatever is read once for all requests is read here: each page after it is a new one.
  await cost(99);
  // The server reads for itself now and then; the least of three pages of about that size is what a page takes.
  const least = async (sizes: number[]) => {
    const costs: number[] = [];
    for (const size of sizes) costs.push(await cost(size));
    return Math.min(...costs);
  };
  expect(await least([100, 98, 97])).toBe(await least([10, 11, 12]));
});

test('the server is ready', async () => {
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
});
