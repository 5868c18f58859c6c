import { isAddress, foldAddress } from '../accounts/address';
import { cleanName, refusedName } from '../accounts/account-name';
import { INVITATION_DAYS, makeInvitation } from '../accounts/invitations';
import { writeLocalMoment } from '../kernel/french';
import { addressIn, readArguments } from './arguments';
import { UsageFault, type Command, type ExitCode } from './command';
import { sayJson } from './output';
import { withPlatform } from './platform';

const OPTIONS = { nom: 'text', courriel: 'text', lien: 'text', json: 'flag' } as const;
const HERE = 'http://localhost:4000';

/** The link stands alone on standard output; advice goes beside it. */
async function run(args: readonly string[]): Promise<ExitCode> {
  const { options } = readArguments(args, { options: OPTIONS, operands: { what: '', least: 0, most: 0 } });
  const faults: string[] = [];
  const name = cleanName(options.nom ?? '');
  const email = options.courriel === undefined ? null : foldAddress(options.courriel);
  if (name === '') faults.push('Il manque à qui le lien est destiné : ajouter --nom "Prénom Nom".');
  if (email !== null && !isAddress(email))
    faults.push(`--courriel vaut « ${email.slice(0, 60)} » : écrire une adresse entière, comme nom@exemple.fr.`);
  const given = addressIn(options.lien, faults);
  if (faults.length > 0) throw new UsageFault(faults);
  return withPlatform<ExitCode>(async ({ config, database, actor }) => {
    const refusal = await refusedName(database.read, name);
    if (refusal !== null) throw new UsageFault([refusal.message]);
    const origin = given ?? config.publicUrl ?? HERE;
    const invited = { role: 'ADMIN', regions: [], adherent: null, name, email } as const;
    const { secret, endsAt } = await database.write((manager) => makeInvitation(manager, invited, actor, new Date()));
    const link = `${origin}/invitation/${secret}`;
    if (options.json) sayJson({ link, name, endsAt });
    else process.stdout.write(`${link}\n`);
    console.error(
      [
        `Lien de « ${name} », bon une fois, jusqu’au ${writeLocalMoment(new Date(endsAt))} (${INVITATION_DAYS} jours).`,
        'Qui l’ouvre devient administrateur : ne le remettre qu’à cette personne.',
        ...(given === null && config.publicUrl === undefined
          ? [`L’adresse du serveur est supposée être ${HERE} : la dire par --lien, ou PUBLIC_URL.`]
          : []),
      ].join('\n'),
    );
    return 0;
  });
}

export const administrator: Command = {
  usage: `Usage : maillage administrateur --nom "Prénom Nom" [--courriel nom@exemple.fr] [--lien https://maillage.exemple.fr]

  Écrit, seul sur la sortie standard, le lien qui crée un compte d’administrateur : c’est par lui que commence une
  installation, et qu’on y revient quand plus personne n’a d’accès. Il sert une fois, pendant ${INVITATION_DAYS} jours.

  --nom       à qui il est destiné
  --courriel  la seule adresse pour laquelle il vaut
  --lien      adresse du serveur, comme on la tape
  --json      répond par un document JSON`,
  run,
};
