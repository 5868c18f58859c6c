import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ACCOUNTS_KEY_FILE } from '../accounts/accounts-key';
import { restore, RestoredOtherwise, type Restored } from '../backup/restore';
import { readConfig, type Config } from '../config';
import { CATALOGUE, placeOf } from '../data-source';
import { counted, enumerated, writeLocalMoment } from '../kernel/french';
import { checkFolder } from '../start-checks';
import { readArguments } from './arguments';
import type { Command, ExitCode } from './command';
import { say, sayJson } from './output';

/** Said one by one up to here, then counted. */
const MOST_SAID = 50;

async function run(args: readonly string[]): Promise<ExitCode> {
  const operands = { what: 'le fichier de la sauvegarde', least: 1, most: 1 };
  const { options, operands: paths } = readArguments(args, { options: { verifier: 'flag', json: 'flag' }, operands });
  const config = readConfig(process.env);
  checkFolder(config.dataDir);
  const tell = (sentence: string) => console.error(sentence);
  try {
    const restored = await restore(paths[0] ?? '', placeOf(config), CATALOGUE, { verify: options.verifier, tell });
    if (options.json) sayJson(documentOf(restored));
    else say(...wordsOf(restored, config));
    return 0;
  } catch (error) {
    if (!(error instanceof RestoredOtherwise)) throw error;
    const { differences } = error;
    if (options.json) sayJson({ differences });
    console.error(
      [
        `La sauvegarde ne redonne pas ce qu’elle a relevé : ${counted(differences.length, 'différence')}.`,
        ...differences.slice(0, MOST_SAID).map((each) => `  ${each}`),
        ...(differences.length > MOST_SAID ? [`  … et ${counted(differences.length - MOST_SAID, 'autre')}.`] : []),
        'Rien n’a été mis en place. Sans --verifier, la même commande restaure quand même.',
      ].join('\n'),
    );
    return 1;
  }
}

const documentOf = ({ manifest, migrated, verified, keys }: Restored): object => ({
  madeAt: manifest.madeAt,
  tables: manifest.tables.length,
  rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
  migrated,
  verified,
  keys,
});

function wordsOf({ manifest, migrated, verified, keys }: Restored, config: Config): string[] {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const where = config.databaseUrl === undefined ? `le dossier ${config.dataDir}` : 'la base de DATABASE_URL';
  return [
    `Sauvegarde du ${writeLocalMoment(new Date(manifest.madeAt))} restaurée dans ${where} : ${counted(rows, 'ligne')} de ${counted(manifest.tables.length, 'table')}, relues à l’identique.`,
    ...(migrated > 0
      ? [
          `Elle était d’un état plus ancien : ${counted(migrated, 'migration')} de plus ${migrated < 2 ? 'a été faite' : 'ont été faites'}.`,
        ]
      : []),
    ...verifiedWords(verified),
    ...(keys.written.length > 0 ? [`Clés remises : ${enumerated(keys.written)}.`] : []),
    ...(keys.left.length > 0
      ? [
          `Clé laissée comme elle est dans ${config.dataDir} : ${enumerated(keys.left)} y était déjà, autre que celle de la sauvegarde.`,
        ]
      : []),
    ...(isSealed(manifest, config)
      ? [
          `Ses comptes sont scellés par une clé qui n’est pas ici : remettre ${ACCOUNTS_KEY_FILE} dans ${config.dataDir}, ou donner ACCOUNTS_KEY, avant de démarrer.`,
        ]
      : []),
    'Démarrer : npm start',
  ];
}

/** Whether a server would find accounts that it cannot open. */
const isSealed = ({ tables }: Restored['manifest'], { accountsKey, dataDir }: Config): boolean =>
  tables.some(({ name, rows }) => name === 'accounts' && rows > 0) &&
  accountsKey === undefined &&
  !existsSync(join(dataDir, ACCOUNTS_KEY_FILE));

function verifiedWords(verified: Restored['verified']): string[] {
  if (verified === null) return ['Les chiffres n’ont pas été vérifiés (--verifier).'];
  const { releases, recomputed, figures, years } = verified;
  return [
    releases === 0
      ? 'Aucune version figée.'
      : `${counted(releases, 'version figée', 'versions figées')} : chaque contenu a l’empreinte sous laquelle il est cité.`,
    ...(releases === 0 ? [] : [recomputedWords(releases, recomputed)]),
    figures === null
      ? 'La sauvegarde n’a pas relevé de chiffres : il n’y a rien à comparer.'
      : `${counted(figures, 'chiffre')} de ${counted(years.length, 'année')} recalculés : les mêmes qu’au moment de la sauvegarde.`,
  ];
}

/** What was published, settled or counted otherwise since gives another hash without anything being wrong. */
function recomputedWords(releases: number, recomputed: number): string {
  const left = releases - recomputed;
  const done = `Figées de nouveau, depuis les lignes de leurs dépôts : ${recomputed} sur ${releases} ont la même empreinte`;
  return left === 0
    ? `${done}.`
    : `${done} ; ${left} d’avant un changement (décision, rapport, catalogue, dépôt parti), par leur contenu seul.`;
}

export const restoration: Command = {
  usage: `Usage : maillage restaurer <fichier> [--verifier]

  Remet une sauvegarde dans le dossier DATA_DIR ou la base DATABASE_URL, vides : tout, ou rien. Une sauvegarde d’une
  version plus ancienne est mise à jour ; celle d’une version plus récente est refusée.

  --verifier   recalcule les chiffres de chaque année et fige de nouveau chaque version figée, depuis les lignes de ses
               dépôts, et les compare à ce que la sauvegarde en a relevé ; rien n’est mis en place s’ils diffèrent
  --json       répond par un document JSON`,
  run,
};
