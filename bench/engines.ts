import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../src/kernel/package-root';
import { mariadbEngine, sqliteEngine, type Engine } from '../test/support/engine';
import { findMariadb } from '../test/support/find-mariadb';

export interface Engines {
  readonly list: readonly Engine[];
  stop(): void;
}

const script = join(PACKAGE_ROOT, 'scripts', 'mariadb.mjs');

/** SQLite, and MariaDB: the one at hand, else one of its own for as long as this runs. */
export async function engines(): Promise<Engines> {
  process.env['MAILLAGE_TEST_RUN'] ??= `mesure${randomBytes(3).toString('hex')}`;
  const found = await findMariadb();
  if (found !== null) return { list: [sqliteEngine(), mariadbEngine(found)], stop: () => undefined };
  const home = mkdtempSync(join(tmpdir(), 'maillage-mesure-'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'start', home], { encoding: 'utf8' });
  const stop = () => {
    if (existsSync(home)) spawnSync(process.execPath, [script, 'stop', home]);
  };
  if (status === 0) return { list: [sqliteEngine(), mariadbEngine(stdout.trim())], stop };
  stop();
  console.error(`Sans MariaDB, seul SQLite est mesuré. ${stderr.trim()}`);
  return { list: [sqliteEngine()], stop: () => undefined };
}
