import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { Platform } from './platform';

const MB = 1024 * 1024;
const { SETTING } = createRequire(__filename)('../bin/load.js') as { SETTING: string };

/**
 * Megabytes that handing in and publishing one file take beyond what the process takes at rest, at the worst moment:
 * in a process of its own, by the system's own count, with the one setting that the command line starts with.
 */
export function memoryInChild(place: object, path: string): number {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [SETTING, '-r', '@swc-node/register', __filename, JSON.stringify(place), path],
    { encoding: 'utf8', env: { ...process.env, SWCRC: 'true' } },
  );
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

async function measure([place = '{}', path = '']: readonly string[]): Promise<void> {
  const platform = await Platform.open(JSON.parse(place) as { dataDir: string });
  const atRest = process.memoryUsage().rss;
  await platform.publish(await platform.store(path));
  const most = process.resourceUsage().maxRSS * 1024;
  await platform.close();
  process.stdout.write(((most - atRest) / MB).toFixed(0));
}

if (require.main === module) void measure(process.argv.slice(2));
