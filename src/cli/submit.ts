import { EXAMPLE_DATASET } from '../datasets/registry';
import { EXAMPLE_REGION } from '../kernel/federation/federation';
import { basename } from 'node:path';
import { datasetNamed, regionNamed } from '../datasets/names';
import { fileTooLarge } from '../spreadsheet/limits';
import type { Network } from '../network/network';
import { checkedYear } from '../kernel/year';
import { readArguments, yearIn } from './arguments';
import type { FileRequest, Typed } from './file-request';
import { annotate } from './annotate';
import { UsageFault, type Command, type ExitCode } from './command';
import { fileToSubmit, NO_FILE } from './file';
import { submitOneFile, submitWholeWorkbook } from './submit-work';
import { withPlatform } from './platform';

const OPTIONS = {
  dataset: 'text',
  region: 'text',
  'hors-delegation': 'flag',
  annee: 'text',
  neant: 'flag',
  annote: 'text',
  json: 'flag',
} as const;

function read(args: readonly string[], dryRun: boolean): Typed {
  const operands = { what: 'le fichier', least: 0, most: 1 };
  const { options, operands: paths } = readArguments(args, { options: OPTIONS, operands });
  const { dataset, region, neant, annote, json } = options;
  const faults: string[] = [];
  const year = yearIn(options.annee, faults);
  if (paths.length === 0 && !neant) faults.push('Il manque le fichier.');
  if (neant && dataset === undefined) faults.push('--neant vaut pour un jeu de données : ajouter --dataset.');
  if (region === undefined && !options['hors-delegation'])
    faults.push(
      `Il manque la région : ajouter --region, par exemple --region ${EXAMPLE_REGION} ; ou --hors-delegation.`,
    );
  if (region !== undefined && options['hors-delegation'])
    faults.push('--region et --hors-delegation s’excluent : n’en garder qu’une.');
  if (faults.length > 0) throw new UsageFault(faults);
  return { path: paths[0], dataset, region, year, neant, annote, json, dryRun, args };
}

async function lookUp(network: Network, typed: Typed): Promise<FileRequest> {
  const found = {
    dataset: typed.dataset === undefined ? null : datasetNamed(typed.dataset),
    region: typed.region === undefined ? null : regionNamed(network, typed.region).code,
  };
  checkedYear(typed.year);
  const file = typed.path === undefined ? NO_FILE : await fileToSubmit(typed.path);
  if (found.dataset === null && !file.isWorkbook)
    throw new UsageFault([
      `Un fichier CSV est celui d’un jeu de données : ajouter --dataset, par exemple --dataset ${EXAMPLE_DATASET}.`,
    ]);
  return { ...typed, file, found, fileName: typed.path === undefined ? 'neant.csv' : basename(typed.path) };
}

const handingIn =
  (dryRun: boolean) =>
  async (args: readonly string[]): Promise<ExitCode> => {
    const typed = read(args, dryRun);
    return withPlatform(async (platform) => {
      const asked = await lookUp(platform.network, typed);
      const { xlsxBytes } = platform.config.limits;
      if (asked.file.isWorkbook && asked.file.bytes > xlsxBytes) throw fileTooLarge(xlsxBytes, true);
      const annotated = await annotate(platform, asked);
      const { dataset } = asked.found;
      return dataset === null
        ? submitWholeWorkbook(platform, asked, annotated)
        : submitOneFile(platform, asked, dataset, annotated);
    });
  };

const THE_REST = `
  fichier             CSV, ou XLSX ; un classeur entier (une feuille par jeu) se donne sans --dataset
  --dataset           adherents, formations, sollicitations_juridiques, garanties_fg2i, activite, programmes, evenements, finances, equipes, gouvernance, publications, partenaires, chiffres
  --region            code de la délégation, ou --hors-delegation pour un fichier du siège, dont les lignes nomment leur délégation (colonne « delegation ») ou n’en ont aucune
  --annee             année des données
  --neant             déclare qu’il n’y a rien à rapporter (le fichier peut alors manquer)
  --annote s.xlsx     écrit aussi le fichier en retour, ses fautes marquées
  --json              répond par un document JSON`;

export const check: Command = {
  usage: `Usage : maillage check <fichier> [--dataset ${EXAMPLE_DATASET}] --region ${EXAMPLE_REGION} --annee 2025

  Contrôle un fichier et dit ce que sa publication changerait. Rien n’est gardé.
${THE_REST}`,
  run: handingIn(true),
};

export const submit: Command = {
  usage: `Usage : maillage submit <fichier> [--dataset ${EXAMPLE_DATASET}] --region ${EXAMPLE_REGION} --annee 2025

  Dépose un fichier : il devient la version suivante de ce jeu. Le publier est un autre geste : maillage publish.
${THE_REST}`,
  run: handingIn(false),
};
