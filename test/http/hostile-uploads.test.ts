import { some } from '../support/every';
import { HOSTILE, sharedTextBomb } from '../support/hostile-workbooks';
import { signalReaders } from '../support/workbook-readers';
import { CON, startClient, XLSX, type Client } from './files-client';

const AT = '/submissions?dataset=evenements&region=bretagne&year=2023';
const AT_ONCE = 20;

jest.setTimeout(120_000);

let client: Client;
beforeAll(async () => (client = await startClient()));
afterAll(() => client.close());
afterEach(() => expect(client.spooled()).toEqual([]));

const VISITS = ['/health/live', '/graphql?query=%7B__typename%7D'];
const preflight = { headers: { 'apollo-require-preflight': '1' } };

const onLinux = process.platform === 'linux' ? test : test.skip;

/** How long others wait, in milliseconds, is measured by bench/hostile.ts. */
onLinux('everybody else is answered while no hostile workbook gets on, and each is refused in the end', async () => {
  const bomb = sharedTextBomb();
  expect((await client.post(AT, bomb, CON, XLSX)).status).toBe(422);
  const atRest = process.memoryUsage().rss;
  let refused = 0;
  signalReaders('SIGSTOP');
  const uploads = Array.from({ length: AT_ONCE }, async (_, at) => {
    const { status } = await client.post(`${AT}&dryRun=${at % 3 === 0}`, bomb, CON, XLSX);
    refused++;
    return status;
  });
  for (let round = 0; round < 50; round++)
    for (const path of VISITS) {
      signalReaders('SIGSTOP');
      expect((await client.ask(path, {}, preflight)).status).toBe(200);
    }
  expect(refused).toBeLessThan(AT_ONCE / 2);
  signalReaders('SIGCONT');
  expect(await Promise.all(uploads)).toEqual(Array<number>(AT_ONCE).fill(422));
  expect((process.memoryUsage().rss - atRest) / 2 ** 20).toBeLessThan(150);
});

test.each(some(['', '&dryRun=true'], 1))(
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
