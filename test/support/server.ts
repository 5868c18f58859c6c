import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config';
import { start } from '../../src/main';
import { SQLITE_FILE } from '../../src/storage/sqlite-faults';
import { copySqlite } from './template';

export interface TestServer {
  /** Without a slash at the end. */
  readonly url: string;
  readonly message: string;
  close(): Promise<void>;
}

/**
 * A whole server on a free port with real data in a folder of its own, as `npm start` gives, with demonstration only where `env` asks;
 * `env` adds to or replaces its environment.
 */
export async function startServer({ env = {} }: { env?: NodeJS.ProcessEnv } = {}): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-test-'));
  const own = env['DATA_DIR'] ?? dataDir;
  const isAnotherFederation = 'FEDERATION_DIR' in env || 'FEDERATION_DIR' in process.env;
  if (!('DATABASE_URL' in env || isAnotherFederation || existsSync(join(own, SQLITE_FILE))))
    await copySqlite(env['MAILLAGE_DEMO'] === 'on' ? 'DEMONSTRATION' : 'LOADED', own);
  const running = await start(
    readConfig({
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
      RATE_LIMIT_PUBLIC: '0',
      RATE_LIMIT_USER: '0',
      MAILLAGE_DEMO: 'off',
      // Three suites run at once on two cores: what takes too long has tests of its own.
      LIMIT_QUERY_MS: '60000',
      // What is written behind the answers has tests of its own, and would count among the statements of others.
      SQL_VIEWS: 'off',
      ...env,
    }),
  );
  return {
    // Not "localhost": a name may lead to an address family that the server does not listen on.
    url: running.url.replace('localhost', '127.0.0.1'),
    message: running.message,
    async close() {
      await running.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
