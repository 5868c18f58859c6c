import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATASETS, datasetOf } from '../../datasets/registry';
import type { Database } from '../../kernel/database';
import { counted } from '../../kernel/french';
import { Network } from '../../network/network';
import { writeCells } from '../../publication/cells';
import { adoptCatalogue } from '../../publication/recompute';
import { readSnapshot } from '../../published/snapshot';
import { FigureReader } from '../../reading/figure-reader';
import { canonicalJson, contentHash } from '../../releases/canonical-json';
import type { ReleaseContent } from '../../releases/content';
import { freeze } from '../../releases/freeze';
import { ReaderRights } from '../../secrecy/reader-rights';
import type { GuardedZip } from '../../spreadsheet/guarded-zip';
import { readDataVersion } from '../../storage/data-version';
import { slotOf } from '../../submissions/slot';
import { SubmissionEntity } from '../../submissions/submission.entity';
import { CONTENT, CONTEXT } from './archive-files';
import { differencesOf } from './compare-contents';
import { loadContext } from './context-rows';
import { rulesNow, type GroundVersion, type SignedRelease } from './grounds';
import { readArchive, type ReadArchive } from './read-archive';
import { readVersion } from './read-version';
import { storeRead } from './row-readings';

export interface VerifiedRelease {
  readonly said: SignedRelease;
  /** Of the key that signed it: whoever was told them aloud knows whose it is. */
  readonly words: string;
  /** Versions that it was computed anew from; null where the archive has none. */
  readonly versions: number | null;
  /** Figures that came out; null where nothing was computed. */
  readonly figures: number | null;
  /** French sentences: all that is not as it was signed, and every figure that comes out otherwise. */
  readonly differences: readonly string[];
}

/** Opens an empty database in a folder, with its tables made. */
export type OpenIn = (folder: string) => Promise<Database>;

/**
 * Verifies a release from its archive alone, in a database of its own that is gone afterwards: what was signed, byte by
 * byte, and every figure computed anew from the bytes that it was made of. Throws ArchiveFaults for what is no archive.
 */
export async function verifyRelease(path: string, open: OpenIn): Promise<VerifiedRelease> {
  const archive = await readArchive(path);
  try {
    const { said, words, grounds, differences } = archive;
    if (grounds === null) return { said, words, versions: null, figures: null, differences };
    const anew = await inEmpty(open, (database) => computed(database, archive, grounds.versions));
    return {
      ...{ said, words, versions: grounds.versions.length, figures: anew.figures },
      differences: [...differences, ...anew.differences],
    };
  } finally {
    archive.zip.close();
  }
}

async function inEmpty<T>(open: OpenIn, work: (database: Database) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-verify-'));
  try {
    const database = await open(folder);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function computed(database: Database, archive: ReadArchive, versions: readonly GroundVersion[]) {
  const { zip, said } = archive;
  const differences: string[] = [];
  try {
    const context = (await zip.bytes(CONTEXT)).toString('utf8');
    await database.write((manager) => loadContext(database.engine, manager, context));
  } catch {
    return { figures: null, differences: [`${CONTEXT} ne se lit plus : rien ne peut être recalculé.`] };
  }
  await adoptCatalogue(database);
  for (const version of versions) differences.push(...(await publishAgain(database, zip, version)));
  const { read } = database;
  const network = await Network.read(read);
  const snapshot = await readSnapshot(read, network, await readDataVersion(read));
  const reader = new FigureReader(snapshot, database, ReaderRights.ofPublic(said.secrecy));
  const anew = await freeze(read, reader, said.release.year);
  const frozen = frozenIn((await zip.bytes(CONTENT)).toString('utf8'));
  if (frozen === null) differences.push(`${CONTENT} ne se lit plus : ses chiffres ne peuvent pas être comparés.`);
  const others = frozen === null ? [] : differencesOf(frozen, anew);
  if (frozen !== null && others.length === 0 && differences.length > 0)
    differences.push(
      'Aucun chiffre figé n’en change : ceux qui en viennent sont retenus, ou ne comptent pas cette case.',
    );
  differences.push(...others);
  const isSame = contentHash(canonicalJson(anew)) === said.release.contentHash;
  if (!isSame && others.length === 0 && differences.length === 0) differences.push(...otherProduct(said));
  return { figures: anew.figures.length, differences };
}

/** Null for what is no content. */
function frozenIn(text: string): ReleaseContent | null {
  try {
    const content = JSON.parse(text) as ReleaseContent;
    return Array.isArray(content.figures) ? content : null;
  } catch {
    return null;
  }
}

async function publishAgain(database: Database, zip: GuardedZip, version: GroundVersion): Promise<readonly string[]> {
  const { dataset } = version;
  if (!DATASETS.some(({ code }) => code === dataset))
    return [
      `Aucun jeu de données ne s’appelle ici ${String(dataset)} : donner le profil de la fédération (FEDERATION_DIR).`,
    ];
  const { rows, readings, differences } = await readVersion(zip, version);
  try {
    await database.write(async (manager) => {
      await manager.insert(SubmissionEntity, submissionOf(version, rows.length));
      const submission = await manager.findOneByOrFail(SubmissionEntity, { id: version.id });
      await storeRead(manager, datasetOf(dataset), submission, rows, readings);
      await writeCells(manager, submission);
    });
    return differences;
  } catch {
    // A cell that was changed may be none that the table takes: its figures come out without the whole version.
    return [
      ...differences,
      `${datasetOf(dataset).label}, ${version.region}, ${version.year} : ses lignes ne se rangent plus ; recalculé sans elles.`,
    ];
  }
}

const submissionOf = (version: GroundVersion, rowCount: number): Partial<SubmissionEntity> => {
  const { id, uid, dataset, region: regionKey, year, origin, source, sha256: checksum } = version;
  const { nothingToReport, delegations, publishedAt, submittedAt } = version;
  return {
    ...{ id, uid, dataset, regionKey, year, version: version.version, origin, source, checksum, rowCount },
    ...{ nothingToReport, delegations, publishedAt, submittedAt, fileName: '', issues: '[]', status: 'PUBLISHED' },
    publishedSlot: slotOf({ dataset, regionKey, year }),
  };
};

/** Nothing is changed, and it comes out otherwise: this is another product than the one that froze it. */
function otherProduct({ rules, productVersion }: SignedRelease): string[] {
  const now = rulesNow();
  const others = Object.keys(rules).filter((dataset) => now[dataset] !== rules[dataset]);
  return [
    others.length > 0
      ? `Rien n’a été changé, mais les règles de ${counted(others.length, 'jeu', 'jeux')} ne sont plus les mêmes ici (${others.join(', ')}) : vérifier avec la version ${productVersion} de Maillage.`
      : `Tous les chiffres sont les mêmes, mais le contenu s’écrit autrement ici : il a été figé par la version ${productVersion} de Maillage.`,
  ];
}
