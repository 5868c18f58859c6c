import { openDatabase } from '../data-source';
import { ArchiveFaults } from '../federation/verifiable/read-archive';
import { verifyRelease, type VerifiedRelease } from '../federation/verifiable/verify-release';
import { counted, writeLocalMoment } from '../kernel/french';
import { faultCode } from '../kernel/start-fault';
import { readArguments } from './arguments';
import { UsageFault, type Command, type ExitCode } from './command';
import { say, sayJson } from './output';

async function run(args: readonly string[]): Promise<ExitCode> {
  const operands = { what: 'l’archive d’une année figée, par exemple release.zip', least: 1, most: 1 };
  const { options, operands: paths } = readArguments(args, { options: { json: 'flag' }, operands });
  const path = paths[0] ?? '';
  try {
    const verified = await verifyRelease(path, (dataDir) => openDatabase({ dataDir }));
    const { said, words, versions, figures, differences } = verified;
    if (options.json) sayJson({ release: said.release, words, versions, figures, differences });
    else say(...wordsOf(verified));
    return differences.length === 0 ? 0 : 1;
  } catch (error) {
    if (faultCode(error) === 'ENOENT') throw new UsageFault([`${path} : il n’y a pas de fichier de ce nom.`]);
    if (!(error instanceof ArchiveFaults)) throw error;
    if (options.json) sayJson({ faults: error.faults });
    else console.error(error.faults.join('\n'));
    return 1;
  }
}

function wordsOf({ said, words, versions, figures, differences }: VerifiedRelease): string[] {
  const { year, number, label, contentHash } = said.release;
  return [
    `Version ${number} de ${year}, « ${label} », signée le ${writeLocalMoment(new Date(said.time))} par ${said.instance.name}.`,
    `Sa clé, en six mots : ${words}`,
    `Empreinte citée : ${contentHash}`,
    ...(versions === null
      ? ['Cette archive n’a pas les lignes, réservées à qui peut toutes les lire : rien n’est recalculé.']
      : [
          `Recalculée de ${counted(versions, 'version publiée', 'versions publiées')} : ${counted(figures ?? 0, 'chiffre')}.`,
        ]),
    differences.length === 0
      ? versions === null
        ? 'Le contenu est celui qui a été signé.'
        : 'Tout est comme il a été signé, et tous les chiffres sont les mêmes.'
      : `${counted(differences.length, 'différence')} :`,
    ...differences.map((each) => `  ${each}`),
  ];
}

export const verify: Command = {
  usage: `Usage : maillage verify <release.zip>

  Vérifie une année figée d’après son archive (/exports/versions/<identifiant>.zip), sans base ni réseau : ce qui a
  été signé, octet par octet. Si l’archive a les lignes, tous les chiffres sont recalculés ; la case, le jeu et les
  chiffres où un octet diffère sont nommés. Sortie : 0 tout est pareil, 1 quelque chose diffère.

  --json   répond par un document JSON`,
  run,
};
