import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { issueToken } from '../../src/access/issue-token';
import { fingerprintOf } from '../../src/access/token-secret';
import { AccessTokenEntity } from '../../src/access/access-token.entity';
import { revokeTokensOfAccount } from '../../src/access/access-tokens';
import { Revocations } from '../../src/access/revocations';
import { openDatabase } from '../../src/data-source';
import { actorWith } from '../../src/kernel/actor';
import type { Role } from '../../src/kernel/codes';
import type { Database } from '../../src/kernel/database';
import { dayStart } from '../../src/kernel/day-start';
import { describeOnProduction } from '../support/database';
import { startServer, type TestServer } from '../support/server';

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const CREATE =
  'mutation ($input: CreateTokenInput!) { createToken(input: $input) { secret token { id name madeBy lastUsedAt regions { code } } userErrors { code field message } } }';
const REVOKE = 'mutation ($id: ID!) { revokeToken(id: $id) { token { revokedBy } } }';
const REVOKE_SIGNED =
  'mutation ($input: RevokeSignedTokensInput!) { revokeSignedTokens(input: $input) { revocation { id } userErrors { code } } }';
/** Milliseconds within which a revocation holds on every server. */
const EVERYWHERE = 1_000;

interface Created {
  readonly secret: string;
  readonly token: { readonly id: string; readonly name: string; readonly regions: readonly { code: string }[] };
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

describeOnProduction('tokens that two servers know of', (_fresh, engine) => {
  let dataDir: string;
  let servers: readonly [TestServer, TestServer];
  let database: Database;

  beforeAll(async () => {
    const places = engine.twoWaysTo(await engine.place('LOADED'));
    dataDir = places[0].url === undefined ? places[0].dataDir : mkdtempSync(join(tmpdir(), 'maillage-tokens-'));
    const started: TestServer[] = [];
    for (const { url } of places)
      started.push(
        await startServer({ env: { DATA_DIR: dataDir, ...(url === undefined ? {} : { DATABASE_URL: url }) } }),
      );
    servers = started as unknown as readonly [TestServer, TestServer];
    database = await openDatabase(places[0]);
  }, 120_000);
  afterAll(async () => {
    await database.close();
    await Promise.all(servers.map((server) => server.close()));
  });

  const signed = (role: Role, regions: readonly string[] = [], name: string = role) =>
    issueToken({ role, regions, name, ttl: 600 }, { issuer: 'maillage', audience: 'maillage', dataDir });
  async function ask(at: 0 | 1, token: string, query: string, variables: object = {}) {
    const response = await fetch(`${servers[at].url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as {
      data: any; // oxlint-disable-line typescript/no-explicit-any -- an answer to look into
      errors?: { message: string; extensions: { code: string } }[];
    };
    return { data, code: errors[0]?.extensions.code ?? null, message: errors[0]?.message ?? null };
  }
  const who = async (at: 0 | 1, token: string) => {
    const { data, code, message } = await ask(at, token, '{ viewer { name role regions { code } } }');
    return code === null ? data.viewer : message;
  };
  const create = async (token: string, input: object, at: 0 | 1 = 0): Promise<Created> =>
    (await ask(at, token, CREATE, { input: { name: 'Tableau', role: 'ANALYST', lastDay: day(30), ...input } })).data
      .createToken;

  test('a program comes in on both servers at once with what it was given once; a fingerprint of it is all that is kept', async () => {
    const maker = await signed('CONTRIBUTOR', ['bretagne', 'normandie'], 'Délégation');
    const { secret, token } = await create(maker, { role: 'CONTRIBUTOR', regions: ['bretagne'] });
    expect(secret).toMatch(/^maillage_[\w-]{43}$/);
    const name = `Tableau (jeton ${token.id.slice(0, 8)})`;
    const viewer = { name, role: 'CONTRIBUTOR', regions: [{ code: 'bretagne' }] };
    expect(await Promise.all([who(1, secret), who(0, secret)])).toEqual([viewer, viewer]);
    const kept = await database.read.findOneByOrFail(AccessTokenEntity, { uid: token.id });
    expect(JSON.stringify(kept)).not.toContain(secret.slice(9));
    expect(kept.secretHash).toBe(fingerprintOf(secret));
    await wait(300);
    const seen = (await ask(0, maker, '{ tokens { id lastUsedAt } }')).data.tokens;
    expect(seen).toEqual([{ id: token.id, lastUsedAt: expect.stringMatching(/^20/) }]);
  });

  test('revoked on one server, a program’s token opens nothing there at once, nor on the other within a second', async () => {
    const maker = await signed('ANALYST');
    const { secret, token } = await create(maker, {});
    expect(await who(1, secret)).toMatchObject({ role: 'ANALYST' });
    expect((await ask(0, maker, REVOKE, { id: token.id })).data.revokeToken.token.revokedBy).toBe('ANALYST');
    expect(await who(0, secret)).toBe('Jeton refusé : il a été révoqué. En demander un nouveau.');
    await wait(EVERYWHERE);
    expect(await who(1, secret)).toBe('Jeton refusé : il a été révoqué. En demander un nouveau.');
  });

  test('signed tokens end by their jti, or by their holder; those issued since are believed', async () => {
    const office = await signed('PUBLISHER', [], 'Siège');
    const stolen = await signed('ANALYST', [], 'Berthe');
    const other = await signed('ANALYST', [], 'Berthe');
    for (const at of [0, 1] as const) for (const each of [stolen, other]) await who(at, each);
    const { jti } = JSON.parse(Buffer.from(stolen.split('.')[1] ?? '', 'base64url').toString()) as { jti: string };
    await ask(0, office, REVOKE_SIGNED, { input: { jti, reason: 'volé' } });
    expect(await who(0, stolen)).toContain('révoqué');
    expect(await who(0, other)).toMatchObject({ name: 'Berthe' });
    await wait(EVERYWHERE);
    expect(await who(1, stolen)).toContain('révoqué');
    await ask(0, office, REVOKE_SIGNED, { input: { holder: 'Berthe', reason: 'partie' } });
    await wait(EVERYWHERE);
    for (const at of [0, 1] as const) expect(await who(at, other)).toContain('révoqué');
    expect(await who(1, await signed('ANALYST', [], 'Berthe'))).toMatchObject({ name: 'Berthe' });
    expect(await who(1, office)).toMatchObject({ name: 'Siège' });
  });

  test('nobody makes a token that reaches further than they do, nor does a token make one', async () => {
    const maker = await signed('CONTRIBUTOR', ['bretagne']);
    const codes = async (token: string, input: object) =>
      (await create(token, input)).userErrors.map(({ code, field }) => [code, field?.[1] ?? null]);
    expect(await codes(maker, { role: 'ANALYST' })).toEqual([['WIDER_THAN_MAKER', 'role']]);
    expect(await codes(maker, { role: 'CONTRIBUTOR', regions: ['normandie'] })).toEqual([['WIDER_THAN_MAKER', 'role']]);
    expect(await codes(await signed('ANALYST'), { role: 'CONTRIBUTOR', regions: ['bretagne'] })).toEqual([
      ['WIDER_THAN_MAKER', 'role'],
    ]);
    const { secret } = await create(maker, { role: 'CONTRIBUTOR', regions: ['bretagne'] });
    expect(await codes(secret, { role: 'CONTRIBUTOR', regions: ['bretagne'] })).toEqual([['MADE_BY_A_TOKEN', null]]);
    const faulty = { name: ' ', role: 'CONTRIBUTOR', regions: ['bretagn'], lastDay: day(-1), adherent: 'x' };
    expect(await codes(await signed('PUBLISHER'), faulty)).toEqual([
      ['NAME_LENGTH', 'name'],
      ['REGION_UNKNOWN', 'regions'],
      ['LAST_DAY', 'lastDay'],
      ['ADHERENT_AND_ROLE', 'adherent'],
    ]);
  });

  test('everybody looks after their own tokens, the office after all; what is another’s is as what there is not', async () => {
    const maker = await signed('CONTRIBUTOR', ['bretagne'], 'Anne');
    const { token, secret } = await create(maker, { role: 'CONTRIBUTOR', regions: ['bretagne'] });
    const namesake = await signed('CONTRIBUTOR', ['normandie'], 'Anne');
    for (const other of [namesake, await signed('ANALYST', [], 'Bruno'), secret]) {
      expect((await ask(0, other, '{ tokens { id } }')).data.tokens).toEqual([]);
      expect((await ask(0, other, REVOKE, { id: token.id })).code).toBe('NOT_FOUND');
    }
    const all = (await ask(0, await signed('PUBLISHER'), '{ tokens { id } }')).data.tokens;
    expect(all).toContainEqual({ id: token.id });
  });

  test('the tokens of an account end with it; one of yesterday is refused, and so is one that nobody made', async () => {
    const [ended, expired] = [await create(await signed('ANALYST'), {}), await create(await signed('ANALYST'), {})];
    await database.write(async (manager) => {
      await manager.update(AccessTokenEntity, { uid: expired.token.id }, { expiresAt: new Date().toISOString() });
      await manager.update(AccessTokenEntity, { uid: ended.token.id }, { makerAccount: 'compte' });
      await revokeTokensOfAccount(manager, 'compte', actorWith({ role: 'ADMIN', name: 'Ada' }), new Date());
    });
    await wait(EVERYWHERE);
    expect(await who(0, ended.secret)).toContain('révoqué');
    expect(await who(0, expired.secret)).toContain('Jeton refusé');
    expect(await who(0, `maillage_${'a'.repeat(43)}`)).toContain('n’en a pas fait');
  });

  test('the trail tells who did all this, with filters that hold together and pages that never overlap', async () => {
    const office = await signed('PUBLISHER', [], 'Siège');
    const TRAIL = `query ($who: String, $act: TrailAct, $region: String, $since: Date, $until: Date,
        $first: Int, $after: String, $last: Int, $before: String) {
      trail(who: $who, act: $act, region: $region, since: $since, until: $until,
          first: $first, after: $after, last: $last, before: $before) {
        totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        nodes { at actor role token act actLabel about region { code } }
      }
    }`;
    type Node = { act: string; actor: string; about: string; region: { code: string } | null };
    const walked = async (token: string, filter: object, backwards: boolean) => {
      const nodes: Node[] = [];
      for (let cursor: string | null = null; ;) {
        const page = backwards ? { last: 3, before: cursor } : { first: 3, after: cursor };
        const { data, message } = await ask(1, token, TRAIL, { ...filter, ...page });
        if (message !== null) throw new Error(message);
        const { trail } = data;
        const { hasNextPage, hasPreviousPage, startCursor, endCursor } = trail.pageInfo;
        expect(backwards ? hasNextPage : hasPreviousPage).toBe(cursor !== null);
        if (backwards) nodes.unshift(...trail.nodes);
        else nodes.push(...trail.nodes);
        if (!(backwards ? hasPreviousPage : hasNextPage)) {
          expect(nodes).toHaveLength(trail.totalCount);
          return nodes;
        }
        cursor = backwards ? startCursor : endCursor;
      }
    };
    const walk = async (token: string, filter: object) => {
      const nodes = await walked(token, filter, false);
      expect(await walked(token, filter, true)).toEqual(nodes);
      return nodes;
    };
    const all = await walk(office, {});
    expect(all.length).toBeGreaterThan(8);
    const made = await walk(office, { act: 'CREATE_TOKEN', who: 'delegation' });
    expect(made).toMatchObject([
      { actor: 'Délégation', role: 'CONTRIBUTOR', actLabel: 'Jeton de programme fait', about: 'Jeton « Tableau »' },
    ]);
    expect(await walk(office, { act: 'REVOKE_SIGNED_TOKENS', who: 'siege' })).toMatchObject([
      { about: 'Jetons signés de Berthe' },
      { about: expect.stringMatching(/^Jeton signé ./) },
    ]);
    const breton = await walk(await signed('CONTRIBUTOR', ['bretagne']), {});
    expect(new Set(breton.map(({ region }) => region?.code))).toEqual(new Set(['bretagne']));
    expect(await walk(await signed('CONTRIBUTOR', ['bretagne']), { region: 'normandie' })).toEqual([]);
    expect(await walk(office, { since: day(2) })).toEqual([]);
    expect(await walk(office, { until: day(-2) })).toEqual([]);
  });
});

test('a holder’s tokens end by when they were issued; of two instants the later holds, and what does not say when ends too', () => {
  const until = (issuedUntil: string | null) => ({ kind: 'HOLDER' as const, value: 'Anne', issuedUntil });
  const revoked = new Revocations([until('2026-01-01T00:00:10.900Z'), until('2026-01-01T00:00:05.000Z')]);
  const at = (issuedAt: number | null, holder = 'Anne') => revoked.refuse({ jti: null, holder, issuedAt });
  const ten = Date.parse('2026-01-01T00:00:10Z') / 1000;
  expect([at(ten), at(ten + 1), at(null), at(ten, 'anne')]).toEqual([true, false, true, false]);
});

test.each([
  ['2026-01-15', 'Europe/Paris', '2026-01-14T23:00:00.000Z'],
  ['2026-03-29', 'Europe/Paris', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Paris', '2026-03-29T22:00:00.000Z'],
  ['2026-07-01', 'America/Cayenne', '2026-07-01T03:00:00.000Z'],
  ['2026-07-01', 'Pacific/Kiritimati', '2026-06-30T10:00:00.000Z'],
])('%s begins in %s at %s', (at, zone, utc) => {
  expect(dayStart(at, zone).toISOString()).toBe(utc);
});
