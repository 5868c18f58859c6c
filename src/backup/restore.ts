import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareFigures, type Tell } from '../publication/recomputation';
import type { EmptyPlace } from '../storage/empty-place';
import { openEmpty } from '../storage/open-empty';
import type { Catalogue, OpenOptions } from '../storage/options';
import type { Archive } from './archive';
import { productVersion } from './make-backup';
import { BackupFaults } from './backup-faults';
import { compareFigures } from './compare-figures';
import { compareReleases } from './compare-releases';
import { compareRows, loadRows, refuseOtherTables } from './load-rows';
import { KEYS_FOLDER, type Manifest } from './manifest';
import { stepsTo } from './migrations';
import { refuseLooseEnds, setNextNumbers } from './numbers-and-links';
import { readBackup } from './read-backup';

export interface Restored {
  readonly manifest: Manifest;
  /** Migrations that the backup did not have yet. */
  readonly migrated: number;
  /** Null where it was not asked for. */
  readonly verified: Verified | null;
  /** Files of keys that were written, and those that were left as they were there. */
  readonly keys: { readonly written: readonly string[]; readonly left: readonly string[] };
}

export interface Verified {
  readonly releases: number;
  /** Of these, those that freezing anew gave again, from the rows of their submissions. */
  readonly recomputed: number;
  /** Null where the backup noted no figures. */
  readonly figures: number | null;
  readonly years: readonly number[];
}

/** The figures or the releases of what was restored are not those of the backup; nothing was put in place. */
export class RestoredOtherwise extends Error {
  constructor(readonly differences: readonly string[]) {
    super(differences.join('\n'));
    this.name = 'RestoredOtherwise';
  }
}

/**
 * Puts what a backup holds into a place where there is nothing, and takes it to the state of this product. All of it,
 * or nothing: throws {@link BackupFaults} for what is wrong with the backup, {@link RestoredOtherwise} where
 * `verify` finds another figure or release, StartFault for what is wrong with the place; the place is then as it was.
 */
export async function restore(
  path: string,
  options: OpenOptions,
  { entities, migrations }: Catalogue,
  { verify, tell }: { readonly verify: boolean; readonly tell: Tell },
): Promise<Restored> {
  const { archive, manifest } = await readBackup(path, migrations);
  try {
    const place = await openEmpty(options, entities);
    const keys: string[] = [];
    try {
      await place.migrate(stepsTo(manifest.migrations, migrations).before);
      await refuseOtherTables(place, manifest);
      await loadRows(place, archive, manifest);
      await setNextNumbers(place, manifest);
      await refuseLooseEnds(place);
      await compareRows(place, manifest);
      await place.migrate(migrations);
      const verified = verify ? await verifyRestored(place, archive, manifest, tell) : null;
      const left = await writeKeys(options.dataDir, archive, manifest, keys);
      await place.keep();
      const migrated = migrations.length - stepsTo(manifest.migrations, migrations).before.length;
      return { manifest, migrated, verified, keys: { written: keys, left } };
    } catch (error) {
      for (const name of keys) await rm(join(options.dataDir, name), { force: true });
      await place.discard();
      throw error;
    }
  } finally {
    await archive.close();
  }
}

async function verifyRestored(place: EmptyPlace, archive: Archive, manifest: Manifest, tell: Tell): Promise<Verified> {
  const database = place.database();
  await prepareFigures(database, tell, Infinity);
  // Another product may call things otherwise, and so freezes otherwise.
  const isSame = manifest.productVersion === (await productVersion());
  const releases = await compareReleases(database, isSame ? (manifest.releases ?? null) : null);
  const figures = manifest.figures === null ? null : await compareFigures(database, archive);
  const differences = [...releases.differences, ...(figures?.differences ?? [])];
  if (differences.length > 0) throw new RestoredOtherwise(differences);
  const { releases: count, recomputed } = releases;
  return { releases: count, recomputed, figures: figures?.figures ?? null, years: figures?.years ?? [] };
}

/** Answers with those that another key was in the place of: it may have signed since. */
async function writeKeys(
  dataDir: string,
  archive: Archive,
  { keys }: Manifest,
  written: string[],
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const name of keys) {
    const text = await archive.text(`${KEYS_FOLDER}${name}`, 2 ** 20);
    if (text === null) throw new BackupFaults([`${KEYS_FOLDER}${name} manque.`]);
    const there = await readFile(join(dataDir, name), 'utf8').catch(() => null);
    if (there === null) {
      await writeFile(join(dataDir, name), text, { mode: 0o600, flag: 'wx' });
      written.push(name);
    } else if (there !== text) left.push(name);
  }
  return left;
}
