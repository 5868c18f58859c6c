import { setTimeout as wait } from 'node:timers/promises';
import { BehindProxy, hasProxy, type Reply } from '../durability/behind-proxy';
import { Client, SESSIONS } from '../durability/client';
import { mariadbEngine, mariadbUrl, type Engine } from '../support/engine';

const LIMIT = 30;
const NAME = '{ federation { name } }';

jest.setTimeout(300_000);

(hasProxy() && mariadbUrl() !== null ? describe : describe.skip)('two servers behind the proxy of docker/', () => {
  let engine: Engine;
  let setup: BehindProxy;
  beforeAll(async () => {
    engine = mariadbEngine(mariadbUrl() ?? '');
    const { url = '' } = await engine.place();
    setup = await BehindProxy.start(url, { RATE_LIMIT_PUBLIC: String(LIMIT), RATE_LIMIT_USER: '0' });
  });
  afterAll(async () => {
    await setup.delete();
    await engine.cleanUp();
  });

  const statuses = async (times: number, ask: () => Promise<Reply>): Promise<number[]> => {
    const found: number[] = [];
    for (let at = 0; at < times; at++) found.push((await ask()).status);
    return found;
  };

  test('requests are spread, and each client is counted by its own address, whatever it writes of itself', async () => {
    const from = '127.0.0.2';
    const asked = await statuses(2 * LIMIT + 10, () => setup.graphql(NAME, { from }));
    // Each server counts for itself: two limits together, and not one request more.
    expect(asked.filter((status) => status === 200)).toHaveLength(2 * LIMIT);
    expect(await setup.answered(0)).toBe(LIMIT);
    expect(await setup.answered(1)).toBe(LIMIT);
    let invented = 0;
    const pretending = await statuses(10, () =>
      setup.graphql(NAME, { from, headers: { 'x-forwarded-for': `10.0.0.${invented++}` } }),
    );
    expect(new Set(pretending)).toEqual(new Set([429]));
    expect(await statuses(4, () => setup.graphql(NAME, { from: '127.0.0.3' }))).toEqual([200, 200, 200, 200]);
    // A front of one's own is believed.
    const front = { from: '127.0.0.99', headers: { 'x-forwarded-for': '192.0.2.7' } };
    expect(await statuses(2 * LIMIT, () => setup.graphql(NAME, front))).not.toContain(429);
    expect(await statuses(2, () => setup.graphql(NAME, { ...front, headers: {} }))).toEqual([200, 200]);
  });

  test('a large file streams through, is published at whichever server, and shows at both', async () => {
    const client = await Client.signedIn(setup.url, setup.keyFolder);
    await client.publish(1, 60_000);
    for (let at = 0; at < 6; at++) expect(await client.sessions()).toBe(60_000);
  });

  test('what each server counts for itself is shown by none of them through the proxy', async () => {
    expect((await setup.send('/metrics')).status).toBe(404);
  });

  test.each(['SIGTERM', 'SIGKILL'] as const)('%s of one server under load: requests go on', async (signal) => {
    const client = await Client.signedIn(setup.url, setup.keyFolder);
    const found: { readonly status: number; readonly at: number }[] = [];
    let asking = true;
    const load = Array.from({ length: 4 }, async () => {
      while (asking) {
        const { status } = await client.graphql(SESSIONS).catch(() => ({ status: 0 }));
        found.push({ status, at: Date.now() });
      }
    });
    const during = async (milliseconds: number): Promise<number> => {
      const before = found.length;
      await wait(milliseconds);
      return Math.round((found.length - before) / (milliseconds / 1000));
    };
    await wait(500);
    const withTwo = await during(3_000);
    const endedAt = Date.now();
    await setup.end(0, signal);
    await wait(500);
    const withOne = await during(3_000);
    const alone = found.length;
    await setup.startAgain(0);
    await wait(2_000);
    asking = false;
    await Promise.all(load);
    const failed = found.filter(({ status }) => status !== 200);
    const last = Math.max(0, ...failed.map(({ at }) => at - endedAt));
    console.info(
      `${signal}: ${failed.length} of ${found.length} requests failed, the last ${last} ms after; a second: ${withTwo} by two, ${withOne} by one`,
    );
    // Those that the dead server had in its hands, at most.
    expect(failed.length).toBeLessThanOrEqual(signal === 'SIGTERM' ? 0 : 4);
    expect(found.length).toBeGreaterThan(alone);
    expect(await setup.answered(0)).toBeGreaterThan(0);
  });
});
