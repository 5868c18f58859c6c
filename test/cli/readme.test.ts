import { execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run, type Run } from '../support/command-line';
import { longTest } from '../support/every';
import { copySqlite } from '../support/template';
import { chapter, missingFrom, shownIn } from './readme-commands';

const ROOT = resolve(__dirname, '../..');
/** Packages are those of this checkout. */
const NODE_PATH = join(ROOT, 'node_modules');
const TITLE = "D'une feuille de calcul à un chiffre national";

jest.setTimeout(300_000);

interface Answered {
  /** Both outputs, as a terminal shows them. */
  readonly output: string;
  readonly code: string;
}

/**
 * The package as `npm ci` leaves it, in a folder of its own, so that nothing of this checkout is written to: the
 * program is built anew by the compiler where sources have changed since the last build, the rest is linked.
 */
function builtPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-readme-'));
  const { name, version, bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version, bin, private: true }));
  mkdirSync(join(folder, 'bin'));
  for (const part of ['maillage.js', 'load.js']) copyFileSync(join(ROOT, 'bin', part), join(folder, 'bin', part));
  for (const part of ['data', 'docs', 'schema']) symlinkSync(join(ROOT, part), join(folder, part));
  const dist = join(folder, 'dist');
  if (process.env['MAILLAGE_TEST_BUILT']) {
    symlinkSync(join(ROOT, 'dist'), dist);
    return folder;
  }
  execFileSync(process.execPath, ['scripts/build-server.mjs', dist], { cwd: ROOT, env: { ...process.env, NODE_PATH } });
  for (const part of ['web', 'frame.html'])
    if (existsSync(join(ROOT, 'dist', part))) symlinkSync(join(ROOT, 'dist', part), join(folder, 'dist', part));
  return folder;
}

describe('the second chapter of the README, as written', () => {
  let folder: string;
  let server: Run;
  const env = () => ({
    NODE_PATH,
    // npm neither looks anything up nor shares its cache with anybody.
    npm_config_cache: join(folder, '.npm'),
    npm_config_audit: 'false',
    npm_config_update_notifier: 'false',
  });

  beforeAll(async () => {
    folder = builtPackage();
    const dataDir = join(folder, 'var');
    mkdirSync(dataDir);
    await copySqlite('DEMONSTRATION', dataDir);
    const home = { ...env(), PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
    server = run([join(folder, 'bin/maillage.js'), 'serve'], home);
    await server.said('Arrêter');
  });
  afterAll(async () => {
    server.child.kill('SIGTERM');
    await server.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  /** One shell for all of it: what one command sets, the next one uses. Only the port is another. */
  async function answersOf(commands: readonly string[]): Promise<readonly Answered[]> {
    const port = /localhost:\d+/.exec(server.output())?.[0].replace('localhost', '127.0.0.1') ?? '';
    const script = commands
      .map((command) => command.replaceAll('localhost:4000', port))
      .map((command) => `${command}\nprintf '\\n@@@@%s\\n' $?`)
      .join('\n');
    const { PATH, HOME } = process.env;
    const shell = spawn('bash', ['-c', `exec 2>&1\n${script}`], { cwd: folder, env: { PATH, HOME, ...env() } });
    let output = '';
    shell.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await new Promise((done) => shell.once('close', done));
    const answers = output.split(/\n@@@@(\d+)\n/);
    return commands.map((_command, index) => ({
      output: answers[2 * index] ?? '',
      code: answers[2 * index + 1] ?? '',
    }));
  }

  test('starts from what the build has compiled', () => {
    const script = `process.argv.push('', '--help'); require('./bin/load').load('${join(folder, 'dist/server/main.js')}')`;
    const said = execFileSync(process.execPath, ['-p', `${script}.cachedDataRejected`], { cwd: folder });
    expect(said.toString()).toContain('false\n');
  });

  longTest('every command answers what is printed under it', async () => {
    const shown = shownIn(chapter(TITLE));
    expect(shown.length).toBeGreaterThanOrEqual(7);
    const answers = await answersOf(shown.map(({ command }) => command));
    const wrong = shown
      .map(({ command, answer }, index) => ({
        command,
        missing: missingFrom(answers[index]?.output ?? '', answer),
        answered: answers[index],
      }))
      .filter(({ missing, answered }) => missing.length > 0 || answered?.code !== '0');
    expect(wrong).toEqual([]);
  });
});
