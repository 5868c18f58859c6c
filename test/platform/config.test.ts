import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigFaults, readConfig } from '../../src/config';

const PASSWORD = 'kX7-vb29-Qm4z-LLw0';
const pem = (kind: 'public' | 'private', bits = 2048): string => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  return kind === 'public'
    ? publicKey.export({ type: 'spki', format: 'pem' }).toString()
    : privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
};

function faultsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigFaults) return error.faults;
    throw error;
  }
}

describe('the environment', () => {
  test('replicas are read one by one, and only beside a primary', () => {
    const [DATABASE_URL, one, two] = ['a', 'b', 'c'].map(
      (host) => `mysql://maillage:${PASSWORD}@${host}:3306/maillage`,
    );
    const env = { DATABASE_URL, DATABASE_REPLICA_URLS: `${one}, ${two}` };
    expect(readConfig(env).replicaUrls).toEqual([one, two]);
    expect(faultsOf({ DATABASE_REPLICA_URLS: one })).toEqual([expect.stringContaining('sans DATABASE_URL')]);
    const [fault, ...more] = faultsOf({ ...env, DATABASE_REPLICA_URLS: `${one} http://secret@b/x` });
    expect(more).toEqual([]);
    expect(fault).toMatch(/^DATABASE_REPLICA_URLS n’est pas une adresse/);
    expect(fault).not.toContain('secret');
  });

  test('an empty one gives what the contract says', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      environment: 'development',
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      migrationsDatabaseUrl: undefined,
      replicaUrls: [],
      dataDir: resolve('var'),
      demo: undefined,
      rateLimits: { public: 600, user: 3000 },
      tokens: { jwksUrl: undefined, publicKey: undefined, issuer: 'maillage', audience: 'maillage' },
      logLevel: 'info',
      allowedOrigins: 'LOCAL',
      trustProxy: 0,
      hstsSeconds: 0,
      metrics: { token: undefined, listen: undefined },
    });
    expect(config.limits).toMatchObject({ tokens: 1000, depth: 10, aliases: 30, directives: 10, costPublic: 5000 });
  });

  test('a variable that is empty counts as unset', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', MAILLAGE_DEMO: '' })).toEqual(readConfig({}));
  });

  test('every variable that is read is documented', () => {
    const read = new Set<string>();
    readConfig(new Proxy({}, { get: (_, name) => void read.add(String(name)) }));
    const docs = resolve(__dirname, '../../docs');
    const text = readdirSync(docs)
      .filter((file) => file.endsWith('.md'))
      .map((file) => readFileSync(join(docs, file), 'utf8'))
      .join('\n');
    expect(read.size).toBeGreaterThan(20);
    expect([...read].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  test('every fault is said at once, each with what to write instead', () => {
    const faults = faultsOf({
      PORT: '70000',
      RATE_LIMIT_PUBLIC: '-1',
      MAILLAGE_DEMO: 'yes',
      NODE_ENV: 'prod',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'postgres://u:p@h/b',
      JWT_JWKS_URL: 'keys.json',
      ALLOWED_ORIGINS: 'https://exemple.fr/',
    });
    expect(faults).toHaveLength(8);
    for (const name of ['PORT', 'RATE_LIMIT_PUBLIC', 'MAILLAGE_DEMO', 'NODE_ENV', 'LOG_LEVEL', 'DATABASE_URL'])
      expect(faults.filter((fault) => fault.startsWith(`${name} `))).toHaveLength(1);
    for (const fault of faults) expect(fault).toMatch(/Écrire/);
  });

  test.each([
    ['off', 0],
    ['on', 1],
    ['2', 2],
    ['10.0.0.7, 192.168.0.0/16', ['10.0.0.7', '192.168.0.0/16']],
    ['loopback ::1 fd00::/8', ['loopback', '::1', 'fd00::/8']],
  ])('proxies are trusted by number or address: %s', (TRUST_PROXY, expected) => {
    expect(readConfig({ TRUST_PROXY }).trustProxy).toEqual(expected);
  });

  test.each(['yes', '11', '10.0.0', '10.0.0.1/33', '10.0.0.1/0', '*'])(
    'proxies are never just anybody: %s',
    (TRUST_PROXY) => {
      expect(faultsOf({ TRUST_PROXY })).toEqual([expect.stringMatching(/^TRUST_PROXY vaut .*Écrire off, on/)]);
    },
  );

  test('an address and a token for the metrics are checked, and the token is never repeated', () => {
    const token = 'a3f9c2e7b1d84f60';
    const { metrics } = readConfig({ METRICS_LISTEN: '[::1]:9464', METRICS_TOKEN: token });
    expect(metrics).toEqual({ listen: { host: '::1', port: 9464 }, token });
    const faults = faultsOf({ METRICS_LISTEN: '9464', METRICS_TOKEN: 'court' });
    expect(faults).toEqual([
      expect.stringMatching(/^METRICS_TOKEN est trop faible/),
      expect.stringMatching(/^METRICS_LISTEN vaut « 9464 »/),
    ]);
    expect(faults.join()).not.toContain('court');
  });

  test('a database address without host, user or name says which is missing', () => {
    expect(faultsOf({ DATABASE_URL: 'mysql://h/' })[0]).toContain('l’utilisateur ni le nom de la base');
    expect(faultsOf({ MIGRATIONS_DATABASE_URL: 'mysql://u:p@h/b' })[0]).toContain('sans DATABASE_URL');
  });

  test('no fault repeats a password or a key', () => {
    const secret = 'tres-secret';
    const env = {
      NODE_ENV: 'production',
      DATABASE_URL: `mysql://u:${secret}@h/`,
      MIGRATIONS_DATABASE_URL: secret,
      JWT_PUBLIC_KEY: pem('private'),
    };
    const said = faultsOf(env).join('\n');
    expect(said).not.toContain(secret);
    expect(said).not.toContain(env.JWT_PUBLIC_KEY.split('\n')[1]);
    expect(said).toContain('clé privée');
  });
});

describe('production', () => {
  const env = { NODE_ENV: 'production', JWT_PUBLIC_KEY: pem('public') };

  test('starts with a strong key, on the embedded database or with a strong password', () => {
    expect(faultsOf(env)).toEqual([]);
    expect(faultsOf({ ...env, DATABASE_URL: `mysql://maillage:${PASSWORD}@db/maillage` })).toEqual([]);
  });

  test('takes several keys, one after the other, and says which of them is none', () => {
    const both = `${env.JWT_PUBLIC_KEY}${pem('public')}`;
    expect(faultsOf({ ...env, JWT_PUBLIC_KEY: both })).toEqual([]);
    expect(faultsOf({ ...env, JWT_PUBLIC_KEY: both.trim().replaceAll('\n', '\\n') })).toEqual([]);
    const broken = `${env.JWT_PUBLIC_KEY}-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n`;
    expect(faultsOf({ ...env, JWT_PUBLIC_KEY: broken })).toEqual([expect.stringContaining('(la 2e)')]);
    expect(faultsOf({ ...env, JWT_PUBLIC_KEY: `${env.JWT_PUBLIC_KEY}${pem('public', 1024)}` })).toEqual([
      expect.stringContaining('trop faible'),
    ]);
  });

  test('takes a key on one line, as .env files write it', () => {
    expect(faultsOf({ ...env, JWT_PUBLIC_KEY: env.JWT_PUBLIC_KEY.trim().replaceAll('\n', '\\n') })).toEqual([]);
  });

  test.each([
    ['nobody who signs tokens', { JWT_PUBLIC_KEY: '' }],
    ['two who sign tokens', { JWT_JWKS_URL: 'https://id.exemple.fr/keys' }],
    ['keys fetched in clear', { JWT_PUBLIC_KEY: '', JWT_JWKS_URL: 'http://id.exemple.fr/keys' }],
    ['a shared secret as key', { JWT_PUBLIC_KEY: 'secret' }],
    ['a short RSA key', { JWT_PUBLIC_KEY: pem('public', 1024) }],
    ['no database password', { DATABASE_URL: 'mysql://maillage@db/maillage' }],
    ['a short one', { DATABASE_URL: 'mysql://maillage:abc123@db/maillage' }],
    ['a well-known one', { DATABASE_URL: 'mysql://maillage:changeme-changeme@db/maillage' }],
    ['one letter many times', { DATABASE_URL: 'mysql://maillage:aaaaaaaaaaaaaaaa@db/maillage' }],
    [
      'a weak password for migrations',
      {
        DATABASE_URL: `mysql://maillage:${PASSWORD}@db/maillage`,
        MIGRATIONS_DATABASE_URL: 'mysql://root:root@db/maillage',
      },
    ],
  ])('refuses %s', (_, more) => {
    expect(faultsOf({ ...env, ...more })).toHaveLength(1);
  });

  test('the server of letters and their sender come together, and its password is never repeated', () => {
    const url = 'smtps://maillage:tr%40s-secret@courriel.exemple.fr:465';
    const from = 'Maillage <maillage@exemple.fr>';
    expect(readConfig({ SMTP_URL: url, MAIL_FROM: from }).mail).toEqual({ url, from });
    expect(readConfig({}).mail).toBeUndefined();
    expect(faultsOf({ SMTP_URL: url })).toEqual([expect.stringMatching(/^SMTP_URL est donnée sans MAIL_FROM/)]);
    const faults = faultsOf({ SMTP_URL: 'https://u:tres-secret@h', MAIL_FROM: 'Maillage' });
    expect(faults).toEqual([
      expect.stringMatching(/^SMTP_URL n’est pas/),
      expect.stringMatching(/^MAIL_FROM vaut « Maillage »/),
    ]);
    expect(faults.join()).not.toContain('secret');
  });

  test('the address that people type is an origin', () => {
    expect(readConfig({ PUBLIC_URL: 'https://maillage.exemple.fr/' }).publicUrl).toBe('https://maillage.exemple.fr');
    for (const PUBLIC_URL of ['maillage.exemple.fr', 'https://exemple.fr/maillage', 'ftp://exemple.fr'])
      expect(faultsOf({ PUBLIC_URL })).toEqual([expect.stringMatching(/^PUBLIC_URL vaut/)]);
  });
});
