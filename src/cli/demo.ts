import { removeDemonstration } from '../demonstration/remove-demonstration';
import { readArguments } from './arguments';
import { UsageFault, type Command, type ExitCode } from './command';
import { say, sayJson } from './output';
import { withPlatform } from './platform';
import { counted } from '../kernel/french';

async function run(args: readonly string[]): Promise<ExitCode> {
  const operands = { what: 'le geste : maillage demo remove', least: 1, most: 1 };
  const { options, operands: words } = readArguments(args, { options: { json: 'flag' }, operands });
  if (words[0] !== 'remove')
    throw new UsageFault([`« ${words[0]} » n’est pas un geste de demo : écrire maillage demo remove.`]);
  return withPlatform<ExitCode>(async ({ database }) => {
    const removed = await removeDemonstration(database);
    if (options.json) sayJson({ removed });
    else if (removed === 0) say('Il n’y avait pas de données de démonstration ; aucune ne sera chargée.');
    else say(`${counted(removed, 'dépôt')} de démonstration retirés, avec leurs lignes et leurs adhérents inventés.`);
    return 0;
  });
}

export const demo: Command = {
  usage: `Usage : maillage demo remove

  Retire les données de démonstration, sans toucher aux vraies. Elles ne reviennent pas d’elles-mêmes.

  --json   répond par un document JSON`,
  run,
};
