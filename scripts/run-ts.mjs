// Runs one TypeScript file with its arguments: node scripts/run-ts.mjs scripts/emit-schema.ts
import { spawnSync } from 'node:child_process';

const { status, signal } = spawnSync(process.execPath, ['-r', '@swc-node/register', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, SWCRC: 'true' },
});
process.exit(signal ? 1 : status);
