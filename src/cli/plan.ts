import { setCollectionPlan } from '../campaign/plan-acts';
import { planOf, type CollectionPlan } from '../campaign/read-campaign';
import { datasetNamed } from '../datasets/names';
import { checkedYear } from '../kernel/year';
import { readCollectionPlans } from '../submissions/collection-plan.repository';
import { readArguments, yearIn } from './arguments';
import { UsageFault, type Command, type ExitCode } from './command';
import { say, sayJson, tableLines } from './output';
import { withPlatform } from './platform';

const OPTIONS = { siege: 'list', regions: 'flag', json: 'flag' } as const;

async function run(args: readonly string[]): Promise<ExitCode> {
  const operands = { what: 'l’année des données : maillage plan 2025', least: 1, most: 1 };
  const { options, operands: words } = readArguments(args, { options: OPTIONS, operands });
  const faults: string[] = [];
  const asked = yearIn(words[0], faults);
  if (options.regions && options.siege.length > 0) faults.push('--siege et --regions s’excluent : n’en garder qu’une.');
  if (faults.length > 0) throw new UsageFault(faults);
  const sets = options.regions || options.siege.length > 0;
  return withPlatform<ExitCode>(async ({ database, actor }) => {
    const year = checkedYear(asked);
    if (sets) {
      const names = options.siege.flatMap((text) => text.split(',')).map((name) => name.trim());
      const office = names.map((name) => datasetNamed(name).code);
      const refusal = await setCollectionPlan(database, { year, office }, actor);
      if (refusal !== null) throw new UsageFault([refusal.message]);
    }
    const plan = planOf(await readCollectionPlans(database.read), year);
    if (options.json) sayJson(documentOf(plan));
    else say(...linesOf(plan));
    return 0;
  });
}

/** As the API gives it. */
const documentOf = ({ year, since, datasets }: CollectionPlan) => ({
  year,
  since,
  datasets: datasets.map(({ dataset, handedInBy }) => ({ dataset: dataset.code, handedInBy })),
});

const WORDS = { REGIONS: 'chaque délégation', OFFICE: 'le siège seul' } as const;

function linesOf({ year, since, datasets }: CollectionPlan): readonly string[] {
  const from = since === null ? ' (aucun n’a été fixé)' : since === year ? '' : ` (celui de ${since})`;
  return [
    `Plan de collecte de ${year}${from}`,
    ...tableLines(
      ['Jeu', 'Remis par'],
      datasets.map(({ dataset, handedInBy }) => [dataset.fileName, WORDS[handedInBy]]),
    ),
  ];
}

export const plan: Command = {
  usage: `Usage : maillage plan <année> [--siege garanties_fg2i,formations | --regions]

  Montre de qui chaque jeu de données est attendu ; avec --siege ou --regions, fixe le plan de l’année, à la place de
  celui qu’elle avait. Il vaut pour les années suivantes, jusqu’à celle qui a le sien.

  --siege     ce que le siège remet seul, d’un seul fichier ; les délégations remettent le reste
  --regions   chaque délégation remet tout
  --json      répond par un document JSON`,
  run,
};
