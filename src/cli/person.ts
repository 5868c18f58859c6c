import { actorWith } from '../kernel/actor';
import { counted, enumerated } from '../kernel/french';
import { erasePerson, leftOf } from '../personal-data/erase-person';
import { findPerson, personDocument, SHORTEST_PERSON, type FoundOfPerson } from '../personal-data/find-person';
import { recordOfficeAct } from '../access/office-act';
import { readArguments } from './arguments';
import { UsageFault, type Command, type ExitCode } from './command';
import { say, sayJson } from './output';
import { withPlatform } from './platform';
import { nameOfUser } from './user';

const ACTS = ['exporter', 'effacer'];

async function run(args: readonly string[]): Promise<ExitCode> {
  const operands = { what: 'le geste et la personne : maillage personne exporter "Anne Martin"', least: 2, most: 2 };
  const { options, operands: words } = readArguments(args, {
    options: { confirmer: 'flag', json: 'flag' },
    operands,
  });
  const [act = '', asked = ''] = words.map((word) => word.trim());
  const faults = [
    ...(ACTS.includes(act) ? [] : [`« ${act} » n’est pas un geste : écrire ${ACTS.join(' ou ')}.`]),
    ...(asked.length < SHORTEST_PERSON
      ? [`« ${asked} » est trop court : écrire le nom entier, ou l’adresse, tels que le journal les montre.`]
      : []),
  ];
  if (faults.length > 0) throw new UsageFault(faults);
  return act === 'exporter' ? exportPerson(asked) : erase(asked, options);
}

const exportPerson = (asked: string): Promise<ExitCode> =>
  withPlatform<ExitCode>(async ({ database }) => {
    const person = await findPerson(database.read, asked);
    if (person.found.length > 0)
      await database.write((manager) =>
        recordOfficeAct(
          manager,
          { action: 'EXPORT_PERSON', subject: 'person', reason: null },
          actorWith({ role: 'ADMIN', name: nameOfUser() }),
          new Date(),
        ),
      );
    sayJson(personDocument(person, new Date()));
    console.error(
      person.found.length === 0
        ? `Rien ne porte « ${asked} » : ni ce nom, ni cette adresse.`
        : `${counted(rowsIn(person.found), 'ligne')} ${rowsIn(person.found) < 2 ? 'porte' : 'portent'} ${enumerated(person.names.map((name) => `« ${name} »`))}.`,
    );
    return person.found.length === 0 ? 1 : 0;
  });

const rowsIn = (found: readonly FoundOfPerson[]): number => found.reduce((sum, { rows }) => sum + rows.length, 0);

const erase = (asked: string, { confirmer, json }: { confirmer: boolean; json: boolean }): Promise<ExitCode> =>
  withPlatform<ExitCode>(async ({ database }) => {
    if (!confirmer) {
      const { found } = await findPerson(database.read, asked);
      const left = leftOf({ found });
      const gone = found.filter((each) => !left.includes(each));
      if (json) sayJson({ toErase: rowsIn(gone), left: left.map(documentOf) });
      else
        say(
          `À effacer : ${counted(rowsIn(gone), 'ligne')}.`,
          ...gone.map(lineOf),
          ...leftWords(left),
          'Rien n’est changé. Pour effacer, sans retour possible : la même commande, avec --confirmer.',
        );
      return 1;
    }
    const erased = await erasePerson(database, asked, actorWith({ role: 'ADMIN', name: nameOfUser() }));
    if (typeof erased === 'string') {
      const words =
        erased === 'NOBODY'
          ? `Rien ne porte « ${asked} » qui puisse être effacé.`
          : `« ${asked} » a encore un compte ouvert : le fermer d’abord (/administration), puis recommencer.`;
      if (json) sayJson({ errors: [{ message: words, extensions: { code: 'CONFLICT' } }] });
      console.error(words);
      return 1;
    }
    const { pseudonym, rows, left } = erased;
    if (json) sayJson({ pseudonym, rows, left: left.map(documentOf) });
    else
      say(
        `Effacé de ${counted(rows, 'ligne')} ; ce que cette personne a fait est désormais de « ${pseudonym} ». Aucun chiffre ne change.`,
        ...leftWords(left),
        'Les sauvegardes faites avant la portent encore.',
      );
    return 0;
  });

const lineOf = ({ place, rows }: FoundOfPerson): string =>
  `  ${counted(rows.length, 'ligne')} de ${place.table} (${place.columns.join(', ')}) : ${place.what}.`;

const leftWords = (left: readonly FoundOfPerson[]): string[] =>
  left.length === 0 ? [] : ['Reste, à corriger à la main :', ...left.map(lineOf)];

const documentOf = ({ place, rows }: FoundOfPerson): object => ({
  table: place.table,
  columns: place.columns,
  rows: rows.length,
});

export const person: Command = {
  usage: `Usage : maillage personne exporter|effacer "<nom ou adresse>" [--confirmer]

  exporter écrit en JSON tout ce que la base garde sous ce nom ou cette adresse ; effacer l’en retire : ce que la
  personne a fait reste, sous un nom de personne effacée, et aucun chiffre ne change.

  --confirmer   efface ; sans elle, la commande dit ce qui le serait
  --json        répond par un document JSON`,
  run,
};
