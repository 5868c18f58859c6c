import { stat } from 'node:fs/promises';
import { makeBackup } from '../backup/make-backup';
import type { Manifest } from '../backup/manifest';
import { readConfig } from '../config';
import { CATALOGUE, placeOf } from '../data-source';
import { counted, megabytes } from '../kernel/french';
import { openStill } from '../storage/still-database';
import { readArguments } from './arguments';
import type { Command, ExitCode } from './command';
import { say, sayJson } from './output';
import { refuseTaken, writeWhole } from './write-whole';

async function run(args: readonly string[]): Promise<ExitCode> {
  const operands = { what: 'le fichier à écrire, par exemple maillage.zip', least: 1, most: 1 };
  const { options, operands: paths } = readArguments(args, {
    options: { 'avec-cle': 'flag', json: 'flag' },
    operands,
  });
  const path = paths[0] ?? '';
  await refuseTaken(path, 'une sauvegarde n’en écrase pas une autre');
  const config = readConfig(process.env);
  const database = await openStill(placeOf(config), CATALOGUE);
  try {
    const keysFrom = options['avec-cle'] ? config.dataDir : null;
    const { archive, manifest } = await makeBackup(database, CATALOGUE, { keysFrom, secrecy: config.secrecy });
    await writeWhole(archive, path, 'La sauvegarde');
    const written = manifest();
    const { size } = await stat(path);
    if (options.json) sayJson(documentOf(path, size, written));
    else say(...wordsOf(path, size, written));
    if (options['avec-cle'] && written.keys.length === 0)
      console.error(`Il n’y a pas de clé dans ${config.dataDir} : la sauvegarde n’en porte pas.`);
    return 0;
  } finally {
    await database.close();
  }
}

const rowsOf = ({ tables }: Manifest): number => tables.reduce((sum, { rows }) => sum + rows, 0);

const documentOf = (file: string, bytes: number, manifest: Manifest): object => ({
  file,
  bytes,
  madeAt: manifest.madeAt,
  tables: manifest.tables.length,
  rows: rowsOf(manifest),
  figures: manifest.figures?.rows ?? null,
  keys: manifest.keys,
});

function wordsOf(path: string, bytes: number, manifest: Manifest): string[] {
  const { tables, figures, keys } = manifest;
  return [
    `Sauvegarde écrite : ${path} (${megabytes(bytes)} Mo).`,
    `${counted(rowsOf(manifest), 'ligne')} de ${counted(tables.length, 'table')}, telles qu’elles étaient au même instant.`,
    figures === null
      ? 'Les chiffres n’y sont pas relevés : la base n’est pas de l’état de cette version, et seuls ses lignes et ses versions figées pourront être vérifiées.'
      : `${counted(figures.rows, 'chiffre')} y sont relevés, que la restauration recalcule et compare (--verifier).`,
    keys.length === 0
      ? 'Les clés n’y sont pas (--avec-cle les y met) : sans celle qui signe les jetons, ils seront à refaire ; sans celle des comptes, leurs seconds facteurs.'
      : `Elle porte les clés (${keys.join(', ')}) : qui a ce fichier peut signer des jetons.`,
    'Elle contient des données personnelles : la garder comme la base elle-même.',
  ];
}

export const backup: Command = {
  usage: `Usage : maillage sauvegarde <fichier> [--avec-cle]

  Écrit dans un fichier tout ce que la base contient, tel que c’était à un même instant. Le serveur sert et l’on
  publie pendant ce temps. La base est celle de DATABASE_URL ou de DATA_DIR ; rien n’y est changé.

  --avec-cle   y met aussi les clés : celle qui signe les jetons locaux, celle qui scelle les seconds facteurs
  --json       répond par un document JSON`,
  run,
};
