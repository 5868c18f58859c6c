import { isLarger } from '../../src/http/limits/size';
import { ask, codesOf, LIMITS, post, startSmallServer, type SmallServer } from './small-server';

const MOST = 20_000;
let small: SmallServer;
beforeAll(async () => {
  small = await startSmallServer({ limits: { ...LIMITS, aliases: 200, largestAnswer: MOST } });
});
afterAll(() => small.close());

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');
const NAME = 'é'.repeat(200);
/** Greetings of about 400 bytes each. */
const greetings = (count: number): string => times(count, (at) => `a${at}: hello(name: "${NAME}")`);

test('an answer under the limit is given; one over it is a refusal that says the way out, and nothing else', async () => {
  expect((await ask(small.url, `{ ${greetings(80)} ${times(40, (at) => `b${at}: whoami`)} }`)).status).toBe(200);
  const answer = await ask(small.url, `{ ${greetings(120)} }`);
  expect([answer.status, codesOf(answer), answer.data]).toEqual([400, ['TOO_COMPLEX'], undefined]);
  expect(answer.errors?.[0]?.message).toMatch(/^La réponse dépasserait .* Mo\. Demander /);
  expect(answer.text.length).toBeLessThan(1000);
});

test('fragments that are spread many times are counted as often', async () => {
  const spread = times(11, (at) => `f${at}: federation { ...F }`);
  const aliased = `{ ${spread} } fragment F on Federation { ${times(20, (at) => `n${at}: name`)} }`;
  const answer = await ask(small.url, aliased);
  expect([answer.status, codesOf(answer)]).toEqual([400, ['TOO_COMPLEX']]);
  expect(answer.errors?.[0]?.message).toContain('231 alias');
});

test('several operations in one body are refused', async () => {
  const batch = JSON.stringify(Array.from({ length: 24 }, () => ({ query: `{ ${greetings(10)} }` })));
  const answer = await post(small.url, batch);
  expect(answer.status).toBe(400);
  expect(answer.text.length).toBeLessThan(1000);
});

test.each([
  [{ a: 'x'.repeat(100) }, 90, true],
  [{ a: 'x'.repeat(100) }, 200, false],
  [{ a: 'é'.repeat(1000) }, 1500, true],
  [Array.from({ length: 1000 }, () => 1), 900, true],
  [Array.from({ length: 1_000_000 }, () => null), 1000, true],
  [[], 10, false],
])('a value is measured without being written out', (value, most, larger) => {
  expect(isLarger(value, most)).toBe(larger);
  if (!larger) expect(JSON.stringify(value).length).toBeLessThanOrEqual(most);
});
