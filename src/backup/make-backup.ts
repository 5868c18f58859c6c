import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { PACKAGE_ROOT } from '../kernel/package-root';
import { zipOf, type EntryToWrite } from '../spreadsheet/workbook/write-zip';
import { USUAL_THRESHOLDS, type Thresholds } from '../secrecy/thresholds';
import type { Catalogue } from '../storage/options';
import type { StillDatabase } from '../storage/still-database';
import { CountedLines, tableLines } from './lines';
import {
  FIGURES,
  fileOfTable,
  FORMAT,
  KEY_FILE,
  KEYS_FOLDER,
  MANIFEST,
  READ_ME,
  SUMS,
  type Manifest,
  type NotedTable,
} from './manifest';
import { migrationsOf, namesOf } from './migrations';
import { areFiguresReady, notedFigures } from './noted-figures';
import { noteReleases } from './noted-releases';
import { nextNumbersOf, tablesOf } from './tables';
import { sha256 } from './sha256';

export interface Backup {
  readonly archive: Readable;
  /** What is in it; complete once the archive has been read to its end. */
  readonly manifest: () => Manifest;
}

/**
 * Everything that a database holds, as one archive that is made as it is read. Figures are noted beside the rows where
 * the database is of the state that this product reads, and what freezing its years anew gives under `secrecy`;
 * `keysFrom` is the folder of the signing keys, where they are to be in it.
 */
export async function makeBackup(
  database: StillDatabase,
  { migrations }: Pick<Catalogue, 'migrations'>,
  {
    keysFrom,
    secrecy = USUAL_THRESHOLDS,
    now = new Date(),
  }: { readonly keysFrom: string | null; readonly secrecy?: Thresholds; readonly now?: Date },
): Promise<Backup> {
  const applied = await migrationsOf(database);
  const shapes = await tablesOf(database);
  const next = await nextNumbersOf(database);
  const keys = keysFrom === null ? [] : await keysIn(keysFrom);
  const tables = shapes.map((shape) => ({ shape, lines: new CountedLines(tableLines(database, shape)) }));
  const isCurrent = namesOf(migrations).every((name) => applied.includes(name));
  const isReady = isCurrent && (await areFiguresReady(database));
  const figures = isReady ? new CountedLines(asJson(notedFigures(database))) : null;
  const releases = isReady ? await noteReleases(database, secrecy) : null;
  const head = {
    maillage: 'sauvegarde',
    format: FORMAT,
    madeAt: now.toISOString(),
    productVersion: await productVersion(),
    engine: database.engine,
    migrations: applied,
  } as const;
  const manifest = (): Manifest => ({
    ...head,
    tables: tables.map(({ shape, lines }): NotedTable => ({
      ...shape,
      ...lines.noted(),
      next: next.get(shape.name) ?? null,
    })),
    figures: figures?.noted() ?? null,
    releases,
    keys: keys.map(({ name }) => name),
  });
  const readMe = readMeOf(head.madeAt);
  const written = (): string => `${JSON.stringify(manifest(), null, 1)}\n`;
  const sums = (): string => sumsOf({ [READ_ME]: readMe, [MANIFEST]: written() }, manifest(), keys);
  const entries: EntryToWrite[] = [
    { name: READ_ME, body: Buffer.from(readMe) },
    ...keys.map(({ name, body }) => ({ name: `${KEYS_FOLDER}${name}`, body })),
    ...tables.map(({ shape, lines }) => ({ name: fileOfTable(shape.name), body: () => lines.text() })),
    ...(figures === null ? [] : [{ name: FIGURES, body: () => figures.text() }]),
    { name: MANIFEST, body: () => once(written()) },
    { name: SUMS, body: () => once(sums()) },
  ];
  return { archive: zipOf(entries), manifest };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function* asJson(items: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const item of items) yield JSON.stringify(item);
}

/** As `sha256sum -c` reads it. */
function sumsOf(
  texts: Readonly<Record<string, string>>,
  { tables, figures }: Manifest,
  keys: readonly { readonly name: string; readonly body: Buffer }[],
): string {
  const lines = [
    ...Object.entries(texts).map(([name, text]) => [sha256(text), name]),
    ...keys.map(({ name, body }) => [sha256(body), `${KEYS_FOLDER}${name}`]),
    ...tables.map(({ name, sha256 }) => [sha256, fileOfTable(name)]),
    ...(figures === null ? [] : [[figures.sha256, FIGURES]]),
  ];
  return lines.map(([sum, name]) => `${sum}  ${name}\n`).join('');
}

async function keysIn(folder: string): Promise<{ readonly name: string; readonly body: Buffer }[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => KEY_FILE.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, body: await readFile(join(folder, name)) })));
}

export async function productVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}

const readMeOf = (madeAt: string): string => `Une sauvegarde de Maillage, faite le ${madeAt} (UTC).

Elle contient tout ce que la base contenait à cet instant : lignes déposées, versions figées, journal, campagnes,
comptes. Il s’y trouve des noms et des coordonnées de personnes : la garder comme la base elle-même.

  npx maillage restaurer <ce fichier> --verifier

la remet dans un dossier (DATA_DIR) ou dans une base MariaDB ou MySQL (DATABASE_URL), vides tous les deux.

tables/*.jsonl   une ligne JSON par ligne de la table
chiffres.jsonl   les chiffres de chaque année au moment de la sauvegarde, que --verifier recalcule et compare
manifeste.json   ce qui précède, compté, avec l’état de la base
SHA256SUMS       les empreintes : sha256sum -c SHA256SUMS
`;
