// What `npm ci` and `npm run build` run: the server into dist/, the pages and the playground into dist/web/.
// MAILLAGE_SKIP_BUILD=1 skips it, for installs that only want the packages.
import { spawn } from 'node:child_process';
import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const web = join(root, 'web');

async function main() {
  if (process.env.MAILLAGE_SKIP_BUILD === '1') {
    console.log('Construction sautée (MAILLAGE_SKIP_BUILD=1). La faire plus tard : npm run build');
    return;
  }
  // `npx maillage` prepares the package once: what a running server is reading must not be built anew under it.
  if (process.env.npm_command === 'exec' && existsSync(join(root, 'dist', 'server', 'main.js'))) return;
  const started = Date.now();
  const faults = (await Promise.all([buildServer(), buildWeb()])).filter((fault) => fault !== null);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exit(1);
  console.log(`Maillage est construit (${((Date.now() - started) / 1000).toFixed(0)} s). La suite : npm start`);
}

async function buildServer() {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!existsSync(tsc))
    return 'TypeScript manque : les paquets de développement ne sont pas installés. Taper : npm ci --include=dev';
  const { code, output } = await run([join(root, 'scripts', 'build-server.mjs'), join(root, 'dist')], root);
  return code === 0
    ? null
    : `${output}\nLe serveur ne se construit pas : corriger les erreurs ci-dessus, puis taper : npm run build`;
}

async function buildWeb() {
  if (!existsSync(join(web, 'package.json'))) return null;
  if (!installed()) {
    const { code, output } = await run([...npm(), 'ci', '--include=dev'], web);
    if (code !== 0)
      return `${output}\nLes paquets des pages web ne s’installent pas. Voir ci-dessus, puis taper : npm run build`;
  }
  // Each built file is served at an address: one of a version before must not stay.
  rmSync(join(root, 'dist', 'web'), { recursive: true, force: true });
  const { code, output } = await run([...npm(), 'run', 'build'], web);
  return code === 0
    ? null
    : `${output}\nLes pages web ne se construisent pas. Voir ci-dessus, puis taper : npm run build`;
}

/** Whether what the lock file asks for was installed after it was last written. */
function installed() {
  const done = join(web, 'node_modules', '.package-lock.json');
  return existsSync(done) && statSync(done).mtimeMs >= statSync(join(web, 'package-lock.json')).mtimeMs;
}

/** npm as it was called, so that its version and its settings stay the same. */
const npm = () => [
  process.env.npm_execpath ?? join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
];

function run(args, cwd) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

await main();
