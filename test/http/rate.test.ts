import { createRateLimiter, network } from '../../src/http/hooks/rate-limit';
import { actorWith, PUBLIC_ACTOR, type Actor } from '../../src/kernel/actor';
import { ask, codesOf, startSmallServer } from './small-server';

const anne: Actor = actorWith({ role: 'ANALYST', name: 'Anne' });

describe('operations a minute', () => {
  test('the one beyond the limit is 429 with Retry-After, and runs nothing', async () => {
    const small = await startSmallServer({ rateLimits: { public: 3, user: 5 } });
    for (let i = 0; i < 3; i += 1) expect((await ask(small.url, '{ hello }')).status).toBe(200);
    const { resolvers } = small.calls;
    const answer = await ask(small.url, '{ hello }');
    expect({ status: answer.status, codes: codesOf(answer) }).toEqual({ status: 429, codes: ['RATE_LIMITED'] });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(small.calls.resolvers).toBe(resolvers);
    await small.close();
  });

  test('a user has a limit of their own, whatever the address has used', async () => {
    const small = await startSmallServer({ rateLimits: { public: 1, user: 3 } });
    const authorization = `Bearer ${await small.token('ANALYST')}`;
    const status = async (headers: Record<string, string>) => (await ask(small.url, '{ hello }', {}, headers)).status;
    expect([await status({}), await status({})]).toEqual([200, 429]);
    expect([await status({ authorization }), await status({ authorization }), await status({ authorization })]).toEqual(
      [200, 200, 200],
    );
    expect(await status({ authorization })).toBe(429);
    await small.close();
  });

  test('refused documents and refused tokens count; pages and health do not', async () => {
    const small = await startSmallServer({ rateLimits: { public: 3, user: 3 } });
    for (let i = 0; i < 10; i += 1) {
      expect((await fetch(`${small.url}/health/live`)).status).toBe(200);
      expect((await fetch(`${small.url}/depot`)).status).toBe(200);
    }
    expect((await ask(small.url, '{ nothing }')).status).toBe(400);
    expect((await ask(small.url, '{ hello }', {}, { authorization: 'Bearer a.b.c' })).status).toBe(401);
    expect((await ask(small.url, '{ hello }')).status).toBe(200);
    expect((await ask(small.url, '{ hello }')).status).toBe(429);
    expect((await ask(small.url, '{ hello }', {}, { authorization: 'Bearer a.b.c' })).status).toBe(429);
    await small.close();
  });

  test('a header that anybody can write gives no new address', async () => {
    const small = await startSmallServer({ rateLimits: { public: 1, user: 1 } });
    const from = (address: string) => ask(small.url, '{ hello }', {}, { 'x-forwarded-for': address });
    expect([(await from('10.0.0.1')).status, (await from('10.0.0.2')).status]).toEqual([200, 429]);
    await small.close();
  });

  test.each([
    ['one proxy', 1],
    ['the address of the proxy', ['127.0.0.1']],
  ] as const)(
    'behind %s, the address that it adds is the client’s, whatever the client wrote before it',
    async (_, trustProxy) => {
      const small = await startSmallServer({ rateLimits: { public: 1, user: 1 }, trustProxy });
      const from = async (addresses: string) =>
        (await ask(small.url, '{ hello }', {}, { 'x-forwarded-for': addresses })).status;
      expect([await from('10.0.0.1, 192.0.2.7'), await from('10.0.0.2, 192.0.2.7')]).toEqual([200, 429]);
      expect([await from('10.0.0.1, 192.0.2.8'), await from('192.0.2.8')]).toEqual([200, 429]);
      await small.close();
    },
  );

  test('whoever comes past the proxies that are trusted is known by their own address', async () => {
    const small = await startSmallServer({ rateLimits: { public: 1, user: 1 }, trustProxy: ['192.0.2.1'] });
    const from = async (address: string) =>
      (await ask(small.url, '{ hello }', {}, { 'x-forwarded-for': address })).status;
    expect([await from('10.0.0.1'), await from('10.0.0.2')]).toEqual([200, 429]);
    await small.close();
  });

  test('0 is no limit', async () => {
    const limiter = createRateLimiter({ public: 0, user: 0 }, () => 0);
    for (let i = 0; i < 10_000; i += 1) limiter.take(i % 2 === 0 ? anne : PUBLIC_ACTOR, '10.0.0.1');
  });

  test('the minute begins with the first operation, and ends', () => {
    let time = 0;
    const limiter = createRateLimiter({ public: 2, user: 2 }, () => time);
    const take = () => limiter.take(PUBLIC_ACTOR, '10.0.0.1');
    take();
    time = 59_000;
    take();
    expect(take).toThrow(expect.objectContaining({ code: 'RATE_LIMITED', parameters: { seconds: 1 } }));
    expect(() => limiter.take(PUBLIC_ACTOR, '10.0.0.2')).not.toThrow();
    time = 60_000;
    expect(take).not.toThrow();
  });

  test('a hundred thousand addresses are remembered, and not more', () => {
    let time = 0;
    const limiter = createRateLimiter({ public: 1, user: 1 }, () => time);
    for (let i = 0; i < 110_000; i += 1) limiter.takePublic(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`);
    expect(() => limiter.takePublic('10.0.0.0')).not.toThrow();
    time = 60_000;
    expect(() => limiter.takePublic('10.1.0.1')).not.toThrow();
  });

  test('IPv6 counts by network of 64 bits, IPv4 in IPv6 clothes as IPv4', () => {
    expect(network('2001:db8:1:2:3:4:5:6')).toBe(network('2001:0db8:0001:0002::9%eth0'));
    expect(network('2001:db8:1:2::')).not.toBe(network('2001:db8:1:3::'));
    expect(network('::1')).toBe('0:0:0:0');
    expect(network('::ffff:10.0.0.1')).toBe('10.0.0.1');
  });
});
