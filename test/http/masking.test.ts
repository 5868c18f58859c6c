import { request } from 'node:http';
import { withoutData } from '../../src/http/errors/incident';
import { MaillageError } from '../../src/kernel/errors';
import { answerOf, ask, codesOf, LIMITS, post, SECRET, startSmallServer, type SmallServer } from './small-server';

let small: SmallServer;
beforeAll(async () => {
  small = await startSmallServer();
});
afterAll(() => small.close());

describe('an error', () => {
  test('born for the caller keeps its words and its code', async () => {
    const { errors, data } = await ask(small.url, '{ fail(how: "ours") hello }');
    expect(data).toEqual({ fail: null, hello: 'Bonjour ' });
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'Année 12 hors limites. Demander une année de 1985 à 2027.',
        path: ['fail'],
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    ]);
  });

  test('of a resolver with one of the contract’s codes keeps them too', async () => {
    const answer = await ask(small.url, '{ fail(how: "coded") }');
    expect(answer.errors?.[0]).toMatchObject({ message: 'Refusé ici.', extensions: { code: 'FORBIDDEN' } });
  });

  test.each(['driver', 'uncoded'])('of any other kind (%s) is an incident number that the log has too', async (how) => {
    const answer = await ask(small.url, 'query Perdu($how: String) { fail(how: $how) }', { how });
    expect(answer.text).not.toContain(SECRET);
    const { code, incident, ...more } = answer.errors?.[0]?.extensions ?? { code: '' };
    expect({ code, more }).toEqual({ code: 'INTERNAL_SERVER_ERROR', more: {} });
    expect(answer.errors?.[0]?.message).toContain(String(incident));
    const lines = small.log.filter((line) => line.includes(String(incident)));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ incident, error: { stack: expect.any(Array) } });
  });

  test('thrown for many fields is one incident', async () => {
    const shared = new Error('down');
    const own = await startSmallServer({ createContext: () => Promise.reject(shared) });
    const first = await ask(own.url, '{ hello }');
    const second = await ask(own.url, '{ hello }');
    expect([first.status, codesOf(first)]).toEqual([500, ['INTERNAL_SERVER_ERROR']]);
    expect(first.text).toBe(second.text);
    expect(own.log.filter((line) => line.includes('"incident":'))).toHaveLength(1);
    await own.close();
  });
});

describe('a database that is away', () => {
  const AWAY = {
    message: 'La base de données ne répond pas en ce moment ; rien n’a été enregistré. Réessayer dans un instant.',
    extensions: { code: 'SERVICE_UNAVAILABLE' },
  };
  const down = () => Object.assign(new Error(`read ECONNRESET '${SECRET}'`), { code: 'ECONNRESET' });
  const incidents = (log: readonly string[]) => log.filter((line) => line.includes('"incident":'));

  test('is said to be, and why is in the log alone', async () => {
    const before = incidents(small.log).length;
    const answer = await ask(small.url, '{ fail(how: "away") hello }');
    expect([answer.status, answer.data]).toEqual([200, { fail: null, hello: 'Bonjour ' }]);
    expect(answer.errors).toEqual([expect.objectContaining({ ...AWAY, path: ['fail'] })]);
    expect(answer.text).not.toMatch(new RegExp(`ECONN|${SECRET}`));
    const [logged, ...others] = incidents(small.log).slice(before);
    expect(others).toEqual([]);
    expect(JSON.parse(logged ?? '')).toMatchObject({ error: { code: 'ECONNREFUSED', stack: expect.any(Array) } });
    expect(logged).not.toContain(SECRET);
  });

  test('while a mutation ran: nobody is told that nothing was stored', async () => {
    const { errors } = await ask(small.url, 'mutation { changeAndFail }');
    expect(errors?.[0]?.extensions).toEqual({ code: 'SERVICE_UNAVAILABLE' });
    expect(errors?.[0]?.message).toContain('a pu être enregistrée ou non');
  });

  test('whatever knows that a write was undone keeps its words, and its cause is logged once', async () => {
    const undone = new MaillageError('DATABASE_AWAY', {}, down());
    const own = await startSmallServer({ createContext: () => Promise.reject(undone) });
    const answers = [await ask(own.url, 'mutation { change }'), await ask(own.url, '{ hello }')];
    for (const { errors } of answers) expect(errors).toEqual([AWAY]);
    expect(incidents(own.log).map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({
        error: expect.objectContaining({ cause: expect.objectContaining({ code: 'ECONNRESET' }) }),
      }),
    ]);
    await own.close();
  });

  test('is 503 at every door but GraphQL’s', async () => {
    const own = await startSmallServer({
      signedInRoutes: async (scope) => {
        scope.get('/file', () => Promise.reject(down()));
        scope.post('/rows', () => Promise.reject(down()));
      },
    });
    for (const [path, method] of [
      ['/file', 'GET'],
      ['/rows', 'POST'],
    ] as const) {
      const body = method === 'POST' ? { headers: { 'content-type': 'application/json' }, body: '{}' } : {};
      const answer = await answerOf(await fetch(own.url + path, { method, ...body }));
      expect([answer.status, answer.errors]).toEqual([503, [AWAY]]);
    }
    expect(incidents(own.log).map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ error: expect.objectContaining({ code: 'ECONNRESET' }) }),
      expect.objectContaining({ error: expect.objectContaining({ code: 'ECONNRESET' }) }),
    ]);
    await own.close();
  });

  test('is none when it is the client whose connection broke', async () => {
    const own = await startSmallServer();
    const length = String(LIMITS.bodyBytes / 2);
    const broken = request(`${own.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': length },
    });
    broken.on('error', () => undefined).write('{"query":');
    await new Promise((resolve) => setTimeout(resolve, 200));
    broken.destroy();
    await own.close();
    expect(incidents(own.log)).toEqual([]);
  });
});

describe('GraphQL’s own refusals', () => {
  const VALUE = 'canari-entrée';
  const cases: [string, string, Record<string, unknown>][] = [
    ['a literal of another type', `{ slow(ms: "${VALUE}") }`, {}],
    ['a literal in an input', `{ echo(filter: { inner: [{ year: "${VALUE}" }] }) }`, {}],
    ['an enum value that does not exist', `{ echo(filter: { colours: [canari] }) }`, {}],
    ['a variable of another type', 'query ($ms: Int!) { slow(ms: $ms) }', { ms: VALUE }],
    ['a variable that is an object', 'query ($n: String) { hello(name: $n) }', { n: { a: VALUE } }],
    ['an enum variable', 'query ($f: Filter) { echo(filter: $f) }', { f: { colours: [VALUE] } }],
    [
      'a key that does not exist',
      'query ($f: Filter) { echo(filter: $f) }',
      { f: { inner: [{ year: 1, notes: VALUE }] } },
    ],
    ['a key __proto__', 'query ($f: Filter) { echo(filter: $f) }', JSON.parse(`{"f":{"constructor":"${VALUE}"}}`)],
    ['a document that breaks off in a string', `{ hello(name: "${VALUE} }`, {}],
    ['a string where a name is due', `{ "${VALUE}" }`, {}],
    ['2^31', 'query ($ms: Int!) { slow(ms: $ms) }', { ms: 2 ** 31 }],
    ['1e309', '{ slow(ms: 1e309) }', {}],
  ];

  test.each(cases)('%s: refused before anything runs, without the value', async (_, query, variables) => {
    const before = small.calls.resolvers;
    const answer = await ask(small.url, query, variables);
    expect(answer.status).toBe(400);
    expect(codesOf(answer)[0]).toMatch(/^(GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/);
    expect(answer.text).not.toMatch(/canari|2147483648|1e309/);
    expect(small.calls.resolvers).toBe(before);
  });

  test.each([
    '{ helo }',
    '{ hello(nam: "x") }',
    '{ federation { adherent { nodes } } }',
    'query ($x: Colou) { hello }',
    '{ echo(filter: { colour: RED }) }',
    '{ echo(filter: { colours: [REED] }) }',
  ])('%s gives no name away', async (query) => {
    const { text } = await ask(small.url, query);
    expect(text).not.toMatch(/did you mean|RED\b|colours|adherents|"hello|"name/i);
  });

  test('variables: no name away either', async () => {
    const { text } = await ask(small.url, 'query ($f: Filter) { echo(filter: $f) }', { f: { colour: ['RED'] } });
    expect(text).not.toMatch(/did you mean|colours/i);
    expect(text).toContain('Le champ « colour » n’existe pas dans « Filter ».');
  });

  test('a required variable that is missing is named', async () => {
    const { errors } = await ask(small.url, 'query ($ms: Int!) { slow(ms: $ms) }');
    expect(errors?.[0]).toMatchObject({
      message: 'La variable « $ms » est obligatoire.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('the log', () => {
  test('holds no token, no variables, no text of a query, no address as written', async () => {
    const own = await startSmallServer({ logLevel: 'trace' });
    const token = await own.token('PUBLISHER');
    await ask(
      own.url,
      'query Tableau($n: String) { hello(name: $n) texte: __typename }',
      { n: 'variable-canari' },
      { authorization: `Bearer ${token}` },
    );
    await fetch(`${own.url}/graphql?query={hello(name:"adresse-canari")}`, {
      headers: { 'apollo-require-preflight': '1', cookie: 'biscuit-canari=1' },
    });
    await fetch(`${own.url}/chemin-canari?x=canari`);
    await post(own.url, '{"query": canari', { authorization: `Bearer ${token}x` });
    await post(own.url, 'canari', { 'content-type': 'canari/canari' });
    await own.close();
    const log = own.log.join('');
    expect(log).not.toContain(token.slice(-20));
    expect(log).not.toMatch(/canari|hello|texte|127\.0\.0\.1:\d+\/graphql/);
    expect(log).toContain('"operation":"Tableau"');
    expect(log).toContain('"role":"PUBLISHER"');
  });

  test('says of an error what it is and where, without what it quotes', () => {
    const cause = Object.assign(new Error(`near '${SECRET}`), { code: 'ER_PARSE', sql: SECRET });
    const said = withoutData(new TypeError(`"${SECRET}" and « ${SECRET} » and \`${SECRET}\` in x`, { cause }));
    expect(JSON.stringify(said)).not.toContain(SECRET);
    expect(said).toMatchObject({ name: 'TypeError', message: '‹…› and ‹…› and ‹…› in x', cause: { code: 'ER_PARSE' } });
    expect(said.stack?.[0]).toContain('masking.test.ts');
  });
});
