import { EXAMPLE_REGION } from '../kernel/federation/federation';
import { OFFICE } from '../datasets/names';
import { templateFor } from '../templates/template';
import { readArguments, yearIn } from './arguments';
import { writeOut } from './annotate';
import { UsageFault, type Command, type ExitCode } from './command';
import { say, sayJson } from './output';
import { withPlatform } from './platform';

const OPTIONS = { sortie: 'text', json: 'flag' } as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const operands = { what: `la région et l’année : maillage template ${EXAMPLE_REGION} 2025`, least: 2, most: 2 };
  const { options, operands: words } = readArguments(args, { options: OPTIONS, operands });
  const [region = '', written] = words;
  const faults: string[] = [];
  const year = yearIn(written, faults);
  if (faults.length > 0) throw new UsageFault(faults);
  return withPlatform<ExitCode>(async ({ database, network, actor }) => {
    const workbook = await templateFor(database, network, actor, { region, year });
    const path = options.sortie ?? `maillage-${region}-${year}.xlsx`;
    // Never over a file that is there: somebody may have filled it in.
    await writeOut(path, workbook, 'wx');
    if (options.json) sayJson({ file: path, region, year, bytes: workbook.length });
    else
      say(
        `Modèle écrit : ${path}`,
        'Une fois rempli, le contrôler :',
        `  npx maillage check ${path} ${region === OFFICE ? '--hors-delegation' : `--region ${region}`} --annee ${year}`,
      );
    return 0;
  });
}

export const template: Command = {
  usage: `Usage : maillage template <région> <année> [--sortie fichier.xlsx]

  Écrit le classeur qu’une région remplit : une feuille par jeu de données, le registre pré-rempli de l’année d’avant.
  Avec siege à la place de la région : celui du siège, où chaque ligne peut nommer sa délégation.

  --sortie   où l’écrire ; ici, sous le nom maillage-<région>-<année>.xlsx, quand rien n’est dit
  --json     répond par un document JSON`,
  run,
};
