import type { Migration } from '../storage/options';
import { Archive, ArchiveFault } from './archive';
import { BackupFaults } from './backup-faults';
import {
  FIGURES,
  fileOfTable,
  FORMAT,
  formatOf,
  KEYS_FOLDER,
  MANIFEST,
  READ_ME,
  readManifest,
  SUMS,
  type Manifest,
  type NotedFile,
} from './manifest';
import { stepsTo } from './migrations';
import { sha256 } from './sha256';

/** A directory of tables, and what is said of them: far beyond what a database has. */
const MOST_TEXT = 8 * 2 ** 20;
const REMAKE = 'La reprendre de là où elle a été gardée, ou restaurer la précédente.';

export interface ReadBackup {
  readonly archive: Archive;
  readonly manifest: Manifest;
}

/**
 * Opens a backup and reads all of it once: what it holds is then known to be what was put into it, and of a state that
 * this product can take further. Throws {@link BackupFaults} with all that is wrong.
 */
export async function readBackup(path: string, migrations: readonly Migration[]): Promise<ReadBackup> {
  const archive = await opened(path);
  try {
    const manifest = await manifestOf(archive, path);
    const faults = [...(await damages(archive, manifest)), ...newer(manifest, migrations)];
    if (faults.length > 0) throw new BackupFaults(faults);
    return { archive, manifest };
  } catch (error) {
    await archive.close();
    throw error instanceof ArchiveFault ? new BackupFaults([`${path} : ${error.message}. ${REMAKE}`]) : error;
  }
}

async function opened(path: string): Promise<Archive> {
  try {
    return await Archive.open(path);
  } catch (error) {
    if (error instanceof ArchiveFault) throw new BackupFaults([`${path} : ${error.message}. ${REMAKE}`]);
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new BackupFaults([
      code === 'ENOENT'
        ? `${path} : il n’y a pas de fichier de ce nom.`
        : `${path} : le fichier ne se lit pas (${code}).`,
    ]);
  }
}

async function manifestOf(archive: Archive, path: string): Promise<Manifest> {
  const text = await archive.text(MANIFEST, MOST_TEXT);
  if (text === null)
    throw new BackupFaults([
      `${path} : cette archive n’est pas une sauvegarde de Maillage, ${MANIFEST} y manque. Elle contient : ${archive.names.slice(0, 5).join(', ') || 'rien'}.`,
    ]);
  const manifest = readManifest(text);
  if (manifest !== null) return manifest;
  const format = formatOf(text);
  throw new BackupFaults([
    format !== null && format > FORMAT
      ? `${path} : cette sauvegarde est d’une version de Maillage plus récente (format ${format}, connu jusqu’à ${FORMAT}). La restaurer avec cette version, ou une plus récente.`
      : `${path} : ${MANIFEST} n’est pas celui d’une sauvegarde de Maillage. ${REMAKE}`,
  ]);
}

/** What is not as it was written: lacking, changed, of another backup, or beside it. */
async function damages(archive: Archive, manifest: Manifest): Promise<string[]> {
  const faults: string[] = [];
  const expected = new Map<string, NotedFile>(manifest.tables.map((table) => [fileOfTable(table.name), table]));
  if (manifest.figures !== null) expected.set(FIGURES, manifest.figures);
  const keys = manifest.keys.map((name) => `${KEYS_FOLDER}${name}`);
  for (const [name, noted] of expected) {
    const fault = await damageOf(archive, name, noted);
    if (fault !== null) faults.push(fault);
  }
  const sums = await sumsIn(archive).catch(() => null);
  if (sums === null) faults.push(`${SUMS} manque, ou ne se lit pas. ${REMAKE}`);
  else
    for (const name of [MANIFEST, READ_ME, ...keys]) {
      const text = await archive.text(name, MOST_TEXT).catch(() => null);
      if (text === null) faults.push(`${name} manque, ou ne se lit pas. ${REMAKE}`);
      else if (sums.get(name) !== sha256(text))
        faults.push(
          `${name} a changé depuis la sauvegarde, ou vient d’une autre : son empreinte n’est plus la sienne.`,
        );
    }
  const own = new Set([...expected.keys(), ...keys, MANIFEST, READ_ME, SUMS]);
  for (const name of archive.names)
    if (!own.has(name)) faults.push(`« ${name.slice(0, 100)} » n’est pas d’une sauvegarde : l’archive a été changée.`);
  return faults;
}

async function damageOf(archive: Archive, name: string, { rows, sha256 }: NotedFile): Promise<string | null> {
  if (!archive.names.includes(name)) return `${name} manque. ${REMAKE}`;
  let found: NotedFile | null = null;
  try {
    for await (const _ of archive.lines(name, (noted) => (found = noted)));
  } catch (error) {
    if (error instanceof ArchiveFault) return `${error.message}. ${REMAKE}`;
    throw error;
  }
  const noted = found as NotedFile | null;
  if (noted?.rows !== rows) return `${name} a ${noted?.rows ?? 0} lignes, et la sauvegarde en avait ${rows}. ${REMAKE}`;
  return noted.sha256 === sha256
    ? null
    : `${name} a changé depuis la sauvegarde, ou vient d’une autre : son empreinte n’est plus la sienne.`;
}

async function sumsIn(archive: Archive): Promise<ReadonlyMap<string, string> | null> {
  const text = await archive.text(SUMS, MOST_TEXT);
  if (text === null) return null;
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, sum, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      return sum === undefined || name === undefined ? [] : [[name, sum] as const];
    }),
  );
}

function newer({ migrations: applied, productVersion }: Manifest, migrations: readonly Migration[]): string[] {
  const { unknown } = stepsTo(applied, migrations);
  if (unknown.length === 0) return [];
  const own = unknown.filter((name) => name.startsWith('Own_'));
  const others = unknown.filter((name) => !own.includes(name));
  return [
    ...(others.length > 0
      ? [
          `Cette sauvegarde est d’un état plus récent que ce Maillage (faite par la version ${productVersion} ; inconnu ici : ${others.join(', ')}). La restaurer avec cette version, ou une plus récente.`,
        ]
      : []),
    ...(own.length > 0
      ? [
          `La fédération y avait ses propres jeux de données, que son profil ne déclare pas ici (${own.join(', ')}). Donner son dossier : FEDERATION_DIR=…`,
        ]
      : []),
  ];
}
