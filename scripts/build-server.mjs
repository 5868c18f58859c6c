// The server, from its sources to what `maillage` runs:
//   node scripts/build-server.mjs dist
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = resolve(process.argv[2]);

// What a build before left would be taken for what this one made.
for (const part of ['src', 'migrations', 'server']) rmSync(join(dist, part), { recursive: true, force: true });
for (const step of [
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', dist],
  ['scripts/bundle.mjs', dist],
  ['scripts/compile-ahead.mjs', dist],
]) {
  const { status } = spawnSync(process.execPath, step, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
