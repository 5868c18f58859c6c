import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Database } from '../../src/kernel/database';
import { actorWith } from '../../src/kernel/actor';
import { Archive } from '../../src/backup/archive';
import { makeBackup } from '../../src/backup/make-backup';
import type { Manifest } from '../../src/backup/manifest';
import { CATALOGUE } from '../../src/data-source';
import { Network } from '../../src/network/network';
import { prepareFigures } from '../../src/publication/recomputation';
import { createRelease } from '../../src/releases/create-release';
import { zipOf } from '../../src/spreadsheet/workbook/write-zip';
import type { Catalogue, OpenOptions } from '../../src/storage/options';
import { openStill } from '../../src/storage/still-database';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import { FigureReader } from '../../src/reading/figure-reader';
import { readSnapshot } from '../../src/published/snapshot';
import { ReaderRights } from '../../src/secrecy/reader-rights';
import { USUAL_THRESHOLDS } from '../../src/secrecy/thresholds';
import type { Home, PlannedFile } from '../support/random-network';
import { seedFile } from '../support/seed-network';

const ANNE = actorWith({ role: 'PUBLISHER', name: 'Anne' });
export const YEAR = 2025;

export const formations = (home: Home, title: string): PlannedFile => ({
  dataset: 'FORMATIONS',
  home,
  year: YEAR,
  demonstration: false,
  members: [],
  rows: [5, 7.25].map((satisfaction, at) => ({
    adherent: null,
    cells: {
      intitule: `${title} ${at}`,
      type: 'INTRA',
      thematique: 'Santé',
      date_debut: `${YEAR}-03-01`,
      stagiaires: 5 + at,
      heures: 35.125,
      satisfaction,
    },
  })),
});

/** Texts that one engine or another could take for something else. */
export const NASTY = ["l'œuvre ? \\ %_", ' 🚲 « fin » ', '\u202e" -- ;\n\t', '0012', 'null', '{}'];

export const publishOne = (database: Database, home: Home, title: string) =>
  database.write((manager) =>
    seedFile(manager, { adherents: new Map(), files: [] }, formations(home, title), new Map()),
  );

/** Publishes for two regions, freezes the year, and takes away a submission whose number is not to be given again. */
export async function fill(database: Database): Promise<void> {
  await publishOne(database, 'bretagne', NASTY.join('|').slice(0, 60));
  await publishOne(database, 'occitanie', 'Écouter');
  const network = await Network.read(database.read);
  await prepareFigures(database, () => undefined, Infinity);
  const rights = ReaderRights.ofPublic(USUAL_THRESHOLDS);
  const reader = new FigureReader(await readSnapshot(database.read, network, 1), database, rights);
  await createRelease(database, reader, { year: YEAR, label: NASTY[0] ?? '' }, ANNE);
  const { uid } = await publishOne(database, 'normandie', 'Partie');
  await database.write((manager) => manager.delete(SubmissionEntity, { uid }));
}

/** Writes a backup of what is there into a file; `meanwhile` runs once its first bytes have been read. */
export async function backUp(
  place: OpenOptions,
  path: string,
  {
    catalogue = CATALOGUE,
    meanwhile,
    keysFrom = null,
  }: { catalogue?: Catalogue; meanwhile?: () => Promise<void>; keysFrom?: string | null } = {},
): Promise<Manifest> {
  const database = await openStill(place, catalogue);
  try {
    const { archive, manifest } = await makeBackup(database, catalogue, { keysFrom });
    await meanwhile?.();
    await pipeline(archive, createWriteStream(path));
    return manifest();
  } finally {
    await database.close();
  }
}

/** The files of a backup as texts, changed, as an archive of their own; a file changed into null is left out. */
export async function remade(
  from: string,
  to: string,
  change: (name: string, text: string) => string | null,
): Promise<void> {
  const archive = await Archive.open(from);
  const entries: { name: string; body: Buffer }[] = [];
  for (const name of archive.names) {
    const text = change(name, (await archive.text(name, 2 ** 28)) ?? '');
    if (text !== null) entries.push({ name, body: Buffer.from(text) });
  }
  await archive.close();
  await pipeline(zipOf(entries), createWriteStream(to));
}
