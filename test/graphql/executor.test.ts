import { buildSchema, execute, GraphQLObjectType, parse, type ExecutionResult } from 'graphql';
import { QueryExecutor } from '../../src/graphql/executor';
import { MaillageError } from '../../src/kernel/errors';

const schema = buildSchema(`
  type Query { place: Place places: [Place!]! calm: String never: String }
  type Place { name: String! note: String late: String lateName: String! inner: Place! within(year: Int! = 3): String }
`);
const refusal = new MaillageError('INTERNAL', { incident: 'essai' });
let calls = 0;
const refuse = () => {
  calls++;
  throw refusal;
};
const place = {};
const RESOLVERS: Readonly<Record<string, () => unknown>> = {
  place: () => place,
  places: () => [place, place, place],
  calm: () => 'calme',
  never: () => new Promise(() => undefined),
  inner: () => place,
  name: refuse,
  note: refuse,
  late: () => new Promise((_, reject) => setTimeout(() => reject(refusal), 2)),
  lateName: () => Promise.reject(refusal),
  within: () => 'dedans',
};
for (const type of ['Query', 'Place'])
  for (const field of Object.values((schema.getType(type) as GraphQLObjectType).getFields()))
    field.resolve = () => RESOLVERS[field.name]?.();

const executor = new QueryExecutor(schema);
const ask = (query: string, variableValues = {}): Promise<ExecutionResult> =>
  executor.run({ name: query, document: parse(query), contextValue: {}, variableValues, isQuery: true });

/** In the order of their places: which of two fields fails first is a matter of time. */
const sorted = ({ errors = [], data }: ExecutionResult) => ({
  data,
  errors: errors.map((error) => JSON.stringify(error)).sort(),
});
const thrown = ({ errors = [] }: ExecutionResult) =>
  errors.map(({ message, originalError }) => originalError?.message ?? message);

test.each([
  ['a field that may be null', '{ calm place { note } }', {}],
  ['a field that may not', '{ calm place { name } }', {}],
  ['one of each item of a list', '{ places { note within } calm }', {}],
  ['one that the whole list falls with', '{ calm place { inner { inner { lateName } } } }', {}],
  ['later ones', '{ places { late } place { lateName } }', {}],
  ['an argument that a variable makes null', 'query ($y: Int) { place { within(year: $y) } }', { y: null }],
  ['a variable that does not fit', 'query ($y: Int!) { place { within(year: $y) } }', { y: 'hier' }],
])('an answer with an error is the same, compiled or not: %s', async (_, query, variables) => {
  const expected = await execute({ schema, document: parse(query), contextValue: {}, variableValues: variables });
  expect(expected.errors?.length).toBeGreaterThan(0);
  for (let turn = 0; turn < 3; turn++) {
    const answer = await ask(query, variables);
    expect(JSON.stringify(sorted(answer))).toBe(JSON.stringify(sorted(expected)));
    expect(thrown(answer)).toEqual(thrown(expected));
  }
});

test('an answer with an error is executed once', async () => {
  for (let turn = 0; turn < 4; turn++) {
    calls = 0;
    await ask('{ calm places { note } }');
    expect(calls).toBe(3);
  }
});

test('what the product asks itself ends when time is up, and is counted like what comes by the API', async () => {
  const counted: string[] = [];
  const bounds = { milliseconds: 40, countOperation: (kind: string) => void counted.push(kind) };
  const bounded = new QueryExecutor(schema, bounds);
  expect((await bounded.ask(parse('{ calm }'), {}, {})).data).toEqual({ calm: 'calme' });
  await expect(bounded.ask(parse('{ never }'), {}, {})).rejects.toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
  });
  expect(counted).toEqual(['query', 'query']);
});
