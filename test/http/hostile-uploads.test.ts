import { setTimeout as wait } from 'node:timers/promises';
import { HOSTILE, sharedTextBomb } from '../support/hostile-workbooks';
import { CON, startClient, XLSX, type Client } from './files-client';

const AT = '/submissions?dataset=evenements&region=bretagne&year=2023';
const AT_ONCE = 20;

jest.setTimeout(120_000);

let client: Client;
beforeAll(async () => (client = await startClient()));
afterAll(() => client.close());
afterEach(() => expect(client.spooled()).toEqual([]));

/** Asks for something small again and again; answers with the milliseconds that each answer took. */
function visitor(path: string) {
  const took: number[] = [];
  let leaving = false;
  const visits = (async () => {
    while (!leaving) {
      const started = performance.now();
      expect((await client.ask(path, {}, { headers: { 'apollo-require-preflight': '1' } })).status).toBe(200);
      took.push(performance.now() - started);
      await wait(5);
    }
  })();
  return async (): Promise<readonly number[]> => {
    leaving = true;
    await visits;
    return took.sort((a, b) => a - b);
  };
}

const p99 = (took: readonly number[]): number => took[Math.ceil(took.length * 0.99) - 1] ?? Infinity;

test('twenty hostile workbooks at once are each refused, and everybody else is answered meanwhile', async () => {
  const bomb = sharedTextBomb();
  expect((await client.post(AT, bomb, CON, XLSX)).status).toBe(422);
  const [live, query] = [visitor('/health/live'), visitor('/graphql?query=%7B__typename%7D')];
  const atRest = process.memoryUsage().rss;
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, at) => client.post(`${AT}&dryRun=${at % 3 === 0}`, bomb, CON, XLSX)),
  );
  const growth = (process.memoryUsage().rss - atRest) / 2 ** 20;
  expect([p99(await live()), p99(await query())].filter((milliseconds) => milliseconds > 500)).toEqual([]);
  expect(growth).toBeLessThan(150);
  for (const answer of answers) expect(answer.status).toBe(422);
});

test.each(['', '&dryRun=true'])(
  'every kind of them is refused with a sentence that says the way out%s',
  async (more) => {
    for (const make of Object.values(HOSTILE)) {
      const answer = await client.post(`${AT}${more}`, make(), CON, XLSX);
      expect(answer.status).toBe(422);
      expect(answer.json().issues).toEqual([
        expect.objectContaining({ code: expect.stringMatching(/^WORKBOOK_/) as unknown, severity: 'ERROR' }),
      ]);
    }
  },
);

test('a workbook that goes without a dataset, or that is to come back annotated, is refused alike', async () => {
  const whole = await client.post('/submissions?region=bretagne&year=2023', sharedTextBomb(), CON, XLSX);
  expect([whole.status, whole.json().errors[0].message]).toEqual([422, expect.stringContaining('textes répétés')]);
  const back = await client.post('/submissions/annotated?region=bretagne&year=2023', sharedTextBomb(), CON, XLSX);
  expect([back.status, back.json().errors[0].message]).toEqual([422, expect.stringContaining('textes répétés')]);
  const one = await client.post(AT.replace('?', '/annotated?'), sharedTextBomb(), CON, XLSX);
  expect([one.status, one.type]).toEqual([200, XLSX]);
});
