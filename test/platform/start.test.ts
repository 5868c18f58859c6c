import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { maillage, run } from '../support/command-line';
import { mariadbUrl } from '../support/engine';
import { longTest } from '../support/every';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'maillage-start-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const serve = (env: NodeJS.ProcessEnv = {}) =>
  maillage(['serve'], { PORT: '0', DATA_DIR: folder, MAILLAGE_DEMO: 'off', ...env });
const urlIn = (text: string): string =>
  (/http:\/\/localhost:\d+/.exec(text)?.[0] ?? '').replace('localhost', '127.0.0.1');
const ask = async (url: string, query: string): Promise<unknown> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
};

describe('a first start', () => {
  test('fills the database and says in French where everything is; the second repeats nothing', async () => {
    const first = serve({ MAILLAGE_DEMO: '' });
    await first.said('Arrêter');
    const message = first.output();
    const url = urlIn(message);
    expect(message).toMatch(/^Maillage est prêt en \d+,\d s, données chargées\.$/m);
    for (const path of ['/graphql', '/playground', '/documentation']) expect(message).toContain(path);
    expect(message).toContain('14 délégations régionales, 101 départements');
    expect(message).toContain(join(folder, 'maillage.sqlite'));
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(await ask(url, '{ region(code: "bretagne") { name } }')).toEqual({ data: { region: { name: 'Bretagne' } } });
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const second = serve({ MAILLAGE_DEMO: '' });
    await second.said('Arrêter');
    // Without « données chargées » : nothing was loaded a second time.
    expect(second.output()).toMatch(/^Maillage est prêt en \d+,\d s\.$/m);
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
  }, 180_000);

  test('answers the request under way when it is told to stop, and is not ready meanwhile', async () => {
    const server = serve();
    await server.said('Arrêter');
    const url = urlIn(server.output());
    server.child.kill('SIGTERM');
    await new Promise((done) => setTimeout(done, 200));
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    expect(await ask(url, '{ federation { name } }')).toEqual({ data: { federation: { name: 'Coorace' } } });
    expect(await server.ended).toBe(0);
  }, 180_000);

  longTest(
    'gives the same years and dates in the far east and the far west',
    async () => {
      const query =
        '{ federation { years keyFigures(year: 2023) { adherents { total { value } } } } sources { year } region(code: "occitanie") { submissions { year publishedAt } } }';
      const answers = [];
      for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        const server = serve({ TZ, DATA_DIR: join(folder, TZ.replace('/', '-')) });
        await server.said('Arrêter');
        const answer = JSON.stringify(await ask(urlIn(server.output()), query));
        // When it was published is now; that it is written in UTC is what counts.
        expect(answer).toMatch(/"publishedAt":"[\d-]+T[\d:.]+Z"/);
        answers.push(answer.replace(/"publishedAt":"[^"]+"/g, ''));
        server.child.kill('SIGINT');
        await server.ended;
      }
      expect(answers[0]).toBe(answers[1]);
      expect(answers[0]).not.toContain('errors');
    },
    90_000,
  );
});

describe('what keeps it from starting is one French sentence, what to type next, and a code', () => {
  const refused = async (env: NodeJS.ProcessEnv): Promise<string> => {
    const attempt = serve(env);
    expect(await attempt.ended).toBe(1);
    expect(attempt.output()).toBe('');
    expect(attempt.errors()).not.toMatch(/^\s+at /m);
    return attempt.errors();
  };

  test('a port that is taken', async () => {
    const other = await new Promise<Server>((done) => {
      const server = createServer().listen(0, '127.0.0.1', () => done(server));
    });
    const { port } = other.address() as AddressInfo;
    expect(await refused({ PORT: String(port) })).toBe(
      `Le port ${port} est déjà pris sur 127.0.0.1.\nEn choisir un autre : PORT=${port + 1} npm start\n`,
    );
    other.close();
  });

  test('a port for the metrics that is taken', async () => {
    const other = await new Promise<Server>((done) => {
      const server = createServer().listen(0, '127.0.0.1', () => done(server));
    });
    const { port } = other.address() as AddressInfo;
    expect(await refused({ METRICS_LISTEN: `127.0.0.1:${port}` })).toBe(
      `Le port ${port} est déjà pris sur 127.0.0.1.\nEn choisir un autre : METRICS_LISTEN=127.0.0.1:${port + 1} npm start\n`,
    );
    other.close();
  });

  test('a signing key that is damaged', async () => {
    const DATA_DIR = mkdtempSync(join(folder, 'key-'));
    writeFileSync(join(DATA_DIR, 'signing-key.json'), '{"kty":"OKP"}');
    expect(await refused({ DATA_DIR })).toMatch(
      /^La clé de signature .* est illisible : .*\nLa reprendre d’une sauvegarde/,
    );
  });

  test('a folder that cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const said = await refused({ DATA_DIR: join(folder, 'file', 'data') });
    expect(said).toContain('ne peut pas être écrit (ENOTDIR)');
    expect(said).toContain('DATA_DIR=~/maillage npm start');
  });

  test('a file that is no database', async () => {
    writeFileSync(
      join(folder, 'maillage.sqlite'),
      'not a database, but long enough to be read as a header of one'.repeat(90),
    );
    const said = await refused({});
    expect(said).toContain('n’est pas une base SQLite lisible');
    expect(said).toContain('mv ');
  });

  test('variables that are wrong, all of them at once', async () => {
    const said = await refused({ PORT: 'http', LOG_LEVEL: 'loud' });
    expect(said.trim().split('\n')).toHaveLength(2);
    expect(said).toContain('PORT vaut « http »');
    expect(said).toContain('LOG_LEVEL vaut « loud »');
  });

  test('an address of another machine', async () => {
    expect(await refused({ HOST: '203.0.113.1' })).toContain('n’est pas une adresse de cette machine');
  });

  test('a database that does not answer', async () => {
    const said = await refused({ DATABASE_URL: 'mysql://u:very-secret@127.0.0.1:1/maillage' });
    expect(said).toContain('La base de données ne répond pas à 127.0.0.1:1 (ECONNREFUSED).');
    expect(said).toContain('env -u DATABASE_URL npm start');
    expect(said).not.toContain('very-secret');
  });

  const url = mariadbUrl();
  (url ? test : test.skip)('a password that the database refuses, and a database that it has not', async () => {
    const wrong = new URL(url ?? '');
    wrong.password = 'very-secret';
    wrong.pathname = '/maillage';
    const said = await refused({ DATABASE_URL: wrong.href });
    expect(said).toMatch(/refuse l’utilisateur/);
    expect(said).not.toContain('very-secret');
    const missing = new URL(url ?? '');
    missing.pathname = '/no_such_database';
    expect(await refused({ DATABASE_URL: missing.href })).toContain('CREATE DATABASE `no_such_database`');
  });

  test('production without anybody who signs tokens', async () => {
    expect(await refused({ NODE_ENV: 'production' })).toContain('JWT_JWKS_URL');
  });
});

describe('the command', () => {
  test('says what it can do, and leaves with 2 when asked for something else', async () => {
    const unknown = maillage(['dance']);
    expect(await unknown.ended).toBe(2);
    expect(unknown.errors()).toContain('Commande inconnue : dance');
    const help = maillage(['--help']);
    expect(await help.ended).toBe(0);
    expect(help.output()).toContain('serve');
  });

  test.each([
    ['18.19.0', true],
    ['20.18.3', true],
    ['22.4.0', false],
    ['22.14.0', true],
    ['23.11.0', true],
    ['24.10.0', true],
  ])('on Node %s it says which one it needs', async (version, feature) => {
    const bin = resolve(__dirname, '../../bin/maillage.js');
    const disguise = `
      globalThis.process = Object.create(process, {
        versions: { value: { ...process.versions, node: '${version}' } },
        features: { value: { require_module: ${feature} } },
      });
      require(${JSON.stringify(bin)});`;
    const attempt = run(['-e', disguise], {});
    expect(await attempt.ended).toBe(1);
    expect(attempt.errors()).toBe(
      `Maillage demande Node 24.11 ou plus récent (ou 22.15, ou 20.19) ; celui-ci est ${version}.\nInstaller une version à jour (https://nodejs.org), puis retaper la commande.\n`,
    );
  });
});
