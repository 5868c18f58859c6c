import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBuilt } from './built-program';
import { findMariadb } from './find-mariadb';

/** Looks once for a MariaDB, and for a program that is built, and tells every worker through the environment. */
export default async function globalSetup(): Promise<void> {
  const url = await findMariadb();
  process.env['MAILLAGE_TEST_MARIADB'] = url ?? '';
  process.env['MAILLAGE_TEST_BUILT'] = isBuilt() ? 'yes' : '';
  process.env['MAILLAGE_TEST_RUN'] = randomBytes(4).toString('hex');
  process.env['MAILLAGE_TEST_TEMPLATES'] = mkdtempSync(join(tmpdir(), 'maillage-templates-'));
}
