import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { command } from './command';

jest.setTimeout(120_000);

const ROOT = resolve(__dirname, '../..');
const ROWS = 25_000;

describe('a long file', () => {
  let folder: string;
  let words: readonly string[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'maillage-cli-'));
    const path = join(folder, 'long.csv');
    const rows = Array.from(
      { length: ROWS },
      (_, i) => `RENCONTRE,Rencontre inventée numéro ${i},2025-06-01,${i % 40}`,
    );
    const text = ['type,intitule,date,participants', ...rows].join('\n');
    writeFileSync(path, `${text}\n`);
    words = ['check', path, '--dataset', 'evenements', '--region', 'bretagne', '--annee', '2025'];
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('says nothing of its progress where nobody watches', async () => {
    const { code, output, errors } = await command({ DATA_DIR: folder }, ...words);
    expect(output).toContain('25\u202f000 lignes, aucune faute.');
    expect(errors).not.toContain('Lecture');
    expect(code).toBe(0);
  });

  // The tool that gives a program a terminal is called alike everywhere and spelled alike on Linux alone.
  const onLinux = process.platform === 'linux' ? test : test.skip;
  onLinux('shows a bar at a terminal, and takes it away', () => {
    const line = `node -r @swc-node/register src/cli/main.ts ${words.join(' ')}`;
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, SWCRC: 'true', MAILLAGE_DEMO: 'off', DATA_DIR: folder };
    const { stdout, status } = spawnSync('script', ['-qec', line, '/dev/null'], { cwd: ROOT, env, encoding: 'utf8' });
    expect(stdout).toMatch(/\rLecture {2}█+░* {2}\d+ %\r/);
    expect(stdout).toContain('\r\u001b[KÉvénements, Bretagne, 2025 : 25\u202f000 lignes, aucune faute.');
    expect(status).toBe(0);
  });
});
