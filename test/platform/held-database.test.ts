import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { openDatabase } from '../../src/data-source';
import { raiseDataVersion, readDataVersion } from '../../src/storage/data-version';
import { SQLITE_FILE } from '../../src/storage/sqlite-faults';

describe('an embedded database that another process holds', () => {
  test('answers reads meanwhile, and writes once it is let go', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'maillage-held-'));
    const database = await openDatabase({ dataDir });
    const other = new Libsql(join(dataDir, SQLITE_FILE));
    other.exec('BEGIN IMMEDIATE');
    const before = await readDataVersion(database.read);

    let written = false;
    const writing = database.write(raiseDataVersion).then(() => (written = true));
    for (let i = 0; i < 20; i++) expect(await readDataVersion(database.read)).toBe(before);
    expect(written).toBe(false);

    other.exec('COMMIT');
    other.close();
    await writing;
    expect(await readDataVersion(database.read)).toBe(before + 1);
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
});
