import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
  type JWK,
} from 'jose';
import { issueToken } from '../../src/access/issue-token';
import { LOCAL_KEY_FILE, localKey } from '../../src/access/local-key';
import { createIdentify, type Identify } from '../../src/access/verify-token';
import { globalId } from '../../src/kernel/global-id';
import { StartFault } from '../../src/kernel/start-fault';
import { actorWith, PUBLIC_ACTOR, type Actor } from '../../src/kernel/actor';

const TOKENS = { issuer: 'maillage', audience: 'maillage', knownRegions: ['bretagne', 'normandie'] };
const now = () => Math.floor(Date.now() / 1000);
const bearer = (token: string) => `Bearer ${token}`;
/** Each has a `jti` of its own. */
const ISSUED = expect.stringMatching(/^signed:[\w-]{22}$/) as string;
const refused = expect.objectContaining({ code: 'UNAUTHENTICATED' });

let folder: string;
let identify: (...asked: Parameters<Identify>) => Promise<Actor>;
let key: CryptoKey;
let kid: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maillage-'));
  const check = await createIdentify({ ...TOKENS, source: { kind: 'local', dataDir: folder } });
  identify = async (authorization) => check(authorization);
  const jwk = await localKey(folder);
  kid = jwk.kid;
  key = (await importJWK(jwk, 'EdDSA')) as CryptoKey;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A token that would pass, but for what `claims` and `header` change. */
function signed(claims: Record<string, unknown>, header: Record<string, unknown> = {}, by: CryptoKey = key) {
  const usual = {
    iss: 'maillage',
    aud: 'maillage',
    exp: now() + 600,
    role: 'CONTRIBUTOR',
    regions: ['bretagne'],
    sub: 'Anne',
  };
  const payload = Object.fromEntries(
    Object.entries({ ...usual, ...claims }).filter(([, value]) => value !== undefined),
  );
  return new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', kid, ...header }).sign(by);
}

describe('a token signed by the local key', () => {
  test('no header at all is the public', async () => {
    await expect(identify(undefined)).resolves.toBe(PUBLIC_ACTOR);
  });

  test('names role, regions and holder', async () => {
    await expect(identify(bearer(await signed({})))).resolves.toEqual({
      role: 'CONTRIBUTOR',
      regions: ['bretagne'],
      adherent: null,
      account: null,
      token: null,
      name: 'Anne',
    });
  });

  test('issued by the command line is one that the server believes', async () => {
    const request = { role: 'PUBLISHER', regions: [], name: 'Siège', ttl: 60 } as const;
    const token = await issueToken(request, { ...TOKENS, dataDir: folder });
    await expect(identify(bearer(token))).resolves.toEqual(
      actorWith({ role: 'PUBLISHER', name: 'Siège', token: ISSUED }),
    );
  });

  test('names the one adherent of an ADHERENT, by the id that the API gives', async () => {
    const adherent = globalId('Adherent', 'abc');
    const request = { role: 'ADHERENT', regions: [], adherent, name: 'Les Ajoncs', ttl: 60 } as const;
    const token = await issueToken(request, { ...TOKENS, dataDir: folder });
    await expect(identify(bearer(token))).resolves.toEqual(
      actorWith({ role: 'ADHERENT', adherent: 'abc', name: 'Les Ajoncs', token: ISSUED }),
    );
  });

  test.each([
    ['no adherent', { role: 'ADHERENT', regions: [] }],
    ['the id of something else', { role: 'ADHERENT', regions: [], adherent: globalId('Region', 'bretagne') }],
    ['several adherents', { role: 'ADHERENT', regions: [], adherent: [globalId('Adherent', 'abc')] }],
    ['an adherent beside another role', { role: 'ANALYST', regions: [], adherent: globalId('Adherent', 'abc') }],
  ])('is refused where an ADHERENT’s claim is not one adherent: %s', async (_, claims) => {
    await expect(identify(bearer(await signed(claims)))).rejects.toEqual(refused);
  });

  test('is not issued to a contributor of no region', async () => {
    const request = { role: 'CONTRIBUTOR', regions: [], name: 'x', ttl: 60 } as const;
    await expect(issueToken(request, { ...TOKENS, dataDir: folder })).rejects.toThrow('--region');
  });

  test('is believed up to 60 s after it expired, and no longer', async () => {
    await expect(identify(bearer(await signed({ exp: now() - 30 })))).resolves.toMatchObject({ name: 'Anne' });
    await expect(identify(bearer(await signed({ exp: now() - 90 })))).rejects.toEqual(refused);
  });

  test.each([
    ['no expiry', { exp: undefined }],
    ['an expiry that is text', { exp: '2099-01-01' }],
    ['nbf ahead', { nbf: now() + 3600 }],
    ['another audience', { aud: 'autre' }],
    ['no audience', { aud: undefined }],
    ['another issuer', { iss: 'autre' }],
    ['no issuer', { iss: undefined }],
    ['no role', { role: undefined }],
    ['role as an array', { role: ['ADMIN'] }],
    ['role as a number', { role: 4 }],
    ['role in another case', { role: 'admin' }],
    ['role __proto__', { role: '__proto__' }],
    ['regions as text', { regions: 'bretagne' }],
    ['regions as a number', { regions: 1 }],
    ['regions null', { regions: null }],
    ['regions as an object', { regions: { 0: 'bretagne', length: 1 } }],
    ['a region %', { regions: ['bretagne', '%'] }],
    ['an empty region', { regions: [''] }],
    ['a region in another case', { regions: ['Bretagne'] }],
    ['a nested region', { regions: [['bretagne']] }],
    ['a jti that is no text', { jti: 12 }],
    ['a jti longer than what keeps it', { jti: 'a'.repeat(101) }],
    ['a holder that is no text', { sub: 12 }],
    ['a holder longer than what keeps their acts', { sub: 'a'.repeat(121) }],
  ])('%s is refused', async (_, claims) => {
    await expect(identify(bearer(await signed(claims)))).rejects.toEqual(refused);
  });

  test.each([
    ['an unknown kid', { kid: 'autre' }],
    ['a critical header that nobody knows', { crit: ['x'], x: 1 }],
  ])('%s is refused', async (_, header) => {
    const token = await signed({}, header).catch(() => null);
    if (token !== null) await expect(identify(bearer(token))).rejects.toEqual(refused);
  });

  test.each(['jku', 'x5u', 'jwk'])('a key named by the token itself (%s) is not looked at', async (name) => {
    const own = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const value = name === 'jwk' ? await exportJWK(own.publicKey) : 'http://127.0.0.1:1/keys';
    await expect(identify(bearer(await signed({}, { [name]: value }, own.privateKey)))).rejects.toEqual(refused);
  });

  test('alg none is refused', async () => {
    const token = new UnsecuredJWT({ role: 'ADMIN', iss: 'maillage', aud: 'maillage', exp: now() + 60 }).encode();
    await expect(identify(bearer(token))).rejects.toEqual(refused);
    await expect(identify(bearer(`${token}AAAA`))).rejects.toEqual(refused);
  });

  test.each(['', 'Bearer', 'Bearer ', 'Bearer a.b', 'Basic YTpi', 'bretagne', `Bearer ${'a'.repeat(8000)}.b.c`])(
    'the header « %.20s » is refused, not read as the public',
    async (header) => {
      await expect(identify(header)).rejects.toEqual(refused);
    },
  );
});

describe('the local key', () => {
  test('is readable by its owner only, and stays the same', async () => {
    expect((await stat(join(folder, LOCAL_KEY_FILE))).mode & 0o777).toBe(0o600);
    await expect(localKey(folder)).resolves.toMatchObject({ kid });
  });

  test('is one key when ten processes make it at once', async () => {
    const fresh = join(folder, randomBytes(4).toString('hex'));
    const keys = await Promise.all(Array.from({ length: 10 }, () => localKey(fresh)));
    expect(new Set(keys.map((made) => made.kid)).size).toBe(1);
  });

  test.each([
    ['cut', () => Promise.resolve('{"kty":')],
    ['without its private part', async () => JSON.stringify({ ...(await localKey(folder)), d: undefined })],
    ['whose parts are of two keys', async () => JSON.stringify({ ...(await localKey(folder)), ...(await another()) })],
    ['of another kind', async () => JSON.stringify({ ...(await localKey(folder)), crv: 'X25519' })],
    ['whose public part is none', async () => JSON.stringify({ ...(await localKey(folder)), x: 'AAAA' })],
  ])('that is damaged (%s) says so in a sentence and is not replaced', async (_, made) => {
    const fresh = await mkdtemp(join(folder, 'x'));
    const file = join(fresh, LOCAL_KEY_FILE);
    const text = await made();
    await writeFile(file, text);
    await expect(localKey(fresh)).rejects.toBeInstanceOf(StartFault);
    await expect(localKey(fresh)).rejects.toThrow(`La clé de signature ${file} est illisible`);
    await expect(readFile(file, 'utf8')).resolves.toBe(text);
  });

  const another = async () => {
    const { x } = await exportJWK((await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })).publicKey);
    return { x };
  };

  test('that takes the place of another leaves the tokens of that one in date, until its file is gone', async () => {
    const fresh = await mkdtemp(join(folder, 'x'));
    const request = { role: 'PUBLISHER', regions: [], name: 'Siège', ttl: 600 } as const;
    const settings = { ...TOKENS, dataDir: fresh };
    const verifier = () => createIdentify({ ...TOKENS, source: { kind: 'local', dataDir: fresh } });
    const old = bearer(await issueToken(request, settings));
    const previous = join(fresh, 'signing-key.2025.json');
    await rename(join(fresh, LOCAL_KEY_FILE), previous);
    const both = await verifier();
    const recent = bearer(await issueToken(request, settings));
    expect((await localKey(fresh)).kid).not.toBe((JSON.parse(await readFile(previous, 'utf8')) as JWK).kid);
    for (const token of [old, recent]) await expect(both(token)).resolves.toMatchObject({ name: 'Siège' });
    await rm(previous);
    const one = await verifier();
    await expect(one(recent)).resolves.toMatchObject({ name: 'Siège' });
    await expect(one(old)).rejects.toEqual(refused);
  });
});

describe('a public key', () => {
  test('RS256 passes; HS256 signed with the public key itself does not', async () => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    const pem = await exportSPKI(pair.publicKey);
    const verify = await createIdentify({ ...TOKENS, source: { kind: 'publicKey', pem } });
    await expect(verify(bearer(await signed({}, { alg: 'RS256' }, pair.privateKey)))).resolves.toMatchObject({
      name: 'Anne',
    });
    const forged = await new SignJWT({ role: 'ADMIN' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('maillage')
      .setAudience('maillage')
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(pem));
    await expect(verify(bearer(forged))).rejects.toEqual(refused);
  });

  test('takes its one algorithm only', async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const source = { kind: 'publicKey', pem: await exportSPKI(pair.publicKey) } as const;
    const verify = await createIdentify({ ...TOKENS, source });
    await expect(verify(bearer(await signed({}, { alg: 'ES256' }, pair.privateKey)))).resolves.toMatchObject({
      name: 'Anne',
    });
    await expect(verify(bearer(await signed({})))).rejects.toEqual(refused);
  });

  test('that stands before others believes the tokens of each, of whatever kind, and of no other', async () => {
    const pairs = await Promise.all(
      ['RS256', 'ES256', 'RS256'].map(async (alg) => ({
        alg,
        pair: await generateKeyPair(alg, { extractable: true }),
      })),
    );
    const [first, second, third] = pairs;
    const pem = (await Promise.all([first, second].map((each) => exportSPKI(each!.pair.publicKey)))).join('\n');
    const verify = await createIdentify({ ...TOKENS, source: { kind: 'publicKey', pem } });
    const by = (each: (typeof pairs)[number] | undefined, claims = {}) =>
      signed(claims, { alg: each!.alg, kid: undefined }, each!.pair.privateKey).then(bearer);
    for (const each of [first, second]) await expect(verify(await by(each))).resolves.toMatchObject({ name: 'Anne' });
    await expect(verify(await by(third))).rejects.toEqual(refused);
    const expired = expect.objectContaining({ parameters: { reason: 'il a expiré' } }) as object;
    await expect(verify(await by(second, { exp: now() - 90 }))).rejects.toEqual(expired);
    await expect(verify(await by(first, { exp: now() - 90 }))).rejects.toEqual(expired);
  });

  test('that is weak is refused at the start', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const pem = createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })).export({
      type: 'spki',
      format: 'pem',
    });
    await expect(createIdentify({ ...TOKENS, source: { kind: 'publicKey', pem: String(pem) } })).rejects.toThrow(
      '2048',
    );
  });
});

describe('a JWKS', () => {
  let keys: Server;
  let served: { status: number; body: string };
  const url = () => `http://127.0.0.1:${(keys.address() as AddressInfo).port}/jwks.json`;
  const verifier = () => createIdentify({ ...TOKENS, source: { kind: 'jwks', url: url() } });

  beforeAll(async () => {
    keys = createServer((_, response) => void response.writeHead(served.status).end(served.body)).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((resolve) => keys.once('listening', resolve));
  });
  afterAll(() => keys.close());

  const publish = async (pair: { publicKey: CryptoKey }, more: JWK) => {
    served = { status: 200, body: JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), ...more }] }) };
  };

  test.each(['RS256', 'ES256', 'EdDSA'])('believes a token by its own %s key', async (alg) => {
    const pair = await generateKeyPair(alg, { extractable: true });
    await publish(pair, { kid: 'k1', alg });
    const verify = await verifier();
    await expect(verify(bearer(await signed({}, { alg, kid: 'k1' }, pair.privateKey)))).resolves.toMatchObject({
      name: 'Anne',
    });
    await expect(verify(bearer(await signed({}, { alg, kid: 'k2' }, pair.privateKey)))).rejects.toEqual(refused);
  });

  test('refuses PS256 and RS512, which are not on the list', async () => {
    const pair = await generateKeyPair('RS512', { extractable: true });
    await publish(pair, { kid: 'k1' });
    await expect(
      (await verifier())(bearer(await signed({}, { alg: 'RS512', kid: 'k1' }, pair.privateKey))),
    ).rejects.toEqual(refused);
  });

  test('that fails, or is none, is a failure of the service and not of the token', async () => {
    const unavailable = expect.objectContaining({ code: 'SERVICE_UNAVAILABLE' });
    served = { status: 500, body: '' };
    await expect((await verifier())(bearer(await signed({})))).rejects.toEqual(unavailable);
    served = { status: 200, body: 'pas du JSON' };
    await expect((await verifier())(bearer(await signed({})))).rejects.toEqual(unavailable);
    const nobody = await createIdentify({ ...TOKENS, source: { kind: 'jwks', url: 'http://127.0.0.1:1/' } });
    await expect(nobody(bearer(await signed({})))).rejects.toEqual(unavailable);
  });
});
