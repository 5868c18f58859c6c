import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
/** The first release of each line that is promised (20.19, 22.15, 24.11), and what they had come to. */
const VERSIONS = ['20.19.0', '22.15.0', '22.23.3', '24.11.0', '24.21.0'];
const TESTS = ['test/kernel', 'test/figures/which-value-wins.test.ts'];

jest.setTimeout(600_000);

describe.each(VERSIONS)('on Node %s', (version) => {
  const home = mkdtempSync(join(tmpdir(), 'maillage-node-'));
  const folder = join(home, 'node_modules/node/bin');
  const env = {
    HOME: home,
    PATH: [folder, process.env['PATH']].join(delimiter),
    DATA_DIR: join(home, 'var'),
    MAILLAGE_DEMO: 'off',
    PORT: '0',
  };
  const run = (program: string, args: readonly string[], cwd: string): string =>
    execFileSync(program, args, { cwd, env, encoding: 'utf8', stdio: 'pipe' });
  const maillage = (...args: readonly string[]): string =>
    run(join(folder, 'node'), [join(ROOT, 'bin/maillage.js'), ...args], home);

  beforeAll(() => {
    const install = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', home, `node@${version}`];
    execFileSync('npm', install, { cwd: home, stdio: 'pipe' });
    expect(run(join(folder, 'node'), ['--version'], home).trim()).toBe(`v${version}`);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test('the built server starts and answers', async () => {
    const server = spawn(join(folder, 'node'), [join(ROOT, 'bin/maillage.js'), 'serve'], { cwd: home, env });
    const ended = new Promise((done) => server.once('close', done));
    try {
      let said = '';
      for (const stream of [server.stdout, server.stderr])
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
      while (!said.includes('Arrêter')) {
        if (server.exitCode !== null || server.signalCode !== null)
          throw new Error(`ended (${server.signalCode ?? server.exitCode}): ${said}`);
        await new Promise((later) => setTimeout(later, 100));
      }
      const url = (/http:\/\/localhost:\d+/.exec(said)?.[0] ?? '').replace('localhost', '127.0.0.1');
      const query = '{ federation { keyFigures(year: 2023) { adherents { total { value basis } } } } }';
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      expect(await answer.json()).toEqual({
        data: { federation: { keyFigures: { adherents: { total: { value: 586, basis: 'PRINTED' } } } } },
      });
    } finally {
      server.kill('SIGTERM');
      await ended;
    }
  });

  test('files are written and read, a workbook in its own process', () => {
    const file = join(ROOT, 'docs/exemples/bretagne-2025-adherents.csv');
    const place = ['--region', 'bretagne', '--annee', '2025'];
    expect(maillage('check', file, '--dataset', 'adherents', ...place)).toContain('4 lignes, aucune faute.');
    maillage('template', 'bretagne', '2025');
    let said = '';
    try {
      maillage('check', 'maillage-bretagne-2025.xlsx', ...place);
    } catch (error) {
      said = (error as { stderr: string }).stderr;
    }
    expect(said).toContain('Ce classeur est encore vide');
  });

  test('tests pass', () => {
    run(join(folder, 'node'), ['node_modules/jest/bin/jest.js', '-w', '1', '--silent', ...TESTS], ROOT);
  });

  // Some tools of development ask for more than the first line gives.
  if (!version.startsWith('20.'))
    test.each(['.', 'web'])('no package asks for another: %s', (place) => {
      const target = mkdtempSync(join(home, 'install-'));
      for (const name of ['package.json', 'package-lock.json']) cpSync(join(ROOT, place, name), join(target, name));
      const said = run('sh', ['-c', 'npm ci --dry-run --ignore-scripts 2>&1'], target);
      expect(said).toMatch(/added \d+ packages/);
      expect(said).not.toContain('EBADENGINE');
    });
});
