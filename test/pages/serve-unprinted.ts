import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'maillage-unprinted-'));
const data = join(home, 'data');

/** Leaves of a file of the profile its titles. */
const emptied = (path: string): void => writeFileSync(path, `${readFileSync(path, 'utf8').split('\n', 1)[0] ?? ''}\n`);

/** The federation that comes with the product, of which no report was ever transcribed and no register printed. */
cpSync(join(ROOT, 'data'), data, { recursive: true });
symlinkSync(join(ROOT, 'schema'), join(home, 'schema'));
for (const file of ['registres.csv', 'registres_corrections.csv', 'adherents_connus.csv']) emptied(join(data, file));
for (const file of readdirSync(join(data, 'rapports'))) emptied(join(data, 'rapports', file));
// Imported before anything of the product: the profile is read once, when the first part of it is loaded.
process.env['FEDERATION_DIR'] = data;

export const leaveUnprinted = (): void => rmSync(home, { recursive: true, force: true });
