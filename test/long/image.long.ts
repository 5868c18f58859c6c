import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const IN_DOCKER = new Set(['HOST', 'PORT', 'DATA_DIR']);

interface Stage {
  readonly name: string;
  readonly steps: readonly (readonly [word: string, rest: string])[];
}

/** The instructions of a Dockerfile, by stage. */
function stagesOf(dockerfile: string): readonly Stage[] {
  const lines = dockerfile
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: { name: string; steps: [string, string][] }[] = [];
  for (const line of lines) {
    const [, word = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (word === 'FROM') stages.push({ name: / AS (\w+)/.exec(rest)?.[1] ?? 'image', steps: [] });
    else stages.at(-1)?.steps.push([word, rest]);
  }
  return stages;
}

/** What a build is sent: what git has, less what .dockerignore leaves out. */
function context(): string {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-context-'));
  const left = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n').filter(Boolean);
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) {
    const out = left.some((one) =>
      one.startsWith('**/') ? file.split('/').includes(one.slice(3)) : file === one || file.startsWith(`${one}/`),
    );
    if (out || !existsSync(join(ROOT, file))) continue;
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  return folder;
}

/** Does what a stage says in a folder that holds nothing else; answers with its environment and last command. */
function make({ steps }: Stage, folder: string, from: string, built: ReadonlyMap<string, string>) {
  let env: Record<string, string> = {};
  let command: readonly string[] = [];
  let at = folder;
  for (const [word, rest] of steps) {
    if (word === 'WORKDIR') mkdirSync((at = join(folder, rest)), { recursive: true });
    if (word === 'ENV') env = { ...env, ...Object.fromEntries(rest.split(' ').map((each) => each.split('='))) };
    if (word === 'CMD') command = JSON.parse(rest) as string[];
    if (word === 'COPY') {
      const [, stage, paths = ''] = /^(?:--from=(\w+) )?(.*)$/.exec(rest) ?? [];
      const sources = paths.split(' ');
      const target = sources.pop() ?? '';
      for (const source of sources) {
        const path = join(stage === undefined ? from : (built.get(stage) ?? ''), source);
        const into = statSync(path).isDirectory() || !target.endsWith('/') ? target : join(target, basename(path));
        cpSync(path, join(at, into), { recursive: true });
      }
    }
    // Outside the folder are only those of the image's own system.
    if (word === 'RUN' && !rest.includes('/var/lib'))
      execFileSync('sh', ['-ec', rest], {
        cwd: at,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
  }
  return { at, env, command };
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => lstatSync(join(folder, file)))
    .reduce((sum, { size }) => sum + size, 0);

test('what the Dockerfile copies and runs builds a server that answers, from nothing but what it copies', async () => {
  const from = context();
  const built = new Map<string, string>();
  let image: ReturnType<typeof make> | null = null;
  for (const stage of stagesOf(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'))) {
    const folder = mkdtempSync(join(tmpdir(), 'maillage-stage-'));
    image = make(stage, folder, from, built);
    built.set(stage.name, folder);
  }
  if (image === null) throw new Error('a Dockerfile without a stage');
  const own = Object.fromEntries(Object.entries(image.env).filter(([name]) => !IN_DOCKER.has(name)));
  const data = mkdtempSync(join(tmpdir(), 'maillage-data-'));
  const { publicKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const [program = '', ...args] = image.command;
  const server = spawn(program, args, {
    cwd: image.at,
    env: {
      PATH: process.env['PATH'],
      ...own,
      PORT: '0',
      DATA_DIR: data,
      MAILLAGE_DEMO: 'off',
      JWT_PUBLIC_KEY: publicKey,
    },
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  try {
    while (!said.includes('Arrêter')) {
      if (server.exitCode !== null) throw new Error(said);
      await new Promise((later) => setTimeout(later, 200));
    }
    const url = (/http:\/\/localhost:\d+/.exec(said)?.[0] ?? '').replace('localhost', '127.0.0.1');
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(await (await fetch(url)).text()).toContain('Chiffres clés nationaux de 2023');
    expect((await fetch(`${url}/playground/`)).status).toBe(200);
    // A workbook is read in a process of its own, which finds its packages too.
    const place = ['--region', 'bretagne', '--annee', '2025'];
    const maillage = (...words: readonly string[]) =>
      spawnSync(program, ['bin/maillage.js', ...words], {
        cwd: image?.at,
        env: { PATH: process.env['PATH'], DATA_DIR: data },
        encoding: 'utf8',
      });
    const workbook = join(data, 'modele.xlsx');
    expect(maillage('template', 'bretagne', '2025', '--sortie', workbook).stderr).toBe('');
    expect(maillage('check', workbook, ...place).stderr).toContain('Ce classeur est encore vide');
    // Nothing but what the bundle leaves outside.
    const packages = readdirSync(join(image.at, 'node_modules')).sort();
    expect(packages).toEqual(['@libsql', '@neon-rs', 'libsql']);
    expect(bytesIn(join(image.at, 'node_modules'))).toBeLessThan(25_000_000);
    expect(bytesIn(image.at)).toBeLessThan(80_000_000);
  } finally {
    server.kill('SIGTERM');
    for (const folder of [from, data, ...built.values()]) rmSync(folder, { recursive: true, force: true });
  }
}, 900_000);
